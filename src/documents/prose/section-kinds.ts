import { bare } from '#language/fold.ts';

/** What a section of a plan is about; only `tasks` and `implementing` give work. */
export type SectionKind = 'aims' | 'targets' | 'tasks' | 'money' | 'implementing';

/** How headings of sections begin, bare; the first that fits is taken. */
const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  ['tasks', /^(?:cac )?(?:muc tieu|chi tieu|quan diem|yeu cau)[a-z ,]{0,20},? (?:va )?(?:cac )?(?:nhiem vu|giai phap|noi dung)/],
  ['targets', /^(?:phu luc [ivx\d]{0,4}[ .:-]*)?(?:he thong |danh muc )?(?:cac )?chi tieu/],
  ['tasks', /^(?:phu luc [ivx\d]{0,4}[ .:-]*)?(?:danh muc |bang phan cong |phan cong )(?:cac )?(?:nhiem vu|cong viec|noi dung|dau viec)/],
  ['targets', /^(?:muc dich|quan diem|yeu cau)[a-z ,]{0,20} (?:muc tieu|chi tieu)/],
  ['tasks', /^(?:phan cong nhiem vu|giao nhiem vu|phan cong cong viec|trach nhiem cu the|nhiem vu (?:cu the )?cua)/],
  [
    'implementing',
    /^(?:cong tac )?(?:to chuc (?:thuc hien|trien khai)|phan cong|trach nhiem|che do (?:thong tin|bao cao)|thuc hien che do|thong tin,? bao cao)/,
  ],
  ['money', /^(?:nguon )?(?:kinh phi|du toan|nguon von|nguon luc|ngan sach|co che tai chinh|bao dam (?:kinh phi|nguon luc)|nguon luc)/],
  ['targets', /^(?:cac |mot so )?(?:muc tieu|chi tieu|ket qua phan dau)/],
  [
    'aims',
    /^(?:muc dich|quan diem|yeu cau|su can thiet|can cu|co so|thuc trang|tinh hinh|danh gia (?:chung|tinh hinh|ket qua)|boi canh|pham vi|doi tuong|dac diem|ket qua (?:thuc hien|dat duoc)|ton tai|nguyen tac|dinh huong|tam nhin)/,
  ],
  [
    'tasks',
    /^(?:cac |mot so |he thong |nhom )?(?:nhiem vu|giai phap|noi dung|cong viec|hoat dong|bien phap|cong tac trong tam|chuong trinh cong tac|dau viec|danh muc nhiem vu|phuong huong)/,
  ],
];

/** Headings within a section that change what it is about; the whole heading counts, so that no task is taken for one. */
const INNER_HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  ['aims', /^(?:muc dich|yeu cau|yeu cau chung|quan diem|pham vi|doi tuong|muc dich,? yeu cau|quan diem chi dao)$/],
  [
    'targets',
    /^(?:cac )?(?:muc tieu|chi tieu)(?: (?:chung|tong quat|cu the|chu yeu|phan dau|den nam \d{4}|nam \d{4}|giai doan [\d -]+|chinh|trong tam))*(?:,? (?:va )?chi tieu(?: cu the)?)?$/,
  ],
  [
    'tasks',
    /^(?:cac )?(?:nhiem vu|giai phap|noi dung)(?: (?:chung|cu the|trong tam|chu yeu|thuc hien|trien khai))*(?:,? (?:va )?giai phap(?: \S+){0,3})?$/,
  ],
  ['money', /^kinh phi(?: thuc hien)?$/],
  ['implementing', /^(?:to chuc thuc hien|che do bao cao|che do thong tin,? bao cao)$/],
];

const LONGEST_HEADING = 200;

const headingWords = (text: string): string => bare(text.slice(0, LONGEST_HEADING)).replace(/[.:; ]{1,5}$/, '');

const kindBy = (headings: typeof HEADINGS, text: string): SectionKind | null => {
  const words = headingWords(text);
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

/** What an outermost heading is about; null where its words do not say. */
export const sectionKind = (text: string): SectionKind | null => kindBy(HEADINGS, text);

/** What a heading within a section turns to; null where it stays with the section. */
export const innerKind = (text: string): SectionKind | null => kindBy(INNER_HEADINGS, text);

/** Ways of numbering that only whole sections bear. */
export const SECTION_STYLES: ReadonlySet<string> = new Set(['part', 'article', 'I', 'A', 'title']);

const LONGEST_TITLE = 120;

/** Whether an item is the heading of a whole section; in a plan without Roman numbers plain ones may number the sections. */
export const headsSection = ({ style, text }: { readonly style: string; readonly text: string }, depth: number): boolean =>
  SECTION_STYLES.has(style) ||
  (depth === 1 && style === '1' && text.length < LONGEST_TITLE && !/[.;]$/.test(text) && sectionKind(text) !== null);

/** Whether a line without a number is the title of a section: in capitals, and its words name one. */
export const isSectionTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && text === text.toUpperCase() && /\p{L}{3}/u.test(text) && sectionKind(text) !== null;
