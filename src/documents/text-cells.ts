import { oneText } from './join-texts.ts';

const MARKDOWN_RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$/;

/** Whether a line is only the rule that Markdown draws under a table's header. */
export const isMarkdownRule = (text: string): boolean => MARKDOWN_RULE.test(text);

/** No plan's table is wider; what lies beyond is a run of stray tabs. */
const MOST_COLUMNS = 60;

/** The cells of a line that is a table's row by its tabs or bars; null for running text. */
export const cellsOf = (text: string): readonly string[] | null => {
  const tabbed = text.includes('\t');
  const piped = text.trim();
  // Only a line that begins and ends with a bar is a table's; bars occur in running text.
  if (!tabbed && (piped.length < 3 || !piped.startsWith('|') || !piped.endsWith('|'))) return null;
  const cells = tabbed ? text.split('\t', MOST_COLUMNS) : piped.slice(1, -1).split('|', MOST_COLUMNS);
  return cells.map((cell) => oneText(cell));
};

/** Whether a line could be a row at a glance, before it is read. */
export const hasCellMarks = (text: string): boolean => text.includes('\t') || text.startsWith('|');
