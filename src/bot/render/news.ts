import type { ShownNotice } from '#domain/notice.ts';
import { type Block, type Draft, type Entry, taskBlock } from './draft.ts';

const MOST_NEWS = 10;

// Decisions on the parts of several units read alike.
const onceEach = (entries: readonly Entry[]): readonly Entry[] => {
  const times = new Map<string, number>();
  for (const { text } of entries) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].map(([text, count]) => {
    const [first = '', ...rest] = text.split('\n');
    const numbers = entries.find((entry) => entry.text === text)?.numbers ?? [];
    return { text: [count === 1 ? first : `${first} (${count} đơn vị)`, ...rest].join('\n'), numbers };
  });
};

/** What was to be a message of its own: its first line, and its lists under it. */
const newsEntry = ({ first, blocks }: Draft): Entry => {
  const details = blocks.flatMap(({ heading, entries }) => [heading, ...entries.map(({ text }) => text)]);
  return {
    text: [`• ${first}`, ...details].filter((line) => line !== null).join('\n'),
    numbers: blocks.flatMap(({ entries }) => entries.flatMap(({ numbers }) => numbers)),
  };
};

/** What could not be told on its day, within the morning's message; null where there is none. */
export const newsBlock = (news: readonly { readonly notice: ShownNotice }[], draftOf: (notice: ShownNotice) => Draft): Block | null =>
  news.length === 0
    ? null
    : taskBlock(`TIN CHƯA KỊP BÁO HÔM TRƯỚC (${news.length})`, onceEach(news.map(({ notice }) => newsEntry(draftOf(notice)))), MOST_NEWS);
