import type { DraftDocument } from '#domain/draft-plan.ts';
import { type Day, dayFrom } from '#domain/time/day.ts';
import type { TextLine } from '../text-tables.ts';

const BLANK_DATE = /^[^,]{2,40},\s*ngày\s{0,3}(?:\d{1,2})?[\s.…]{0,20}tháng\s{0,3}(\d{1,2})?[\s.…]{0,20}năm\s{0,3}(20\d\d)/iu;
const FULL_DATE = /ngày\s+(\d{1,2})(?:\s+tháng\s+|\/)(\d{1,2})(?:\s+năm\s+|\/)(20\d\d)/giu;
const HEAD_LINES = 30;
const LONGEST_LINE = 2_000;

const blankDate = (text: string): Day | null => {
  const found = BLANK_DATE.exec(text);
  return found === null ? null : dayFrom(Number(found[2]), Number(found[1] ?? 1), 1);
};

const citedDates = (text: string): readonly Day[] =>
  [...text.matchAll(FULL_DATE)]
    .map(([, dayOfMonth, month, year]) => dayFrom(Number(year), Number(month), Number(dayOfMonth)))
    .filter((cited) => cited !== null);

/**
 * The day from which years that a document leaves out are taken: its date of issue, else what its blank date line still says, else the
 * latest date of the documents that its head cites, since it is younger than they; null where there is none.
 */
export const referenceDay = (document: DraftDocument, prose: readonly TextLine[]): Day | null => {
  if (document.issuedOn !== null) return document.issuedOn;
  const head = prose.slice(0, HEAD_LINES).map(({ text }) => text.slice(0, LONGEST_LINE));
  const blank = head.map((text) => blankDate(text)).find((found) => found !== null);
  return (
    blank ??
    head
      .flatMap((text) => citedDates(text))
      .toSorted()
      .at(-1) ??
    null
  );
};
