import type { DraftIndicator } from '#domain/draft-plan.ts';
import { bare, tidy } from '../fold.ts';

/** A target that somebody has said: what is measured, and how much of it is to be reached. */
export interface SaidTarget {
  readonly text: string;
  readonly comparator: NonNullable<DraftIndicator['comparator']>;
  readonly value: number;
  readonly unit: string | null;
}

// "95", "83,5", "1.250": the comma stands before the fraction and the point between the thousands.
const FIGURE = String.raw`(?<figure>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,3})?)`;
const COMPARED = String.raw`(?<compared>>=|≥|=>|<=|≤|=<|>|<|=|toi thieu|it nhat|dat|tren|hon|khong duoi|khong qua|toi da|duoi|bang|tu)`;
const TARGET = new RegExp(
  String.raw`^(?<what>.+?)[ ,:]*(?:phai )?(?:dat )?${COMPARED} ?${FIGURE} ?(?<unit>[^\d.,;]*?)(?: (?<above>tro len))?[ .,;]*$`,
  'du',
);
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

const COMPARATORS: Readonly<Record<string, SaidTarget['comparator']>> = {
  ...{ '<=': '<=', '≤': '<=', '=<': '<=', 'khong qua': '<=', 'toi da': '<=' },
  ...{ '>': '>', tren: '>', hon: '>', '<': '<', duoi: '<', '=': '=', bang: '=' },
};

const valueOf = (figure: string): number => Number((THOUSANDS.test(figure) ? figure.replaceAll('.', '') : figure).replace(',', '.'));

const unitOf = (words: string): string | null => {
  const unit = words.trim();
  if (unit === '') return null;
  return /^(?:%|phần trăm|phan tram)$/iu.test(unit) ? '%' : unit;
};

const typedParts = (found: RegExpExecArray, typed: string): { readonly what: string; readonly unit: string } => {
  const part = (name: string): string => typed.slice(...(found.indices?.groups?.[name] ?? [0, 0])).trim();
  return { what: part('what'), unit: part('unit') };
};

/** The target in some words ("tỷ lệ hồ sơ trực tuyến ≥ 95 %"); null where no figure stands behind what is measured. */
export const targetSaid = (words: string): SaidTarget | null => {
  const typed = tidy(words);
  const plain = bare(typed);
  const found = plain.length === typed.length ? TARGET.exec(plain) : null;
  if (found === null) return null;
  const { what, unit } = typedParts(found, typed);
  const [compared = '', figure = ''] = [found.groups?.['compared'], found.groups?.['figure']];
  const text = what.slice(0, 1).toUpperCase() + what.slice(1);
  return { text, comparator: COMPARATORS[compared] ?? '>=', value: valueOf(figure), unit: unitOf(unit) };
};
