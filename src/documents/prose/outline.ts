import type { TextLine } from '../text-tables.ts';
import { startsWithLabel } from './field-labels.ts';
import { isBullet, markedLine } from './item-marker.ts';
import { isSectionTitle } from './section-kinds.ts';

/** A numbered or bulleted line of running text with all that stands under it. */
export interface Item {
  readonly line: number;
  readonly style: string;
  readonly ordinal: string | null;
  readonly text: string;
  /** Paragraphs under it that bear no number. */
  readonly body: readonly TextLine[];
  readonly children: readonly Item[];
}

interface OpenItem extends Item {
  readonly body: TextLine[];
  readonly children: OpenItem[];
}

const opened = (line: number, style: string, rest: Pick<Item, 'ordinal' | 'text'>): OpenItem => ({
  line,
  style,
  ...rest,
  body: [],
  children: [],
});

const ROOT = 'root';

// After "H." an "I." is the next letter, not the first Roman number.
const styleAt = (open: readonly OpenItem[], style: string, ordinal: string | null): string => {
  const letter = open.find((item) => item.style === 'A')?.ordinal;
  return style === 'I' && ordinal === 'I' && letter === 'H' ? 'A' : style;
};

const closeBullets = (open: OpenItem[]): void => {
  while (isBullet(open.at(-1)?.style ?? '')) open.pop();
};

// The next label ends the list of the one before it.
const closeOpenLabel = (open: OpenItem[]): void => {
  const label = open.findIndex(({ style }) => style === 'label');
  if (label > 0) open.splice(label);
};

const addItem = (open: OpenItem[], item: OpenItem): void => {
  if (startsWithLabel(item.text)) closeOpenLabel(open);
  const known = open.findIndex(({ style }) => style === item.style);
  if (known > 0) open.splice(known);
  else if (!isBullet(item.style)) closeBullets(open);
  open.at(-1)?.children.push(item);
  open.push(item);
};

// A label line tells about the item above it, be it a bullet that is a title or the heading that a labelled bullet stands under.
const closeLabelled = (open: OpenItem[]): void => {
  while (isBullet(open.at(-1)?.style ?? '') && startsWithLabel(open.at(-1)?.text ?? '')) open.pop();
};

// "Cơ quan chủ trì:" with its units in the bullets below.
const isOpenLabel = (text: string): boolean => text.endsWith(':') && startsWithLabel(text);

const addParagraph = (open: OpenItem[], line: TextLine): void => {
  if (isSectionTitle(line.text)) {
    addItem(open, opened(line.line, 'title', { ordinal: null, text: line.text }));
    return;
  }
  if (startsWithLabel(line.text)) closeLabelled(open);
  else closeBullets(open);
  if (isOpenLabel(line.text)) {
    addItem(open, opened(line.line, 'label', { ordinal: null, text: line.text }));
    return;
  }
  open.at(-1)?.body.push(line);
};

const CLOSING = /^nơi nhận ?:?/iu;
const APPENDIX = /^(?:phụ lục|danh mục|biểu)(?: |$)/iu;

// Whom a document is sent to is a list of units, too, but owes nothing.
const withoutReceivers = (prose: readonly TextLine[]): readonly TextLine[] => {
  let closed = false;
  return prose.filter(({ text }) => {
    if (CLOSING.test(text)) closed = true;
    else if (closed && APPENDIX.test(text)) closed = false;
    return !closed;
  });
};

/** The running text as a tree by its numbers and bullets; levels are known by the order in which ways of numbering appear. */
export const outlineOf = (prose: readonly TextLine[]): Item => {
  const root = opened(0, ROOT, { ordinal: null, text: '' });
  const open = [root];
  for (const line of withoutReceivers(prose)) {
    const marked = markedLine(line.text);
    if (marked === null) addParagraph(open, line);
    else addItem(open, opened(line.line, styleAt(open, marked.style, marked.ordinal), marked));
  }
  return root;
};
