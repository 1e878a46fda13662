/** Words of which the name of a group of units is made ("Các Sở, ngành, địa phương"); bare. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  (
    'cac so ban nganh bo don vi dia phuong co quan doan the to chuc va tinh lien quan khac thanh pho truc thuoc trung uong tw ngang ' +
    'chinh phu cap xa phuong dac khu phong toan tat ca nhung mot so trong tren ban vien truong doanh nghiep chinh tri hoi ' +
    'nghe thuoc dang quoc te khu vuc huyen thi tran hop tac thon ap khu pho to dan ca nhan'
  ).split(' '),
);

/** How a group begins; the first word says more than the rest. */
export const GROUP_OPENING = /^(?:(?:thu truong|nguoi dung dau|lanh dao|giam doc) )?(?:cac |toan bo |tat ca |nhung |mot so )/;

/** Words after UBND or HĐND that make it a group of communes instead of one body. */
export const COMMUNE_WORDS: ReadonlySet<string> = new Set(
  'cac cap xa phuong dac khu thi tran va tinh thanh pho truc thuoc trung uong huyen co lien quan toan khac tren dia ban'.split(' '),
);

/** What a word of a group phrase means: units whose bare name begins in one of these ways. */
export interface GroupMeaning {
  readonly word: RegExp;
  readonly members: RegExp;
}

const COMMUNES = /^(?:ubnd|uy ban nhan dan) (?:xa|phuong|dac khu|thi tran)\b/;
const AGENCIES =
  /^(?:ban|cong an|bo chi huy|bo tu lenh|ban chi huy|thanh tra|van phong|cuc|chi cuc|thue|kho bac|bao hiem xa hoi|vien kiem sat|toa an|ngan hang|hai quan|thong ke|trung tam|bao|dai)\b/;

/** Words of group phrases and the units that they mean, tried on the bare phrase; several may hold at once. */
export const GROUP_MEANINGS: readonly GroupMeaning[] = [
  { word: /(?<![a-z])so(?![a-z])/, members: /^so\b/ },
  {
    word: /(?<![a-z])(?:bo|bo nganh)(?![a-z])/,
    members: /^(?:bo (?!chi huy|tu lenh)|ngan hang nha nuoc|thanh tra chinh phu|van phong chinh phu)/,
  },
  { word: /(?<![a-z])(?:ban|nganh)(?![a-z])(?! (?:lien quan )?(?:tinh )?uy)/, members: AGENCIES },
  { word: /(?<![a-z])(?:dia phuong|cap xa|xa, phuong)(?![a-z])/, members: COMMUNES },
  { word: /(?<![a-z])ubnd (?:cac |cap )?(?:xa|phuong|dac khu)/, members: COMMUNES },
  { word: /^(?:cac|toan bo|tat ca(?: cac)?|nhung) (?:xa|phuong|dac khu)(?![a-z])/, members: COMMUNES },
  { word: /(?<![a-z])phong(?![a-z])/, members: /^(?:phong|van phong|trung tam phuc vu hanh chinh cong)\b/ },
  { word: /(?<![a-z])(?:doan the|to chuc chinh tri)/, members: /^(?:hoi|doan|lien doan|uy ban mat tran|mat tran|lien hiep)\b/ },
  { word: /(?<![a-z])(?:truong)(?![a-z])/, members: /^(?:truong|dai hoc|cao dang)\b/ },
  { word: /(?<![a-z])vien(?![a-z])/, members: /^vien (?!kiem sat)/ },
  { word: /(?<![a-z])(?:thon|ap|khu pho|to dan pho)(?![a-z])/, members: /^(?:thon|ap|khu pho|to dan pho|ban )\b/ },
  { word: /(?<![a-z])(?:co quan|don vi|to chuc)(?![a-z])(?! chinh tri)/, members: /^/ },
];
