/** One line of the document as a reviewer is shown it; the cells of a table's row are parted by tabs. */
export interface SourceLine {
  readonly line: number;
  readonly page?: number;
  readonly text: string;
}

/** The document beside the draft. */
export interface PlanSource {
  readonly lines: readonly SourceLine[];
  /** For each row as it was read, the place in `lines` (from 0) where it begins; null where it was not found again. */
  readonly places: readonly (number | null)[];
}

/** Lines of a list's item: the item, and what is said of it below. */
const MOST_LINES = 8;

/** The lines from which a row was read, up to where the next row begins; at most eight. */
export const excerptOf = ({ lines, places }: PlanSource, row: number): readonly SourceLine[] => {
  const from = places[row] ?? null;
  if (from === null) return [];
  if (lines[from]?.text.includes('\t') === true) return lines.slice(from, from + 1);
  const next = places.slice(row + 1).find((place) => place !== null && place > from) ?? lines.length;
  return lines.slice(from, Math.min(next, from + MOST_LINES)).filter(({ text }) => text.trim() !== '');
};
