import type { DraftIndicator } from '#domain/draft-plan.ts';
import { bare } from '#language/fold.ts';

/** A figure to reach: "≥ 95%", "từ 01-02 sản phẩm". */
export type Figure = Pick<DraftIndicator, 'comparator' | 'value' | 'unit'>;

/** Words close before or behind a number that say from which side it is to be reached, bare; the first that fits is taken. */
const COMPARATORS: readonly (readonly [NonNullable<DraftIndicator['comparator']>, RegExp])[] = [
  ['>=', /≥|>=|=>|toi thieu|it nhat|khong (?:duoi|thap hon|it hon|nho hon)|tro len/],
  ['<=', /≤|<=|=<|toi da|nhieu nhat|khong (?:qua|vuot qua|cao hon|nhieu hon|lon hon)|tro xuong/],
  ['>', />|(?<![a-z])(?:tren|hon|vuot(?: muc)?|cao hon)(?![a-z])/],
  ['<', /<|(?<![a-z])(?:duoi|thap hon|it hon)(?![a-z])/],
];

const AMOUNT = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,9}(?:[.,]\\d{1,4})?';
const RANGE = `(${AMOUNT})(?: ?(?:-|den) ?(${AMOUNT}))?`;
const SHARE = new RegExp(`(?<![\\d/.,a-z-])${RANGE} ?(?:%|phan tram|‰)(?: ?- ?(${AMOUNT}) ?%)?`);
const NUMBER = new RegExp(`(?<![\\d/.,a-z-])${RANGE}(?![\\d/]|[.,]\\d)`, 'g');

/** What figures of a plan count, bare; the longer name before the one that it begins with. */
const COUNTED =
  'ty dong|trieu dong|trieu luot|nghin luot|trieu tan|nghin dong|trieu usd|ty usd|usd|ty|doanh nghiep|hop tac xa|san pham|mo hinh|du an|de tai|de an|nhiem vu|luot nguoi|luot|lao dong|nguoi|can bo|cong chuc|vien chuc|dang vien|hoc sinh|sinh vien|lop|cuoc|' +
  'hoi nghi|buoi|tin,? bai|tin bai|tin|bai viet|bai|diem|bac|ha|km|m2|m3|tan|kwh|mw|ho gia dinh|ho|thu tuc hanh chinh|thu tuc|dich vu cong|dich vu|he thong|nen tang|co so du lieu|trung tam|khu|cum|cong trinh|to cong nghe so cong dong|' +
  'to|doi|cau lac bo|xa|phuong|thon|truong|giai phap|sang kien|bang sang che|sang che|don|van bang|chuong trinh|ke hoach|van ban|to chuc|ca nhan|chuyen gia|chi so|tieu chi|chi tieu|don vi|co quan|hang muc|phong thi nghiem|' +
  'vuon uom|khong gian|nha khoa hoc|bai bao|hop dong|cay|can|chiec|bo|phong|giuong|bac si|lan|ung dung|tram|diem truy cap|may|thiet bi|xa, phuong|xa phuong|gio|phut|ngay lam viec';
const UNIT = new RegExp(`^ ?(?:\\(?(?:${COUNTED})\\)?)(?![a-z])`);

/** Before a number that counts something stands one of these, or nothing at all. */
const LEADS_TO_COUNT =
  /(?:^|[:;,(-] ?|(?<![a-z])(?:co|dat|tu|den|it nhat|toi thieu|toi da|khong duoi|khong qua|khong it hon|tren|duoi|hon|khoang|phan dau|thu hut|xay dung|hinh thanh|thanh lap|dao tao|boi duong|to chuc|trien khai|ho tro|tang|giam|them|moi (?:nam|xa|phuong|thon|don vi|co quan)|hoan thanh|cong nhan|phat trien|la|bang|voi|cho|binh quan|(?:thanh lap|xay dung|phat trien|cap|lap dat|trong|tuyen|them) moi|ban hanh|cap|tao|lap dat|trong moi|so luong|dang ky) |[≥≤<>=] ?)$/;
/** What such a number is the name of: a year, a paragraph, a degree. */
const NAMES_SOMETHING =
  /(?<![a-z])(?:nam|thang|ngay|quy|so|dieu|khoan|muc|diem|cap|muc do|cap do|giai doan|nghi quyet|de an|chuong trinh|phien ban|thu|lan thu|khoa|hang|phu luc|tieu chi|nam hoc|nhiem ky) $/;

const plainNumber = (written: string): number => {
  // In Vietnamese the full stop parts thousands and the comma decimals.
  const plain = /^\d{1,3}(?:\.\d{3})+/.test(written) ? written.replaceAll('.', '') : written;
  return Number(plain.replace(',', '.'));
};

const valueOf = (first: string, second: string | undefined): number | readonly number[] =>
  second === undefined ? plainNumber(first) : [plainNumber(first), plainNumber(second)];

const NEAR = 32;

const comparatorAt = (words: string, from: number, end: number): Figure['comparator'] => {
  const before = (
    words
      .slice(Math.max(0, from - NEAR), from)
      .split(/[;.:]/)
      .at(-1) ?? ''
  ).trim();
  const near = `${before} ${/^[^;.,]{0,24}(?:tro len|tro xuong)/.exec(words.slice(end, end + NEAR))?.[0] ?? ''}`;
  const said = COMPARATORS.find(([, pattern]) => pattern.test(near))?.[0];
  // "từ 80%" is a floor, "từ 70-80%" a stretch.
  return said ?? (/(?<![a-z])tu$/.test(before) && !/\d ?(?:-|den) ?\d/.test(words.slice(from, end)) ? '>=' : '=');
};

const share = (words: string): Figure | null => {
  const found = SHARE.exec(words);
  if (found === null) return null;
  const [whole, first = '', second, third] = found;
  const end = found.index + whole.length;
  return { comparator: comparatorAt(words, found.index, end), value: valueOf(first, second ?? third), unit: '%' };
};

const countAt = (text: string, words: string, found: RegExpExecArray): Figure | null => {
  const [whole, first = '', second] = found;
  const before = words.slice(Math.max(0, found.index - NEAR), found.index);
  const end = found.index + whole.length;
  const unit = UNIT.exec(words.slice(end, end + 40));
  if (unit === null || NAMES_SOMETHING.test(before) || !LEADS_TO_COUNT.test(before)) return null;
  const name = text.slice(end, end + unit[0].length).trim();
  return { comparator: comparatorAt(words, found.index, end), value: valueOf(first, second), unit: name };
};

/** Longer clauses hold no single figure; their end is not read. */
const LONGEST_CLAUSE = 1_500;

/** The figure that a clause sets: a share, or a count of something that plans count; null where its numbers name years, papers or degrees. */
export const figureIn = (clause: string): Figure | null => {
  const text = clause.slice(0, LONGEST_CLAUSE);
  const words = bare(text);
  const percent = share(words);
  if (percent !== null || words.length !== text.length) return percent;
  for (const found of words.matchAll(NUMBER)) {
    const count = countAt(text, words, found);
    if (count !== null) return count;
  }
  return null;
};

/** The figure in a cell that holds nothing else: any number counts. */
export const figureInCell = (cell: string): Omit<Figure, 'unit'> | null => {
  const words = bare(cell.slice(0, LONGEST_CLAUSE));
  const found = SHARE.exec(words) ?? [...words.matchAll(NUMBER)][0];
  if (found === undefined) return null;
  const [whole, first = '', second, third] = found;
  return { comparator: comparatorAt(words, found.index, found.index + whole.length), value: valueOf(first, second ?? third) };
};
