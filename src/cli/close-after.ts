import type { OpenedDatabase } from '#db/open-database.ts';

/** Does the work and closes the database, after a bug too: a connection to a server that stays open keeps the command from ending. */
export const closeAfter = async <Value>({ close }: OpenedDatabase, work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } finally {
    await close();
  }
};
