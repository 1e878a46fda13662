import type { Period } from '#domain/deadline.ts';
import { partsOf, sentenceOf, whole } from '../task-orders/pieces.ts';
import { type SaidTarget, targetSaid } from './target-said.ts';

/** What somebody wants of indicators (chỉ tiêu); a value is reported by the act `measure`. Names are as they were said. */
export type IndicatorWish =
  | { readonly kind: 'list' }
  | { readonly kind: 'show'; readonly number: number }
  /** "báo số chỉ tiêu 7", with the value still to be said. */
  | { readonly kind: 'ask-value'; readonly number: number }
  /** "nhầm chỉ tiêu 7". */
  | { readonly kind: 'take-back'; readonly number: number }
  /** "thêm chỉ tiêu: … ≥ 95% kế hoạch 91"; `target` is null where no figure can be read. */
  | { readonly kind: 'set'; readonly target: SaidTarget | null; readonly plan: string | null }
  /** "giao chỉ tiêu 7 cho Nam, hằng quý", "chỉ tiêu 7 báo số hằng tháng", "thôi nhắc chỉ tiêu 7". */
  | { readonly kind: 'steer'; readonly number: number; readonly reporter: string | null; readonly every: Period | null | 'as-it-is' };

// Without its tone "chỉ" reads as the form of address "chị", which a sentence loses with its polite opening.
const ONE = String.raw`(?:chi )?tieu(?: so)? (?<n>\d{1,6})`;
const EVERY = String.raw`(?<every>(?:hang|hang|moi) (?:tuan|thang|quy|nam)|(?:0?6|sau) thang(?: mot lan| 1 lan)?|tung (?:tuan|thang|quy|nam)|dinh ky (?:tuan|thang|quy|nam))`;
const REPORTS = '(?:bao(?: cao)?(?: so| so lieu)?|cap nhat|nhac(?: bao)?(?: so)?|theo doi)';

type Parts = Readonly<Record<string, string>>;

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/tuan|tuần/iu, 'week'],
  [/6|sau|sáu/iu, 'half'],
  [/thang|tháng/iu, 'month'],
  [/quy|quý/iu, 'quarter'],
  [/nam|năm/iu, 'year'],
];

const everyIn = ({ every }: Parts): Period | 'as-it-is' =>
  every === undefined ? 'as-it-is' : (PERIODS.find(([word]) => word.test(every))?.[1] ?? 'as-it-is');

const numberIn = ({ n }: Parts): number => Number(n);

interface Row {
  readonly pattern: RegExp;
  readonly means: (parts: Parts) => IndicatorWish;
}

const row = (source: string, means: Row['means']): Row => ({ pattern: whole(source), means });

const steer = (parts: Parts): IndicatorWish => ({
  kind: 'steer',
  number: numberIn(parts),
  reporter: parts['who'] ?? null,
  every: everyIn(parts),
});

const ROWS: readonly Row[] = [
  row(
    '(?:xem |liet ke |danh sach |cac |nhung )*(?:chi )?tieu(?: (?:cua (?:toi|em|minh|don vi toi|don vi em|phong em)|dang theo doi|nao))?',
    () => ({ kind: 'list' }),
  ),
  row(
    `(?:xem )?${ONE}(?: (?:la gi|the nao(?: roi)?|den dau(?: roi)?|dat bao nhieu(?: roi)?|ra sao|duoc bao nhieu(?: roi)?|bao nhieu|con (?:bao nhieu|cach bao nhieu)))?`,
    (parts) => ({ kind: 'show', number: numberIn(parts) }),
  ),
  row(`(?:bao(?: cao)?|nhap|cap nhat)(?: so(?: lieu)?)?(?: cua)? ${ONE}`, (parts) => ({ kind: 'ask-value', number: numberIn(parts) })),
  row(`(?:nhap |bam |bao )?(?:nham|nham so|rut lai|sai so)(?: so)?(?: cua)? ${ONE}(?: roi)?`, (parts) => ({
    kind: 'take-back',
    number: numberIn(parts),
  })),
  row(`(?:thoi|dung|bo|khong) (?:nhac|hoi)(?: bao)?(?: so)? ${ONE}(?: nua)?`, (parts) => ({
    kind: 'steer',
    number: numberIn(parts),
    reporter: null,
    every: null,
  })),
  row(`(?:giao|phan cong) ${ONE} cho (?<who>[^,;:]+?)(?:[,;: ]+(?:${REPORTS} )?${EVERY})?`, steer),
  row(`${ONE}[ ,:]+do (?<who>[^,;:]+?) (?:phu trach )?(?:theo doi|${REPORTS})(?:[, ]+${EVERY})?`, steer),
  row(`${ONE}[ ,:]+(?:${REPORTS} )?${EVERY}`, steer),
  row(`${REPORTS} ${ONE}[ ,:]+${EVERY}`, steer),
];

const SET = whole(String.raw`(?:them|dat|bo sung) chi tieu(?: moi)?[ :,]+(?<words>(?!\d).+)`);
const OF_PLAN = whole(String.raw`(?<words>.+?)[ ,;(]+(?:cua |thuoc |theo |trong )?(?:ke hoach|kh) (?:so )?(?<plan>\d[\w/.-]*)\)?`);

const setIn = (said: string): IndicatorWish => {
  const sentence = sentenceOf(said);
  const parts = sentence === null ? null : partsOf(OF_PLAN, sentence);
  return { kind: 'set', target: targetSaid(parts?.['words'] ?? said), plan: parts?.['plan'] ?? null };
};

/** What a message wants of indicators; null where it speaks of something else, as of a value ("chỉ tiêu 7 đạt 83%"), which is an act. */
export const indicatorWishIn = (text: string): IndicatorWish | null => {
  const sentence = sentenceOf(text);
  if (sentence === null) return null;
  const words = partsOf(SET, sentence)?.['words'];
  if (words !== undefined) return setIn(words);
  for (const { pattern, means } of ROWS) {
    const parts = partsOf(pattern, sentence);
    if (parts !== null) return means(parts);
  }
  return null;
};
