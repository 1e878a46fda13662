import type { Gap } from '../six-ro.ts';
import type { ReviewRow } from './reviewed-plan.ts';

export type DoubtfulCell = 'ordinal' | 'title' | 'lead' | 'coordinating' | 'deadline' | 'product';

/** Why a cell is in doubt: a gap of the six rõ, a unit that the office does not know, or a warning of the reading in a Vietnamese sentence. */
export type Doubt =
  | { readonly kind: 'gap'; readonly gap: 'work' | 'time' | 'responsibility' | 'product' }
  | { readonly kind: 'unknown-unit'; readonly name: string }
  | { readonly kind: 'warning'; readonly sentence: string };

export interface CellDoubt {
  readonly cell: DoubtfulCell;
  readonly doubt: Doubt;
}

const GAP_CELLS = { work: 'title', time: 'deadline', responsibility: 'lead', product: 'product' } as const;

const gapDoubts = (gaps: readonly Gap[]): readonly CellDoubt[] =>
  (['work', 'time', 'responsibility', 'product'] as const)
    .filter((gap) => gaps.includes(gap))
    .map((gap) => ({ cell: GAP_CELLS[gap], doubt: { kind: 'gap', gap } }));

const cellOfWarning = (sentence: string): DoubtfulCell => {
  if (sentence.startsWith('Thời hạn')) return 'deadline';
  if (sentence.startsWith('Hàng không có số')) return 'ordinal';
  return sentence.startsWith('Ô gộp') ? 'lead' : 'title';
};

/**
 * The cells of a row that a person should look at before confirming. Once the row was checked, or written anew, only what is still missing
 * or unknown is left. `gaps` are those that are open once what was filled in counts.
 */
export const rowDoubts = (
  { task, checked }: ReviewRow,
  isUnknown: (name: string) => boolean,
  gaps: readonly Gap[] = task.gaps,
): readonly CellDoubt[] => [
  ...gapDoubts(gaps),
  ...(['lead', 'coordinating'] as const).flatMap((cell) =>
    task[cell].filter(isUnknown).map((name): CellDoubt => ({ cell, doubt: { kind: 'unknown-unit', name } })),
  ),
  ...(checked ? [] : task.warnings.map((sentence): CellDoubt => ({ cell: cellOfWarning(sentence), doubt: { kind: 'warning', sentence } }))),
];
