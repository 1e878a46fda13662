import type { UnitId } from '../ids.ts';
import { isClosed, type UnitTree } from '../office/unit.ts';

// A unit that was merged hands its duty on to whoever took over; one that was closed without successors owes nothing more.
const heirsOf = (tree: UnitTree, id: UnitId, seen: ReadonlySet<UnitId> = new Set()): readonly UnitId[] => {
  if (seen.has(id)) return [];
  if (!isClosed(tree, id)) return [id];
  const passed = new Set([...seen, id]);
  return (tree.units.get(id)?.successors ?? []).flatMap((successor) => heirsOf(tree, successor, passed));
};

/** The units of today that owe what these units owed, each once; nobody reports to itself. */
export const owingUnits = (
  named: readonly UnitId[],
  { tree, receiver }: { readonly tree: UnitTree; readonly receiver: UnitId | null },
): readonly UnitId[] => {
  const owing = new Set(named.flatMap((id) => heirsOf(tree, id)));
  if (receiver !== null) for (const own of heirsOf(tree, receiver)) owing.delete(own);
  return [...owing];
};

/** The unit that receives today what this one received: itself, or the first that took over; null where nobody did. */
export const receivingUnit = (tree: UnitTree, receiver: UnitId | null): UnitId | null =>
  receiver === null ? null : (heirsOf(tree, receiver)[0] ?? null);
