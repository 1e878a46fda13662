import { sql } from 'drizzle-orm';
import { telegramCalls } from '#bot/telegram/telegram-calls.ts';
import { telegramChannel } from '#bot/telegram/telegram-channel.ts';
import { TELEGRAM_DELAYS } from '#bot/telegram/telegram-delays.ts';
import { drain, type Draining } from '#bot/drain.ts';
import { paceOf } from '#bot/pace.ts';
import { type Database, transact } from '#db/database.ts';
import { enqueue } from '#db/outbox.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import type { PersonId } from '#domain/ids.ts';
import { type Instant, parseVietnamTime } from '#domain/time/instant.ts';
import { keepButtons } from '#usecases/keep-choices.ts';
import { layOutOffice, type OfficeLayout } from '#usecases/lay-out-office.ts';
import { storeInbound } from '#usecases/take-update.ts';
import { readReply } from '#language/reply/read-reply.ts';
import { databases } from '../test/support/databases.ts';
import { setup } from '../test/support/global-setup.ts';
import { startTelegramFake, type TelegramFake } from '../test/support/telegram-fake/start-telegram-fake.ts';
import { markdownTable, type Measurement } from './result-table.ts';

// How many updates a second pass from the inbox to their answer, and how many messages a second go out, with the limits of the messenger
// off, over real HTTP to the fake Telegram. Beside each a baseline: what the same database, or the same HTTP, does with nothing around it.

const PEOPLE = 200;
const EACH = process.argv.includes('--quick') ? 2 : 10;
const RUNS = process.argv.includes('--quick') ? 1 : 3;
const TOGETHER = 48;

const NOW: Instant =
  parseVietnamTime('2026-06-22T08:00') ??
  ((): never => {
    throw new Error('no time');
  })();

const rows: Measurement[] = [];
const add = (name: string, perSecond: number): void => {
  const before = rows.find((one) => one.name === name);
  if (before === undefined) rows.push({ name, unit: '/s', aim: null, values: [perSecond] });
  else rows.splice(rows.indexOf(before), 1, { ...before, values: [...before.values, perSecond] });
};

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - began);
};

const LAYOUT: OfficeLayout = {
  name: 'UBND tỉnh Đo Lường',
  units: [{ key: 'so', name: 'Sở Đo Lường', parent: null, aliases: [] }],
  unitGroups: [],
  people: Array.from({ length: PEOPLE }, (_, at) => ({ name: `Người ${String(at + 1)}`, unit: 'so', roles: ['official'] as const })),
  chatGroups: [],
};

const fill = async (db: Database, fake: TelegramFake): Promise<readonly PersonId[]> => {
  const { people } = await layOutOffice(db, LAYOUT, { kind: 'real', channel: 'web-chat' });
  const ids = [...people.values()];
  await transact(db, async (tx) => {
    for (const [at, id] of ids.entries()) {
      fake.user(at + 1).knowsTheBot();
      await insertEndpoint(tx, { owner: { kind: 'person', id }, channel: 'telegram', address: String(at + 1) });
    }
  });
  return ids;
};

const drainingOver = (db: Database, fake: TelegramFake): Draining => {
  const now = (): Instant => NOW;
  const call = telegramCalls({ token: fake.token, apiRoot: fake.apiRoot, onFatal: () => undefined });
  const pace = paceOf({ nowMs: () => performance.now(), wait: () => Promise.resolve(), overall: [], ofChat: () => [] });
  let keys = 0;
  const intake = {
    now,
    chatMoved: () => Promise.resolve(),
    keepButtons: (endpointId: Parameters<typeof keepButtons>[1]['endpointId'], choices: Parameters<typeof keepButtons>[1]['choices']) =>
      keepButtons(db, { endpointId, choices, now: NOW }, () => `k${String((keys += 1))}`),
  };
  const channel = telegramChannel({ name: 'telegram', call, intake, delays: TELEGRAM_DELAYS, pace, isStopped: () => false });
  const fail = ({ error }: { error: unknown }): never => {
    throw new Error('the bench stumbled', { cause: error });
  };
  return {
    db,
    now,
    channels: new Map([['telegram', channel]]),
    understand: readReply,
    newCode: () => '000000000000',
    onFault: fail,
    onUpdateFailed: fail,
  };
};

const storeUpdates = async (db: Database): Promise<void> => {
  for (let at = 0; at < PEOPLE * EACH; at += 1) {
    const chat = String((at % PEOPLE) + 1);
    const common = { channel: 'telegram', updateKey: String(at), chat, replyTo: null, addressed: true, receivedAt: NOW };
    await storeInbound(db, { ...common, text: 'việc của tôi' });
  }
};

const putNotices = (db: Database, people: readonly PersonId[]): Promise<void> =>
  transact(db, async (tx) => {
    for (let at = 0; at < PEOPLE * EACH; at += 1) {
      const id = people[at % PEOPLE];
      if (id === undefined) continue;
      const notice = { kind: 'apology' } as const;
      await enqueue(tx, { recipient: { kind: 'person', id }, key: `bench ${String(at)}`, notice, notBefore: NOW, at: NOW, replyVia: null });
    }
  });

/** One transaction after another that writes one row and changes it. */
const bareTransactions = async (db: Database): Promise<void> => {
  await db.execute(sql`create table bench_bare (id int primary key, done boolean not null)`);
  for (let at = 0; at < PEOPLE * EACH; at += 1)
    await transact(db, async (tx) => {
      await tx.execute(sql`insert into bench_bare values (${at}, false)`);
      await tx.execute(sql`update bench_bare set done = true where id = ${at}`);
    });
};

/** As many calls to the fake, with nothing behind them. */
const bareCalls = async (fake: TelegramFake): Promise<void> => {
  const url = `${fake.apiRoot}/bot${fake.token}/sendMessage`;
  const headers = { 'content-type': 'application/json' };
  let left = PEOPLE * EACH;
  const caller = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ chat_id: '1', text: 'x' }) });
      await response.text();
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, caller));
};

const measure = async ({ name, open }: (typeof databases)[number]): Promise<void> => {
  const fake = await startTelegramFake({ now: () => NOW });
  const { db, close } = await open();
  const people = await fill(db, fake);
  const draining = drainingOver(db, fake);
  const count = PEOPLE * EACH;
  await storeUpdates(db);
  add(`${name}: updates from the inbox to their answer`, await perSecond(count, () => drain(draining)));
  await putNotices(db, people);
  add(`${name}: messages out, limits off`, await perSecond(count, () => drain(draining)));
  add(`${name}: baseline, bare transactions one after another`, await perSecond(count, () => bareTransactions(db)));
  add(`${name}: baseline, bare calls to the fake`, await perSecond(count, () => bareCalls(fake)));
  await close();
  await fake.close();
};

await setup();
for (let run = 0; run < RUNS; run += 1) for (const kind of databases) await measure(kind);
process.stdout.write(`${markdownTable(rows)}\n`);
