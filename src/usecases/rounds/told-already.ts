import type { Tx } from '#db/database.ts';
import { usedKeys } from '#db/outbox-view.ts';
import type { PersonId } from '#domain/ids.ts';
import { morningKey } from '#domain/reminders/plan-reminders.ts';
import type { RoundGround } from './ground.ts';
import { slicesOf } from './slices.ts';

/** So many keys are asked for with one statement. */
const KEYS_AT_ONCE = 10_000;

/** Who has this morning's message already: each gets one a day. */
export const toldAlready = async (tx: Tx, { office, today }: RoundGround): Promise<ReadonlySet<PersonId>> => {
  const told = new Set<PersonId>();
  const active = [...office.people.values()].filter((person) => person.active);
  for (const some of slicesOf(active, KEYS_AT_ONCE)) {
    const keys = some.map(({ id }) => ({ id, key: morningKey(id, today) }));
    const used = await usedKeys(
      tx,
      keys.map(({ key }) => key),
    );
    for (const { id, key } of keys) if (used.has(key)) told.add(id);
  }
  return told;
};
