import { type Database, transact, type Tx } from '#db/database.ts';
import type { Result } from '#domain/result.ts';

/** Is thrown to end the transaction of what is only tried, so that nothing of it stays. */
const NOTHING_STAYS = new Error('only tried');

/** Does the work in one transaction; with `dryRun` it only finds out what would happen, and nothing of it stays. */
export const tryOut = async <Value, Refusal>(
  db: Database,
  { dryRun }: { readonly dryRun: boolean },
  work: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  const tried: Result<Value, Refusal>[] = [];
  try {
    return await transact(db, async (tx) => {
      const done = await work(tx);
      if (!dryRun) return done;
      tried.push(done);
      throw NOTHING_STAYS;
    });
  } catch (error) {
    const [would] = tried;
    if (error === NOTHING_STAYS && would !== undefined) return would;
    throw error;
  }
};
