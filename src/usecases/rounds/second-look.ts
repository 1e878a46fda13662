import type { Tx } from '#db/database.ts';
import { loadHeldNews } from '#db/held-notices.ts';
import { dropLinesAside, takeFirstLinesAside, takeLinesAside } from '#db/lines-aside.ts';
import type { PersonId } from '#domain/ids.ts';
import type { FirstLines } from '#domain/reminders/first-lines.ts';
import { morningMessage, type PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { loadAsked, type Readers, type ToldOf } from './first-look.ts';
import type { RoundGround } from './ground.ts';
import { completeMornings } from './plan-round.ts';
import { groupsOf, loadedOf } from './slices.ts';

type Some = readonly (readonly [PersonId, ToldOf])[];

const idsOf = (some: Some): readonly PersonId[] => some.map(([person]) => person);

const sizeOf = ([, { lines, tasks }]: Some[number]): number => 1 + lines + tasks.length;

/** What a morning says to whom. */
export interface Telling extends RoundGround {
  readonly kind: 'early' | 'morning';
  readonly readers: Readers;
}

// Of whoever is told of very much, the database brings no more than the message keeps.
const takeLines = async (tx: Tx, some: Some, most: number): Promise<ReadonlyMap<PersonId, FirstLines>> => {
  const isLong = ([, { lines }]: Some[number]): boolean => lines > most;
  const short = await takeLinesAside(tx, idsOf(some.filter((one) => !isLong(one))));
  const taken = new Map([...short].map(([person, lines]): [PersonId, FirstLines] => [person, { lines, beyond: {} }]));
  for (const person of idsOf(some.filter(isLong))) taken.set(person, await takeFirstLinesAside(tx, person, most));
  return taken;
};

const loadFor = async (tx: Tx, some: Some, { mostLines }: RoundGround) => {
  const [lines, held, asked] = await Promise.all([
    takeLines(tx, some, mostLines),
    loadHeldNews(tx, idsOf(some.filter(([, { hasNews }]) => hasNews))),
    loadAsked(tx, [...new Set(some.flatMap(([, { tasks }]) => tasks))]),
  ]);
  return { people: new Set<number>(idsOf(some)), lines, held, ...asked };
};

/**
 * The second look: the messages themselves, by people, so that each is whole. The same rules as for everything at once decide; what the first
 * look has put aside is all that they need of the work.
 */
export async function* planInGroups(tx: Tx, telling: Telling): AsyncGenerator<readonly PlannedNotice[]> {
  const byNumber = [...telling.readers].sort(([one], [other]) => one - other);
  for await (const { people, lines, ...loaded } of loadedOf(groupsOf(byNumber, telling.atOnce, sizeOf), (some) =>
    loadFor(tx, some, telling),
  )) {
    const said = [...lines].map(([person, of]) => morningMessage(person, of, telling));
    // Others may be asked about the same tasks; theirs is in another group.
    const isOfSome = ({ recipient }: PlannedNotice): boolean => recipient.kind === 'person' && people.has(recipient.id);
    yield completeMornings(telling.kind, said, { ...telling, ...loaded }).filter(isOfSome);
  }
  await dropLinesAside(tx);
}
