import { type Database, transact } from '#db/database.ts';
import { readSetting, writeSetting } from '#db/settings.ts';

const keyOf = (channel: string): string => `${channel}.username`;

/** Keeps the public name under which a messenger knows the bot of this channel; null: the channel has no bot any more. */
export const keepBotName = (db: Database, channel: string, username: string | null): Promise<void> =>
  transact(db, (tx) => writeSetting(tx, keyOf(channel), username));

/** The name of the first of these channels whose bot has told it; null before any has. */
export const findBotName = (db: Database, channels: readonly string[]): Promise<string | null> =>
  transact(db, async (tx) => {
    for (const channel of channels) {
      const username = await readSetting(tx, keyOf(channel));
      if (typeof username === 'string') return username;
    }
    return null;
  });
