import type { CutList, UnitLines } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import { type Block, taskBlock } from './draft.ts';
import { NOT_HANDED_IN, sharedEntry } from './rolled-up.ts';
import { taskEntry, unitWords } from './task-line.ts';

/** What stands above tasks of which many units do a part each. */
export const sharedHeading = (count: number): string => `Nhiều đơn vị cùng làm (${count})`;

const sharedBlocks = ({ shared: { lines, further, more }, most }: CutList, today: Day): readonly Block[] => {
  const count = lines.length + further.length + more;
  if (count === 0) return [];
  const entries = lines.map((line) => sharedEntry(line, { today, words: NOT_HANDED_IN, shares: [] }));
  return [{ ...taskBlock(sharedHeading(count), entries, most), further, more }];
};

const unitBlock = ({ unit, lines, further = [], more = 0 }: UnitLines, { most }: CutList, today: Day): Block => ({
  ...taskBlock(
    `${unitWords(unit)} (${lines.length + further.length + more})`,
    lines.map((line) => taskEntry(line, today, 'person')),
    most,
  ),
  further,
  more,
});

/** The blocks of a list that is too long for any message: they read like those of the whole of it, cut to the same room. */
export const cutBlocks = (
  { units, cut }: { readonly units: readonly UnitLines[]; readonly cut: CutList },
  today: Day,
): readonly Block[] => [
  ...sharedBlocks(cut, today),
  ...units.map((unit) => unitBlock(unit, cut, today)),
  ...(cut.unlisted === 0 ? [] : [{ ...taskBlock(null, [], cut.most), more: cut.unlisted }]),
];
