import type { Tx } from '#db/database.ts';
import { calendarDays } from '#db/schema/calendar.ts';
import { delegations, leaves } from '#db/schema/absences.ts';
import { people, units } from '#db/schema/office.ts';
import { plans } from '#db/schema/plans.ts';
import { assignments, tasks } from '#db/schema/work.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Office } from '#domain/office/office.ts';
import { instant } from '#domain/time/instant.ts';

const EVER = { recordedBy: null, recordedAt: instant(0) };

const onceEach = <One extends { readonly id: number }>(all: readonly One[]): readonly One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

const plantPeople = async (tx: Tx, { tree, people: staff, absences, calendar }: Office): Promise<void> => {
  for (const { aliases, successors, ...unit } of tree.units.values())
    await tx
      .insert(units)
      .overridingSystemValue()
      .values({ ...unit, aliases: [...aliases], successors: [...successors] });
  for (const { roles, ...person } of staff.values())
    await tx
      .insert(people)
      .overridingSystemValue()
      .values({ ...person, roles: [...roles] });
  if (absences.delegations.length > 0)
    await tx
      .insert(delegations)
      .overridingSystemValue()
      .values(absences.delegations.map((one) => ({ ...one, ...EVER })));
  const away = [...absences.leavesOf.values()].flat();
  if (away.length > 0)
    await tx
      .insert(leaves)
      .overridingSystemValue()
      .values(away.map((one) => ({ ...one, ...EVER })));
  const off = [...calendar.daysOff].map((on) => ({ day: on, kind: 'off', name: 'nghỉ', source: 'x', status: 'decided' }) as const);
  if (off.length > 0) await tx.insert(calendarDays).values(off);
};

/** Puts an office and its work into an empty database, under the numbers that they have. */
export const plantWorks = async (tx: Tx, office: Office, works: readonly FollowedWork[]): Promise<void> => {
  await plantPeople(tx, office);
  const known = (id: PersonId | null): PersonId | null => (id !== null && office.people.has(id) ? id : null);
  const ofPlans = onceEach(works.flatMap(({ plan }) => (plan === null ? [] : [plan])));
  const unsaid = { issuedOn: null, issuer: null, title: 'Kế hoạch', replaces: [], obstaclesTo: null };
  if (ofPlans.length > 0)
    await tx
      .insert(plans)
      .overridingSystemValue()
      .values(
        ofPlans.map((plan) => ({
          ladder: null,
          ...unsaid,
          ...plan,
          controllerId: known(plan.controllerId),
          number: String(plan.id),
          contentHash: String(plan.id),
        })),
      );
  const planIdOf = new Map(works.map(({ task, plan }) => [task.id, plan?.id ?? null]));
  for (const task of onceEach(works.map((work) => work.task)))
    await tx
      .insert(tasks)
      .overridingSystemValue()
      .values({
        ...task,
        answering: null,
        authorityId: known(task.authorityId),
        planId: planIdOf.get(task.id) ?? null,
        lastDay: task.deadline.lastDay,
      });
  const shares = new Map(works.map((work) => [`${work.task.id} ${work.assignment.unitId} ${work.assignment.part}`, work]));
  for (const { assignment } of shares.values())
    await tx
      .insert(assignments)
      .overridingSystemValue()
      .values({ ...assignment, personId: known(assignment.personId) });
};
