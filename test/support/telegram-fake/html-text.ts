import type { Params } from './params.ts';

/** A text with its entities taken out of the markup, or why the markup cannot be read. */
export type ParsedText =
  | { readonly kind: 'parsed'; readonly text: string; readonly entities: readonly Params[] }
  | { readonly kind: 'broken'; readonly reason: string };

const ENTITY_OF_TAG: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const letter = (name: string): string => {
  if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
  return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (NAMED[name] ?? `&${name};`);
};

const letters = (raw: string): string => raw.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (_, name: string) => letter(name.toLowerCase()));

interface Open {
  readonly tag: string;
  readonly offset: number;
  readonly url: string | undefined;
}

interface Reading {
  text: string;
  readonly open: Open[];
  readonly entities: Params[];
}

const entityOf = ({ tag, offset, url }: Open, end: number): Params => ({
  type: ENTITY_OF_TAG[tag],
  offset,
  length: end - offset,
  ...(url === undefined ? {} : { url }),
});

const closeTag = ({ text, open, entities }: Reading, tag: string): string | null => {
  const opened = open.pop();
  if (opened?.tag !== tag) return `Unmatched end tag, expected "</${opened?.tag ?? ''}>"`;
  if (text.length > opened.offset) entities.push(entityOf(opened, text.length));
  return null;
};

/** Reads `<tag …>` or `</tag>`; what comes back is what is wrong with it. */
const readTag = (reading: Reading, markup: string): string | null => {
  const tag = (/[a-z-]+/i.exec(markup)?.[0] ?? '').toLowerCase();
  if (ENTITY_OF_TAG[tag] === undefined || !/^<\/?[a-z-][^>]*>$/i.test(markup)) return `Unsupported start tag "${tag}"`;
  if (markup.startsWith('</')) return closeTag(reading, tag);
  reading.open.push({ tag, offset: reading.text.length, url: /href="([^"]*)"/.exec(markup)?.[1] });
  return null;
};

/** Reads Telegram's HTML: the simple tags, links, and the four named letters. */
export const parsedHtml = (html: string): ParsedText => {
  const broken = (reason: string): ParsedText => ({ kind: 'broken', reason: `can't parse entities: ${reason}` });
  const reading: Reading = { text: '', open: [], entities: [] };
  for (const [part] of html.matchAll(/<[^>]*>?|[^<]+/g)) {
    const problem = part.startsWith('<') ? readTag(reading, part) : null;
    if (problem !== null) return broken(problem);
    if (!part.startsWith('<')) reading.text += letters(part);
  }
  const { text, open, entities } = reading;
  const unclosed = open.pop();
  return unclosed === undefined
    ? { kind: 'parsed', text, entities }
    : broken(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
};
