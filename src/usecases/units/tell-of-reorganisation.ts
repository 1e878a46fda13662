import type { Tx } from '#db/database.ts';
import { loadSharers, loadWork } from '#db/followed-work.ts';
import type { AssignmentId, PersonId, UnitId } from '#domain/ids.ts';
import { type Office, withRole } from '#domain/office/office.ts';
import type { UnitReorganised } from '#domain/office/unit-reorganised.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { relationsTo } from '#domain/visibility.ts';
import { announce } from '../enqueue-notice.ts';

interface News {
  /** The office as it is now. */
  readonly office: Office;
  readonly unitId: UnitId;
  readonly successors: readonly UnitId[];
  /** The parts that go on elsewhere, or wait for it. */
  readonly parts: readonly AssignmentId[];
  readonly told: Omit<UnitReorganised, 'kind' | 'numbers'>;
  readonly now: Instant;
}

/**
 * Tells once whoever it concerns: the people of the unit, the heads of those that take over, who carries its work and who follows its plans.
 * Each is told the numbers of that work alone that they may see. Returns how many are told.
 */
export const tellOfReorganisation = async (tx: Tx, { office, unitId, successors, parts, told, now }: News): Promise<number> => {
  const works = await loadWork(tx, { assignments: parts });
  const sharers = await loadSharers(tx, [...new Set(works.map(({ task }) => task.id))]);
  const concerned: readonly (PersonId | null | undefined)[] = [
    ...(office.peopleByUnit.get(unitId) ?? []).map(({ id }) => id),
    ...successors.flatMap((id) => withRole(office, id, 'head').map((head) => head.id)),
    ...works.flatMap(({ assignment, plan }) => [assignment.personId, plan?.controllerId]),
  ];
  const people = [...new Set(concerned)].flatMap((id) => (id === null || id === undefined ? [] : (office.people.get(id) ?? [])));
  const active = people.filter((person) => person.active);
  for (const { id } of active) {
    const seen = works.filter(
      (work) => relationsTo(id, { work, sharers: sharers.get(work.task.id) ?? [] }, { office, today: dayOf(now) }).length > 0,
    );
    const recipient = { kind: 'person', id } as const;
    const notice = { kind: 'unit-reorganised', ...told, numbers: [...new Set(seen.map(({ task }) => task.id))] } as const;
    const key = noticeKey(recipient, 'unit-reorganised', `${String(unitId)}.${told.change}.${told.on}`);
    await announce(tx, { recipient, key, notice, mentions: [] }, { now, office });
  }
  return active.length;
};
