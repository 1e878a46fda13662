import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import type { Duty } from '#domain/duties/duty.ts';
import { owingUnits } from '#domain/duties/owing-units.ts';
import type { UnitId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { matchUnits } from '../match-units.ts';

/** All units that the duty's words mean today; where a group means nobody of this office, those that carry out the plan. */
const namedUnits = async (tx: Tx, { owing, planId }: Duty): Promise<readonly UnitId[]> => {
  const groups = owing.filter((one) => one.kind === 'group');
  const { resolve } = await matchUnits(
    tx,
    groups.map(({ name }) => name),
    { create: false },
  );
  const named = owing.flatMap((one): readonly UnitId[] => {
    if (one.kind === 'unit') return [one.id];
    const today = resolve(one.name);
    if (today.kind === 'unit') return [today.id];
    return today.members.length > 0 ? today.members : one.members;
  });
  if (named.length > 0 || groups.length === 0) return named;
  return (await loadWork(tx, { plan: planId, part: 'lead' })).map(({ assignment }) => assignment.unitId);
};

/** The units that owe a duty today, each once: members that a group has today, whoever took over a unit, and never who receives it. */
export const owingUnitsOf = async (tx: Tx, duty: Duty, { tree }: Pick<Office, 'tree'>): Promise<readonly UnitId[]> =>
  owingUnits(await namedUnits(tx, duty), { tree, receiver: duty.receiverUnitId });
