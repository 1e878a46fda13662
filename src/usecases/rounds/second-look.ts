import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadHeldNews } from '#db/held-notices.ts';
import { loadMentions } from '#db/mentions.ts';
import type { PersonId } from '#domain/ids.ts';
import type { PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { loadWholeTasks } from '../gaps/load-whole-tasks.ts';
import type { Readers, RoundGround, ToldOf } from './first-look.ts';
import { type PeopleRound, planForPeople } from './plan-round.ts';
import { loadedOf } from './slices.ts';

type Some = ReadonlyMap<PersonId, ToldOf>;

const sizeOf = ({ works, tasks }: ToldOf): number => 1 + works.length + tasks.length;

/** People together whose work is about so much; somebody with more stands alone, since one message takes all of it. */
const inGroups = (readers: Readers, atOnce: number): readonly Some[] => {
  const groups: Map<PersonId, ToldOf>[] = [];
  let room = 0;
  for (const [person, told] of readers) {
    if (room < sizeOf(told) || groups.length === 0) {
      groups.push(new Map());
      room = atOnce;
    }
    groups.at(-1)?.set(person, told);
    room -= sizeOf(told);
  }
  return groups;
};

/** What a round says to whom. */
export interface Telling extends RoundGround {
  readonly kind: PeopleRound;
  readonly readers: Readers;
}

const loadFor = async (tx: Tx, some: Some, { kind }: Telling) => {
  const told = [...some.values()];
  const assignments = [...new Set(told.flatMap(({ works }) => works))];
  const works = await loadWork(tx, { assignments });
  const wholes = await loadWholeTasks(tx, [...new Set(told.flatMap(({ tasks }) => tasks))]);
  const parts = wholes.flatMap((whole) => whole.assignments.map(({ id }) => id));
  const mentions = await loadMentions(tx, [...new Set([...assignments, ...parts])]);
  return { some, works, wholes, mentions, held: kind === 'overdue' ? [] : await loadHeldNews(tx, [...some.keys()]) };
};

/**
 * The second look: the messages themselves, by people, so that each is whole. The same rule as for everything at once decides; only what
 * the first look has found is loaded.
 */
export async function* planInGroups(tx: Tx, telling: Telling): AsyncGenerator<readonly PlannedNotice[]> {
  const groups = inGroups(telling.readers, telling.atOnce);
  for await (const { some, ...loaded } of loadedOf(groups, (group) => loadFor(tx, group, telling))) {
    // Others are told of the same work too; their whole is in another group.
    const isOfSome = ({ recipient }: PlannedNotice): boolean => recipient.kind === 'person' && some.has(recipient.id);
    yield planForPeople(telling.kind, telling.today, { ...telling, ...loaded }).filter(isOfSome);
  }
}
