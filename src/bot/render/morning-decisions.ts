import type { HandledLines, WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import { type Block, taskBlock } from './draft.ts';
import { comrade, taskEntry } from './task-line.ts';

const MOST_SILENT = 5;

const headed = (heading: string, lines: readonly WorkLine[], { today, naming, most }: Shown): readonly Block[] => {
  if (lines.length === 0) return [];
  const entries = lines.map((line) => taskEntry(line, today, naming));
  return [
    most === undefined ? taskBlock(`${heading} (${lines.length})`, entries) : taskBlock(`${heading} (${lines.length})`, entries, most),
  ];
};

interface Shown {
  readonly today: Day;
  readonly naming: 'person' | 'unit';
  readonly most?: number;
}

/** Requests for more time on which the reader decides. */
export const extensionBlocks = (lines: readonly WorkLine[], today: Day): readonly Block[] =>
  headed('XIN GIA HẠN, CHỜ ĐỒNG CHÍ QUYẾT ĐỊNH', lines, { today, naming: 'person' });

/** What has waited too long for the decision of somebody, to whom the reader stands above. */
export const silentBlocks = (silent: readonly HandledLines[], today: Day): readonly Block[] =>
  silent.flatMap(({ by, lines }) =>
    headed(`CHỜ ĐÃ LÂU, ${comrade(by)} chưa quyết định`, lines, { today, naming: 'unit', most: MOST_SILENT }),
  );
