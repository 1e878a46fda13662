import type { DraftPlan } from '#domain/draft-plan.ts';
import type { PlanSource, SourceLine } from '#domain/reviewing/plan-source.ts';
import { bare } from '#language/fold.ts';
import type { DocumentLine, DocumentText } from './document-line.ts';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const shownLine = ({ line, text, page, row }: DocumentLine): SourceLine => ({
  line,
  text: row === undefined ? text : row.cells.map((cell) => oneLine(cell.text)).join('\t'),
  ...(page === undefined ? {} : { page }),
});

/** Enough of a title to know its line by; a title goes over several lines now and then. */
const KNOWN_BY = 40;

const keyOf = (text: string): string =>
  bare(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * The document as a reviewer is shown it beside the draft, and where in it each task begins: the line that its place names, or else the
 * first line after the task before that has the beginning of its title.
 */
export const planSource = ({ lines }: Pick<DocumentText, 'lines'>, { tasks }: Pick<DraftPlan, 'tasks'>): PlanSource => {
  const shown = lines.map(shownLine);
  const keys = shown.map(({ text }) => keyOf(text));
  let from = 0;
  const places = tasks.map(({ title, source }) => {
    const wanted = keyOf(title).slice(0, KNOWN_BY).trim();
    const named = source.line === undefined ? -1 : shown.findIndex(({ line }) => line === source.line);
    const after = keys.findIndex((key, at) => at >= from && key.includes(wanted));
    const place = [named, after, keys.findIndex((key) => key.includes(wanted))].find((found) => found >= 0) ?? null;
    if (place !== null && wanted !== '') from = place + 1;
    return wanted === '' ? null : place;
  });
  return { lines: shown, places };
};
