import type { Statement } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { nothingYet, verdictOf } from './check.ts';

// "78,5%", "1.250 hộ", "45 mô hình": a Vietnamese figure writes the comma before the fraction and the point between the thousands.
const FIGURE = /^[^\d]{0,40}?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,3})?)\s*(%|phần trăm|phan tram)?\s*(.{0,60})$/iu;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

const valueOf = (figure: string): number => Number((THOUSANDS.test(figure) ? figure.replaceAll('.', '') : figure).replace(',', '.'));

const POLITE_TAIL = /(?:\s+(?:ạ|a|nhé|nha|rồi|roi|r|anh|chị|sếp|em|so với.*|theo.*))+$/iu;
const MOST_WORDS = 4;

const unitOf = (rest: string): string =>
  rest
    .replace(/[.,;!].*$/u, '')
    .trim()
    .replace(POLITE_TAIL, '')
    .split(' ')
    .slice(0, MOST_WORDS)
    .join(' ');

// A comma inside a figure ended the statement for the cutter, not for the figure.
const CUT_FRACTION = /^,\d{1,3}(?:\s?%|\s?phần trăm)?[^.;!?,]{0,40}/u;

const wordsAfter = ({ chunks, text }: Statement, at: number): string => {
  const start = chunks[at]?.end ?? 0;
  const end = chunks.at(-1)?.end ?? start;
  return text.slice(start, end) + (CUT_FRACTION.exec(text.slice(end))?.[0] ?? '');
};

const isWild = (rest: string, { asked }: Statement): boolean => asked || /^[/-]/.test(rest);

const PERIOD =
  /^[\s,:]*(?:(?:đến|tới|hết|trong|tính đến|den|toi|het|trong|tinh den) )?(?:(?:tháng|quý|năm|ngày|tuần|thang|quy|nam|ngay|tuan) (?:\d{1,4}(?:[/.-]\d{1,4}){0,2}|[ivx]{1,3}(?:\/\d{4})?)(?![\d%,.]*\d|%|\p{L})|\d tháng (?:đầu năm|đầu|cuối năm|qua)|\d{1,2}\/\d{1,2}(?:\/\d{4})?(?=\s\p{L}))/iu;
const MOST_PERIODS = 3;

// "chỉ tiêu 6 quý I năm 2026 đạt 52%": the period is no value.
const withoutPeriod = (words: string): string => {
  let rest = words;
  for (let count = 0; count < MOST_PERIODS; count += 1) rest = rest.replace(PERIOD, ' ');
  return rest;
};

/** A figure with its unit, as somebody writes it; `rest` is what stands behind the figure. Null where no figure is found. */
export const figureIn = (words: string): { readonly value: number; readonly unit: string; readonly rest: string } | null => {
  const [, figure, percent, rest = ''] = FIGURE.exec(words) ?? [];
  return figure === undefined ? null : { value: valueOf(figure), unit: percent === undefined ? unitOf(rest) : '%', rest };
};

/** "Chỉ tiêu 7 đạt 83%": the value of an indicator. */
export const measured: Rule = (statement) => {
  const at = statement.chunks.findIndex(({ kind }) => kind === 'indicator');
  const indicator = statement.chunks[at]?.numbers[0];
  if (indicator === undefined) return null;
  const found = figureIn(withoutPeriod(wordsAfter(statement, at)));
  if (found === null) return nothingYet('an indicator without a value');
  const { value, unit, rest } = found;
  const doubt = isWild(rest, statement) ? 'more than one figure, or asked' : null;
  return verdictOf('measured', { intent: 'measure', indicator, value, unit }, doubt);
};
