import type { Tx } from '#db/database.ts';
import { countLate, type LateIn, type LateOfUnit } from '#db/late-work.ts';
import type { TaskId, UnitId } from '#domain/ids.ts';
import type { UnitOrder } from '#domain/office/unit-order.ts';
import { isRoomAfter, type Listed, shortestLength } from './message-room.ts';

/** So many units are counted at first, and then more and more: the first hundred mostly fill a message. */
const UNITS_AT_FIRST = 100;
const MORE_EACH_TIME = 4;

type ListedUnit = LateOfUnit & Listed;

/** The units that a message may have room for, in the order of their names. */
export interface ListedUnits {
  readonly units: readonly ListedUnit[];
  /** The first unit, listed or not, in which something is late that nobody carries. */
  readonly uncarriedIn: UnitId | null;
}

interface Wanted {
  readonly order: UnitOrder;
  /** Tasks that are told apart, and the list that tells them. */
  readonly apart: readonly TaskId[];
  readonly before: readonly Listed[];
  /** All that is late. */
  readonly parts: number;
}

const byUnit = (counts: readonly LateOfUnit[]): ReadonlyMap<UnitId, LateOfUnit> => new Map(counts.map((one) => [one.unitId, one]));

async function* countedInOrder(tx: Tx, late: LateIn, { order, apart }: Wanted): AsyncGenerator<ListedUnit> {
  const outside = byUnit(await countLate(tx, late, { units: 'outside', apart }));
  const placeOf = (unit: UnitId): number => order.places.get(unit) ?? 0;
  const waiting = [...late.scope.units, ...outside.keys()].sort((one, other) => placeOf(one) - placeOf(other));
  for (let atOnce = UNITS_AT_FIRST; waiting.length > 0; atOnce *= MORE_EACH_TIME) {
    const some = waiting.splice(0, atOnce);
    const inside = byUnit(await countLate(tx, late, { units: some.filter((unit) => !outside.has(unit)), apart }));
    for (const unit of some) {
      const counted = outside.get(unit) ?? inside.get(unit);
      if (counted !== undefined) yield { ...counted, heading: order.labels.get(unit) ?? '' };
    }
  }
}

/** Counts what is late unit by unit, in the order of their names, until no message has room for more. */
export const listedUnits = async (tx: Tx, late: LateIn, wanted: Wanted): Promise<ListedUnits> => {
  const units: ListedUnit[] = [];
  let uncarriedIn: UnitId | null = null;
  let [length, left] = [shortestLength(wanted.before), wanted.parts];
  const isEnough = (): boolean => left === 0 || (uncarriedIn !== null && !isRoomAfter(length));
  for await (const counted of countedInOrder(tx, late, wanted)) {
    if (counted.uncarried > 0) uncarriedIn ??= counted.unitId;
    left -= counted.parts;
    if (counted.works > 0 && isRoomAfter(length)) {
      units.push(counted);
      length += shortestLength([counted]);
    }
    if (isEnough()) break;
  }
  return { units, uncarriedIn };
};
