import type { DraftDocument } from '#domain/draft-plan.ts';
import { type Day, dayFrom } from '#domain/time/day.ts';
import { canonicalUnit } from '#language/units/canonical-unit.ts';
import type { TextLine } from '../text-tables.ts';
import { issuerIn } from './issuer.ts';
import { replacedDocuments, underlyingDocuments } from './related-documents.ts';
import { titleIn } from './title.ts';

const HEAD_LINES = 40;
const LONGEST_LINE = 2_000;

const NUMBER = /^(?:[\p{L} ]{0,40}\s)?Số\s*:?\s*(\d{1,6}[\p{L}]?\s?[-/]\s?[\p{Lu}Đ\d]{1,10}r?(?:\s?[-/]\s?[\p{L}\d]{1,15}){0,3})/u;
// The date of issue stands behind its place, which may stand behind the number: "Số: 15/KH-UBND Phú Hòa, ngày 05 tháng 02 năm 2026".
const ISSUED = /^(?:số[^,]{2,30} )?.{2,40}?,\s*ng[àáảãạ]y\s+(\d{1,2})\s?(?:th[áàảãạ]ng|\/)\s?(\d{1,2})\s?(?:n[ăãâ]m|\/)\s?(\d{4})(?!\d)/iu;
const PLACE = /(?:^|[^\p{L}])(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,4}),\s*ngày\s/u;

/** An appendix says whose it is: "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05/02/2026 của UBND tỉnh Phú Hòa)". */
const ATTACHED =
  /kèm theo [\p{L} ]{4,30} số:? (\d{1,6}\S{2,30}?)(?:,? ngày (\d{1,2})(?: tháng |\/)(\d{1,2})(?: năm |\/)(\d{4}))?(?:,? của ([^,;()]{4,80}))?(?:[,;)]|$)/iu;

/** A line that says nothing else; a sentence may speak of what other documents are attached to. */
const ATTACHED_ALONE = /^\(?(?:ban hành )?kèm theo /iu;

const plain = (text: string): string =>
  text
    .slice(0, LONGEST_LINE)
    .replace(/[*_#]+/g, '')
    .trim();

const firstMatch = (head: readonly string[], pattern: RegExp): RegExpExecArray | null => {
  for (const text of head) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return null;
};

const dayOf = (date: readonly (string | undefined)[]): Day | null => {
  const [dayOfMonth, month, year] = date.map(Number);
  return dayFrom(year ?? NaN, month ?? NaN, dayOfMonth ?? NaN);
};

/** What the head of the document, or of the appendix alone, says of itself. */
interface Own {
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly issuer: string | null;
}

const attachedTo = (head: readonly string[]): Own => {
  const [, number, ...rest] = firstMatch(head, ATTACHED) ?? [];
  const issuer = rest[3]?.trim();
  return {
    number: number ?? null,
    issuedOn: rest[2] === undefined ? null : dayOf(rest.slice(0, 3)),
    issuer: issuer === undefined ? null : canonicalUnit(issuer),
  };
};

const ownHead = (head: readonly string[]): Own => {
  const issued = firstMatch(head, ISSUED);
  const place = firstMatch(head, PLACE)?.[1] ?? null;
  return {
    number: firstMatch(head, NUMBER)?.[1]?.replace(/\s/g, '') ?? null,
    issuedOn: issued === null ? null : dayOf(issued.slice(1, 4)),
    issuer: issuerIn(head, place),
  };
};

// A document with a letterhead of its own may speak of others that something is attached to.
const withAttached = (own: Own, head: readonly string[]): Own => {
  if (own.issuer === null) return attachedTo(head);
  return { ...attachedTo(head.filter((line) => ATTACHED_ALONE.test(line))), issuer: own.issuer };
};

/** What the document says of itself in its head and closing lines; null where it does not say. */
export const documentHead = (prose: readonly TextLine[]): DraftDocument => {
  const head = prose.slice(0, HEAD_LINES).map(({ text }) => plain(text));
  const own = ownHead(head);
  const { number, issuedOn, issuer } = own.number === null && own.issuedOn === null ? withAttached(own, head) : own;
  const replaces = replacedDocuments(prose).filter((other) => other !== number);
  const basedOn = underlyingDocuments(prose).filter((other) => other !== number && !replaces.includes(other));
  return { number, issuedOn, issuer, title: titleIn(head), replaces, basedOn };
};
