import { loadChatGroups } from '#db/chat-groups.ts';
import { type Database, transact } from '#db/database.ts';
import { loadEndpoints } from '#db/endpoints.ts';
import { loadOffice } from '#db/office.ts';

/** What belongs to the one who is called so: by the whole name, or by the given name, which stands last. */
export const called = <Value>(who: string, names: ReadonlyMap<string, Value>): Value => {
  const found = [...names].filter(([name]) => name === who || name.endsWith(` ${who}`));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} are called ${who}`);
  return only[1];
};

/** The chat of every person and group on a channel, by name. */
export const chatsIn = (db: Database, channel: string): Promise<ReadonlyMap<string, string>> =>
  transact(db, async (tx) => {
    const { people } = await loadOffice(tx);
    const groups = new Map((await loadChatGroups(tx)).map((group) => [group.id, group]));
    return new Map(
      (await loadEndpoints(tx, channel)).map(({ owner, address }) => [
        (owner.kind === 'group' ? groups.get(owner.id) : owner.kind === 'person' ? people.get(owner.id) : undefined)?.name ?? '',
        address,
      ]),
    );
  });
