import type { ShownNotice } from '#domain/notice.ts';
import { type Block, type Draft, type Entry, taskBlock } from './draft.ts';

const MOST_NEWS = 10;

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
    : taskBlock(
        `TIN CHƯA KỊP BÁO HÔM TRƯỚC (${news.length})`,
        news.map(({ notice }) => newsEntry(draftOf(notice))),
        MOST_NEWS,
      );
