import postgres from 'postgres';

type Inner = postgres.TransactionSql;

/** One transaction, or what stands in it under a savepoint. */
interface Course {
  /** What the whole transaction has asked so far. */
  readonly asked: Set<string>;
  readonly isOver: () => boolean;
}

/** in_failed_sql_transaction: an earlier statement of the transaction has failed. */
const FAILED_BEFORE = '25P02';

// The client says what has failed first in place of this, where it knows its own error; Drizzle wraps it.
const unwrapped = (error: unknown): unknown => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof postgres.PostgresError && cause.code === FAILED_BEFORE ? cause : error;
};

/** Does the work, and refuses what it asks once it has ended. */
const untilOver = async <Value>(
  work: (inner: Inner) => Value | Promise<Value>,
  { inner, asked, isOuterOver = () => false }: { inner: Inner; asked: Set<string>; isOuterOver?: () => boolean },
): Promise<Value> => {
  let isOver = false;
  try {
    return await work(watched(inner, { asked, isOver: () => isOver || isOuterOver() }));
  } catch (error) {
    throw unwrapped(error);
  } finally {
    isOver = true;
  }
};

const watched = (inner: Inner, { asked, isOver }: Course): Inner => {
  const unsafe: Inner['unsafe'] = (text, parameters, options) => {
    if (isOver()) throw new Error('a statement came after the end of its transaction');
    const prepare = asked.has(text);
    asked.add(text);
    return inner.unsafe(text, parameters, { ...options, prepare });
  };
  const savepoint = <Value>(work: (deeper: Inner) => Value | Promise<Value>) =>
    inner.savepoint((deeper) => untilOver(work, { inner: deeper, asked, isOuterOver: isOver }));
  return new Proxy(inner, {
    get: (target, name): unknown => (name === 'unsafe' ? unsafe : name === 'savepoint' ? savepoint : Reflect.get(target, name)),
  });
};

/**
 * The client, with transactions that may have several statements under way at once, as a round has that asks ahead of its work.
 *
 * - What a transaction asks again is prepared: the server knows what it means. Unprepared, each statement is first described by the server,
 *   and nothing can be sent after it until the program has read that; the server would be left waiting.
 * - A statement that comes after the end is refused. The client would carry it out outside of any transaction, or within the next one.
 * - Of several statements that fail, the first says why; the others only say that one has failed before.
 */
export const withCarefulTransactions = (client: postgres.Sql): postgres.Sql => {
  const begin = <Value>(work: (inner: Inner) => Value | Promise<Value>) =>
    client.begin((inner) => untilOver(work, { inner, asked: new Set() }));
  return new Proxy(client, { get: (target, name): unknown => (name === 'begin' ? begin : Reflect.get(target, name)) });
};
