import type { Tx } from '#db/database.ts';
import { findWork, loadWork } from '#db/followed-work.ts';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { addDays } from '#domain/time/day.ts';
import { nextWorkingDay } from '#domain/time/working-days.ts';
import type { RoundGround } from './ground.ts';
import { groupsOf, loadedOf, slicesOf } from './slices.ts';

// Only what is aimed at today can be called for.
const lookAtLastCalls = async (tx: Tx, ground: RoundGround): Promise<ReadonlyMap<PersonId, readonly AssignmentId[]>> => {
  const { today, office, atOnce } = ground;
  const readers = new Map<PersonId, AssignmentId[]>();
  const lastDay = { from: today, to: addDays(nextWorkingDay(today, office.calendar), -1) };
  const aimed = slicesOf(await findWork(tx, { states: ['open'], part: 'lead', lastDay }), atOnce);
  for await (const works of loadedOf(aimed, (assignments) => loadWork(tx, { assignments }))) {
    for (const { recipient, notice } of planLastCalls({ ...ground, works, mentions: [] })) {
      if (recipient.kind !== 'person') continue;
      const called = shownLines(notice).map(({ assignmentId }) => assignmentId);
      readers.set(recipient.id, [...(readers.get(recipient.id) ?? []), ...called]);
    }
  }
  return readers;
};

/** The last calls, by people, so that each is whole: a first look finds whom to call of what, a second one plans the calls. */
export async function* callLastInGroups(tx: Tx, ground: RoundGround): AsyncGenerator<readonly PlannedNotice[]> {
  const groups = groupsOf([...(await lookAtLastCalls(tx, ground))], ground.atOnce, ([, called]) => 1 + called.length);
  const load = async (group: (typeof groups)[number]) => ({
    people: new Set<number>(group.map(([person]) => person)),
    works: await loadWork(tx, { assignments: [...new Set(group.flatMap(([, called]) => called))] }),
  });
  for await (const { people, works } of loadedOf(groups, load))
    yield planLastCalls({ ...ground, works, mentions: [] }).filter(
      ({ recipient }) => recipient.kind === 'person' && people.has(recipient.id),
    );
}
