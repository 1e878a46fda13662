import type { Statement } from '../statement.ts';
import type { Rule } from '../verdict.ts';

// "78,5%", "1.250 hộ", "45 mô hình": a Vietnamese figure writes the comma before the fraction and the point between the thousands.
const FIGURE = /^[^\d]{0,40}?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,3})?)\s*(%|phần trăm|phan tram)?\s*(.{0,60})$/iu;

const valueOf = (figure: string): number => {
  const thousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(figure);
  return Number((thousands ? figure.replaceAll('.', '') : figure).replace(',', '.'));
};

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:triệu|trieu)(?!\p{L})\s*/iu, 1],
  [/^(?:tỷ|tỉ|ty)(?!\p{L})\s*/iu, 1],
];

const POLITE_TAIL = /(?:\s+(?:ạ|a|nhé|nha|rồi|roi|r|anh|chị|sếp|em|so với.*|theo.*))+$/iu;

const unitOf = (percent: string | undefined, rest: string): string => {
  if (percent !== undefined) return '%';
  const unit = rest
    .replace(/[.,;!].*$/u, '')
    .trim()
    .replace(POLITE_TAIL, '');
  return SCALES.some(([scale]) => scale.test(unit)) ? unit : unit.split(' ').slice(0, 4).join(' ');
};

const restAfter = ({ chunks, text }: Statement, at: number): string => {
  const start = chunks[at]?.end ?? 0;
  const end = chunks.at(-1)?.end ?? start;
  // A comma inside a figure ended the statement for the cutter, not for the figure.
  const fraction = /^,\d{1,3}(?:\s?%|\s?phần trăm)?/u.exec(text.slice(end))?.[0] ?? '';
  const unit = fraction === '' ? '' : (/^[^.;!?,]{0,40}/u.exec(text.slice(end + fraction.length))?.[0] ?? '');
  return text.slice(start, end) + fraction + unit;
};

/** "Chỉ tiêu 7 đạt 83%": the value of an indicator. */
export const measured: Rule = (statement) => {
  const at = statement.chunks.findIndex(({ kind }) => kind === 'indicator');
  const indicator = statement.chunks[at]?.numbers[0];
  if (indicator === undefined) return null;
  const [, figure, percent, rest = ''] = FIGURE.exec(restAfter(statement, at)) ?? [];
  if (figure === undefined) return { rule: 'an indicator without a value', meaning: { intent: 'none' }, sure: false };
  const wild = /^[/-]/.test(rest) || statement.asked;
  return { rule: 'measured', meaning: { intent: 'measure', indicator, value: valueOf(figure), unit: unitOf(percent, rest) }, sure: !wild };
};
