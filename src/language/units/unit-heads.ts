/** First words of names of units, bare; a separator before one of them ends the name before it. */
export const UNIT_HEADS: readonly RegExp[] = [
  /^(?:so|bo(?! thu tuc| chi so| tieu chi| du lieu| cong cu| quy tac| phan mem)|phong(?! chong| ngua)|cuc|chi cuc|chi nhanh|tong cuc|vu|hoi(?! nghi| thao| thi)) /,
  /^(?:doan(?! ket)|lien doan|lien hiep|hiep hoi|quy|bao(?! chi| dam| cao| ve)|dai|vien|truong(?! hop)|hoc vien|benh vien|to(?! chuc)|cum|nhom) /,
  /^(?:cong an|ubnd|hdnd|uy ban|hoi dong|van phong|thanh tra|trung tam|ban(?! nganh| hanh)|thue|kho bac|bao hiem|ngan hang|toa an)(?= |$|,)/,
  /^(?:dai hoc|cao dang|cong ty|tap doan|tong cong ty|dien luc|buu dien|vien thong|doanh nghiep|mat tran|tinh uy|thanh uy|dang uy|xa uy|cap uy|chi bo|chi uy)(?= |$|,)/,
  /^(?:bo doi|hai quan|quan su|thong tan xa|trung uong|tinh doan|chu tich|giam doc|thu truong|nguoi dung dau|bi thu|co quan|vien kiem sat|quoc hoi)(?= |$|,)/,
  /^(?:thuong truc (?:hdnd|hoi dong|tinh uy|thanh uy|dang uy|ubnd)|tram y te|hieu truong)(?= |$|,)/,
  /^(?:cac|toan bo|tat ca|nhung|mot so) /,
  /^(?:so|bo|ban|vien|truong)(?:,|$)/,
];

/** Heads so plain that they begin a new name even where only a space or a line break stands before them. */
export const STRONG_HEADS =
  /^(?:so [^,]|cac (?:so|bo|ban|nganh|xa|phuong|dia phuong|don vi|co quan|doanh nghiep)|ubnd |cong an (?:tinh|thanh pho)|van phong ubnd|thanh tra (?:tinh|thanh pho))/;

/** Words after which a head belongs to the name that is being read ("Trung tâm … thuộc Sở Y tế"). */
export const BINDING_WORDS: ReadonlySet<string> = new Set([
  'cac',
  'nhung',
  'thuoc',
  'cua',
  'tai',
  've',
  'voi',
  'phong',
  'uy',
  'tra',
  'tuyen',
  'tap',
  'cap',
  'qua',
  '-',
]);

/** Words that only their diacritics tell from a head: "một số tỉnh" has no Sở in it. */
export const FALSE_HEADS: ReadonlySet<string> = new Set(
  'số bố bổ bỏ bờ tờ bản bạn bán bàn hồi hỏi phong phóng đoạn đoán quy quý bao đại viên trưởng tỏ'.split(' '),
);

/** Abbreviations of things, which no unit is called by. */
export const THINGS: ReadonlySet<string> = new Set(
  'CSDL CSDLQG CNTT TTHC CCHC DVC DVCTT ATTT ANTT TTATGT KTXH QPAN GPMB PCCC NTM GRDP ODA'.split(' '),
);
