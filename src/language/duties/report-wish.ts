import { LATEST_DATA_DAY } from '#domain/duties/data-span.ts';
import type { ReportPeriod } from '#domain/duties/report-period.ts';
import type { Day } from '#domain/time/day.ts';
import { sentenceOf } from '../task-orders/pieces.ts';
import { periodSaid } from './period-said.ts';

/** What somebody wants of the periodic reports; `number` is that of a duty (chế độ báo cáo). */
export type ReportWish =
  /** "chế độ báo cáo của đơn vị tôi", "chế độ báo cáo 3". */
  | { readonly kind: 'list'; readonly number: number | null }
  /** "báo cáo quý III: ai chưa nộp?", "nhắc các đơn vị chưa nộp báo cáo quý III". */
  | { readonly kind: 'who-has-not' | 'urge'; readonly period: ReportPeriod | null; readonly number: number | null }
  /** "chế độ báo cáo 3: số liệu từ ngày 20"; 1 is the calendar's period, null the office's day again. */
  | { readonly kind: 'data-day'; readonly number: number; readonly day: number | null }
  /** "dừng chế độ báo cáo 3". */
  | { readonly kind: 'stop'; readonly number: number };

const REGIME = String.raw`che do(?: thong tin)? bao cao(?: dinh ky)?`;
const NUMBERED = String.raw`${REGIME}(?: so)? (?<n>\d{1,6})`;
const OWN = '(?:(?:cua )?(?:don vi|co quan|phong|so|xa|phuong|ben)?(?: cua)? ?(?:toi|minh|em|ta|chung toi|nay))';
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

const LISTS: readonly RegExp[] = [
  whole(String.raw`(?:xem |cac |danh sach |liet ke )*${REGIME}(?: ${OWN}| cua .{2,60})?`),
  whole(String.raw`(?:xem |cac |danh sach |lich )*bao cao dinh ky(?: ${OWN})?`),
  whole(String.raw`${OWN} phai (?:nop|gui|lam|thuc hien) (?:nhung |cac )?(?:bao cao|che do bao cao)(?: dinh ky)?(?: (?:gi|nao|nhung gi))?`),
  whole(String.raw`(?:xem )?${NUMBERED}`),
];
const STOP = whole(String.raw`(?:dung|thoi|bo|ket thuc|cham dut|huy) ${NUMBERED}`);
const DATA_DAY = whole(
  String.raw`(?:doi |dat )?${NUMBERED}[ ,:]*(?:lay |chot |tinh )?(?:ky )?so lieu (?:tinh )?(?:tu|bat dau tu)(?: ngay)?(?: mung)? (?<day>\d{1,2})(?: (?:hang|hang|moi) thang| thang truoc)?`,
);
const WHOLE_PERIOD = whole(
  String.raw`(?:doi |dat )?${NUMBERED}[ ,:]*(?:lay |tinh )?(?:ky )?so lieu (?:theo |tron )(?:ky|thang|ca ky|ca thang|thang duong lich|duong lich)`,
);
const AS_DECREE = whole(
  String.raw`(?:doi |dat )?${NUMBERED}[ ,:]*(?:lay |tinh )?(?:ky )?so lieu theo (?:nghi dinh|nd|co quan|chung|quy dinh|mac dinh).*`,
);

const LONGEST = 160;

const REPORT = /\b(?:bao cao|bc)\b/u;
const HANDED_IN =
  /\b(?:chua|da|chiu|duoc) (?:chiu )?(?:nop|gui|bao cao|tra loi)\b|\b(?:nop|gui)(?: bao cao)? (?:chua|du chua|den dau|the nao)\b|\bnop (?:cham|muon|tre)\b/u;
const WHO =
  /\b(?:ai|nhung ai|bao nhieu|may|danh sach|(?:don vi|so|xa|phuong|phong|noi|dia phuong|co quan|ban nganh) nao|(?:cac|nhung) (?:don vi|so|xa|phuong|phong|dia phuong|co quan|noi))\b/u;
const URGES = /^(?:nhac|don doc|giuc)\b/u;
// Somebody who speaks of the own report asks for nobody's.
const SELF = /\b(?:em|toi|minh|chung toi|don vi (?:em|toi|minh)) (?:da|chua|se|vua|xin|moi)\b/u;

const numberIn = (found: RegExpExecArray | null): number | null => (found?.groups?.['n'] === undefined ? null : Number(found.groups['n']));

const asksForOthers = (words: string): boolean =>
  words.length <= LONGEST && [REPORT, HANDED_IN, WHO].every((needed) => needed.test(words)) && !SELF.test(words);

const whoHasNot = (words: string, today: Day): ReportWish | null => {
  if (!asksForOthers(words)) return null;
  const number = numberIn(new RegExp(NUMBERED, 'u').exec(words));
  const period = number === null ? periodSaid(words, today) : null;
  if (number === null && period === null) return null;
  return { kind: URGES.test(words) ? 'urge' : 'who-has-not', period, number };
};

const figuresFrom = (words: string): ReportWish | null => {
  const data = DATA_DAY.exec(words);
  const number = numberIn(data);
  const day = Number(data?.groups?.['day']);
  return number !== null && day >= 1 && day <= LATEST_DATA_DAY ? { kind: 'data-day', number, day } : null;
};

const withNumber = (pattern: RegExp, words: string, wish: (number: number) => ReportWish): ReportWish | null => {
  const number = numberIn(pattern.exec(words));
  return number === null ? null : wish(number);
};

const changed = (words: string): ReportWish | null =>
  withNumber(STOP, words, (number) => ({ kind: 'stop', number })) ??
  figuresFrom(words) ??
  withNumber(WHOLE_PERIOD, words, (number) => ({ kind: 'data-day', number, day: 1 })) ??
  withNumber(AS_DECREE, words, (number) => ({ kind: 'data-day', number, day: null }));

/** What a message wants of the periodic reports; null where it speaks of something else, as of the own report that was sent. */
export const reportWishIn = (text: string, today: Day): ReportWish | null => {
  const words = sentenceOf(text)?.bare.replace(/\s+/gu, ' ').trim();
  if (words === undefined) return null;
  const change = changed(words);
  if (change !== null) return change;
  const listed = LISTS.map((pattern) => pattern.exec(words)).find((found) => found !== null);
  if (listed !== undefined) return { kind: 'list', number: numberIn(listed) };
  return whoHasNot(words, today);
};
