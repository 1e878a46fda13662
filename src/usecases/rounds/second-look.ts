import type { Tx } from '#db/database.ts';
import { loadHeldNews } from '#db/held-notices.ts';
import { dropLinesAside, takeLinesAside } from '#db/lines-aside.ts';
import type { PersonId } from '#domain/ids.ts';
import { morningMessage, type PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { loadAsked, type Readers, type ToldOf } from './first-look.ts';
import type { RoundGround } from './ground.ts';
import { completeMornings } from './plan-round.ts';
import { groupsOf, loadedOf } from './slices.ts';

type Some = readonly (readonly [PersonId, ToldOf])[];

const sizeOf = ([, { lines, tasks }]: Some[number]): number => 1 + lines + tasks.length;

/** What a morning says to whom. */
export interface Telling extends RoundGround {
  readonly kind: 'early' | 'morning';
  readonly readers: Readers;
}

const loadFor = async (tx: Tx, some: Some) => {
  const people = some.map(([person]) => person);
  const [lines, held, asked] = await Promise.all([
    takeLinesAside(tx, people),
    loadHeldNews(
      tx,
      some.filter(([, { hasNews }]) => hasNews).map(([person]) => person),
    ),
    loadAsked(tx, [...new Set(some.flatMap(([, { tasks }]) => tasks))]),
  ]);
  return { people: new Set<number>(people), lines, held, ...asked };
};

/**
 * The second look: the messages themselves, by people, so that each is whole. The same rules as for everything at once decide; what the first
 * look has put aside is all that they need of the work.
 */
export async function* planInGroups(tx: Tx, telling: Telling): AsyncGenerator<readonly PlannedNotice[]> {
  const byNumber = [...telling.readers].sort(([one], [other]) => one - other);
  for await (const { people, lines, ...loaded } of loadedOf(groupsOf(byNumber, telling.atOnce, sizeOf), (some) => loadFor(tx, some))) {
    const said = [...lines].map(([person, of]) => morningMessage(person, of, telling));
    // Others may be asked about the same tasks; theirs is in another group.
    const isOfSome = ({ recipient }: PlannedNotice): boolean => recipient.kind === 'person' && people.has(recipient.id);
    yield completeMornings(telling.kind, said, { ...telling, ...loaded }).filter(isOfSome);
  }
  await dropLinesAside(tx);
}
