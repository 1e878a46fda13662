import type postgres from 'postgres';

type Inner = postgres.TransactionSql;

// What a transaction asks again is asked under a name: the server knows what it means and what its parameters are.
const remembering = (inner: Inner, asked: Set<string>): Inner => {
  const unsafe: Inner['unsafe'] = (text, parameters, options) => {
    const prepare = asked.has(text);
    asked.add(text);
    return inner.unsafe(text, parameters, { ...options, prepare });
  };
  const savepoint = <Value>(work: (deeper: Inner) => Value | Promise<Value>) =>
    inner.savepoint((deeper) => work(remembering(deeper, asked)));
  return new Proxy(inner, {
    get: (target, name): unknown => (name === 'unsafe' ? unsafe : name === 'savepoint' ? savepoint : Reflect.get(target, name)),
  });
};

/**
 * The client, with statements that come again within a transaction prepared. Unprepared, each is first described by the server, and nothing
 * can be sent after it until the program has read that: whoever asks ahead of its work, as a round does, would leave the server waiting.
 */
export const withRepeatedStatements = (client: postgres.Sql): postgres.Sql => {
  const begin = <Value>(work: (inner: Inner) => Value | Promise<Value>) => client.begin((inner) => work(remembering(inner, new Set())));
  return new Proxy(client, { get: (target, name): unknown => (name === 'begin' ? begin : Reflect.get(target, name)) });
};
