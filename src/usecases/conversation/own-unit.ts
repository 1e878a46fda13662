import type { Notice } from '#domain/notice.ts';
import { isWithin, type Unit } from '#domain/office/unit.ts';
import { bare } from '#language/fold.ts';
import { ownUnitAskedIn } from '#language/own-unit-words.ts';
import { listWithin } from './show-list.ts';
import type { Speaking } from './speaker.ts';

// "Việc của sở" said in a room of it means the house: the nearest unit above that is called so, else the own one.
const unitCalled = ({ office: { tree }, person }: Speaking, kind: string): Unit | undefined => {
  const own = tree.units.get(person.unitId);
  for (let unit = own; unit !== undefined; unit = unit.parentId === null ? undefined : tree.units.get(unit.parentId))
    if (` ${bare(unit.name)} `.includes(` ${kind} `)) return unit;
  return own;
};

/** Answers "việc của phòng tôi" with what the speaker may see of it; null where the words ask for anything else. */
export const answerOwnUnit = async (speaking: Speaking): Promise<Notice | null> => {
  const kind = ownUnitAskedIn(speaking.inbound.text);
  const unit = kind === null ? undefined : unitCalled(speaking, kind);
  if (unit === undefined) return null;
  const { tree } = speaking.office;
  return listWithin(speaking, 'unit', { name: unit.name, holds: ({ assignment }) => isWithin(tree, assignment.unitId, unit.id) });
};
