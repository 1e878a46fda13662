import { fold } from '#language/fold.ts';

/** A mark and the line, counted from 1, on which it stands. */
export interface SecrecyMark {
  readonly mark: string;
  readonly line: number;
}

const MARKS: Readonly<Record<string, string>> = { mật: 'Mật', 'tối mật': 'Tối mật', 'tuyệt mật': 'Tuyệt mật' };

/** The head of a document, where a mark may share its line with the names of the bodies. */
const HEAD_LINES = 40;

const LABELLED = /^(?:độ mật|mức độ mật|cấp độ mật|dấu mật)\s*:?\s*/u;
// Marks are stamped in capitals or within brackets; the ordinary words "bảo mật", "bí mật" are neither.
const IN_BRACKETS = /(?<!\p{L})\((tuyệt mật|tối mật|mật)\)/iu;
const BETWEEN_PARTS = /\t| {2}/u;

const LONGEST_MARK_LINE = 60;
const MOST_CELLS = 60;

// A line that is only "mật" in small letters is the end of a broken "bảo mật".
const alone = (text: string): string | undefined => {
  if (text.length > LONGEST_MARK_LINE || /^\P{L}*\p{Ll}/u.test(text)) return undefined;
  const words = fold(text.replace(/[*_#>|[\](){}"“”.]/gu, ' '));
  return MARKS[words.replace(LABELLED, '')];
};

// The head's two columns are set side by side with tabs or spaces; a stamp between them is in capitals.
const withinHead = (text: string): string | undefined => {
  const stamped = text.split(BETWEEN_PARTS).find((part) => part === part.toUpperCase() && MARKS[fold(part)] !== undefined);
  return MARKS[fold(stamped ?? IN_BRACKETS.exec(text)?.[1] ?? '')];
};

/** The first secrecy mark of a document: alone on a line (a cell counts as a line), or within its head; null where there is none. */
export const findSecrecyMark = (lines: readonly string[]): SecrecyMark | null => {
  for (const [at, text] of lines.entries()) {
    const inCell = text
      .split('\t', MOST_CELLS)
      .map((cell) => alone(cell))
      .find((mark) => mark !== undefined);
    const mark = inCell ?? (at < HEAD_LINES ? withinHead(text) : undefined);
    if (mark !== undefined) return { mark, line: at + 1 };
  }
  return null;
};
