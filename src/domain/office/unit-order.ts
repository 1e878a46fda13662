import type { UnitId } from '../ids.ts';
import { type UnitTree, unitLabel } from './unit.ts';

/** The units of a tree in the order of their names, as a message shows them. */
export interface UnitOrder {
  readonly inOrder: readonly UnitId[];
  readonly labels: ReadonlyMap<UnitId, string>;
  /** The place of each unit in that order. */
  readonly places: ReadonlyMap<UnitId, number>;
}

const makeOrder = (tree: UnitTree): UnitOrder => {
  const labels = new Map([...tree.units.keys()].map((id) => [id, unitLabel(tree, id)]));
  const { compare } = new Intl.Collator('vi');
  const inOrder = [...labels].sort(([, one], [, other]) => compare(one, other)).map(([id]) => id);
  return { inOrder, labels, places: new Map(inOrder.map((id, place) => [id, place])) };
};

// Thousands of names take long to put in order, and the tree is seldom another one.
const made = new WeakMap<UnitTree, UnitOrder>();

/** That order; made once for a tree. */
export const unitOrder = (tree: UnitTree): UnitOrder => {
  const known = made.get(tree) ?? makeOrder(tree);
  made.set(tree, known);
  return known;
};
