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
const WITHIN_HEAD = /(?<!\p{L})\((tuyệt mật|tối mật|mật)\)|(?:\t| {2,})(TUYỆT MẬT|TỐI MẬT|MẬT)(?=\t| {2,}|\s*$)/iu;

const alone = (text: string): string | undefined => {
  const words = fold(text.replace(/[*_#>|[\](){}"“”.]/gu, ' '));
  return MARKS[words.replace(LABELLED, '')];
};

const withinHead = (text: string): string | undefined => {
  const found = WITHIN_HEAD.exec(text);
  return MARKS[fold(found?.[1] ?? found?.[2] ?? '')];
};

/** The first secrecy mark of a document: alone on a line (a cell counts as a line), or within its head; null where there is none. */
export const findSecrecyMark = (lines: readonly string[]): SecrecyMark | null => {
  for (const [at, text] of lines.entries()) {
    const inCell = text.split('\t').map((cell) => alone(cell)).find((mark) => mark !== undefined); // prettier-ignore
    const mark = inCell ?? (at < HEAD_LINES ? withinHead(text) : undefined);
    if (mark !== undefined) return { mark, line: at + 1 };
  }
  return null;
};
