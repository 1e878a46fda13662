import type { TaskId } from '#domain/ids.ts';
import type { Block, Draft } from './draft.ts';
import { shorten } from './one-line.ts';

const MOST_NUMBERS_NAMED = 20;

/** What a block holds beyond its first entries: how much, and the numbers where it is work. */
interface Rest {
  readonly count: number;
  readonly numbers: readonly TaskId[];
}

const restFrom = ({ noun, entries, further = [], more = 0 }: Block, from: number): Rest => {
  if (noun !== 'việc') return { count: Math.max(0, entries.length - from) + more, numbers: [] };
  // Several lines may tell of one task. One by one: there may be tens of thousands.
  const numbers = new Set<TaskId>();
  for (const entry of entries.slice(from)) for (const number of entry.numbers) numbers.add(number);
  for (const number of further) numbers.add(number);
  return { count: numbers.size + more, numbers: [...numbers] };
};

/** "còn 3 việc: 31, 32, 35": a task that is cut away can still be answered by its number. */
const remainder = (block: Block, from: number): string | null => {
  const { count, numbers } = restFrom(block, from);
  if (count === 0) return null;
  const named = numbers.slice(0, MOST_NUMBERS_NAMED).join(', ');
  const open = numbers.length > MOST_NUMBERS_NAMED || (block.more ?? 0) > 0 ? ', …' : '';
  return `còn ${count} ${block.noun}${named === '' ? '' : `: ${named}${open}`}`;
};

const paragraph = (block: Block, room: number): string => {
  const shown = Math.min(block.most, room);
  const lines = [block.heading, ...block.entries.slice(0, shown).map(({ text }) => text), remainder(block, shown)];
  return lines.filter((line) => line !== null).join('\n');
};

const untold = (blocks: readonly Block[]): string | null => {
  const noun = blocks[0]?.noun;
  const count = blocks.reduce((sum, block) => sum + restFrom(block, 0).count, 0);
  return noun === undefined || count === 0 ? null : `còn ${count} ${noun} chưa nêu trong tin này`;
};

interface Room {
  readonly entriesEach: number;
  readonly blocks: number;
}

const compose = (draft: Draft, { entriesEach, blocks }: Room): string => {
  const told = draft.blocks.slice(0, blocks).map((block) => paragraph(block, entriesEach));
  const paragraphs = [draft.first, ...told, untold(draft.blocks.slice(blocks)), draft.answer];
  return paragraphs
    .filter((part) => part !== null && part !== '')
    .join('\n\n')
    .normalize('NFC');
};

/** From everything down to nothing: first every list gives up entries alike, then whole lists go, the last ones first. */
const roomsFor = (draft: Draft): readonly Room[] => {
  const longest = Math.max(0, ...draft.blocks.map(({ most }) => most));
  const blocks = draft.blocks.length;
  return [
    ...Array.from({ length: longest + 1 }, (_, less) => ({ entriesEach: longest - less, blocks })),
    ...Array.from({ length: blocks }, (_, less) => ({ entriesEach: 0, blocks: blocks - less - 1 })),
  ];
};

/** The text of a message in at most so many characters; a list that is too long ends with "còn N việc". */
export const fitText = (draft: Draft, textLimit: number): string => {
  for (const room of roomsFor(draft)) {
    const text = compose(draft, room);
    if (text.length <= textLimit) return text;
  }
  return shorten(draft.first, textLimit).normalize('NFC');
};
