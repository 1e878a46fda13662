import { movableClock } from '#app/clock.ts';
import { drain, type Draining } from '#bot/drain.ts';
import { webChatChannel } from '#bot/web-chat/web-chat-channel.ts';
import type { Database } from '#db/database.ts';
import { DEMO_START, stepEnd } from '#app/demo/demo-clock-steps.ts';
import { liveThrough } from '#app/demo/live-through.ts';
import { seedDemo } from '#app/demo/seed-demo.ts';
import { type Instant, instant } from '#domain/time/instant.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { readReply } from '#language/reply/read-reply.ts';
import { calendarOf, nextStirAt } from '#usecases/next-stir.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { listWebChats, readWebChat, sayInWebChat, type WebChat } from '#usecases/web-chat.ts';
import { required } from './required-value.ts';

/** More than any chat of a test holds. */
const ALL = 1_000;

const failLoudly = ({ error }: { readonly error: unknown }): never => {
  throw new Error('the bot stumbled', { cause: error });
};

/** The office that a newcomer meets, with the web chat as its messenger and the clock at its beginning; no round has run yet. */
export const demoUnderTest = async (db: Database) => {
  await seedDemo(db);
  const clock = movableClock({ now: () => instant(0) }, DEMO_START);
  const webChat = webChatChannel({ db, now: clock.now, onSent: () => undefined });
  const draining: Draining = {
    db,
    now: clock.now,
    channels: new Map([[webChat.name, webChat]]),
    understand: readReply,
    newCode: () => '482913752206',
    onFault: failLoudly,
    onUpdateFailed: failLoudly,
  };
  const drained = (): Promise<void> => drain(draining);
  const chatOf = async (name: string): Promise<WebChat> => required((await listWebChats(db)).find((chat) => chat.name === name));
  /** Everything that stands in somebody's chat, oldest first. */
  const chatOfBoth = async (name: string) => readWebChat(db, (await chatOf(name)).id, ALL);
  const inboxOf = async (name: string) =>
    (await readWebChat(db, (await chatOf(name)).id, ALL)).filter(({ from }) => from === 'bot').map(({ text, at }) => ({ text, at }));
  const waits = (end: Instant): Promise<void> =>
    liveThrough(
      {
        clock,
        calendar: () => calendarOf(db),
        nextStirAt: (after) => nextStirAt(db, after),
        runRounds: (now) => runOwedRounds(db, now),
        loop: { drained },
      },
      end,
    );
  let keys = 0;
  return {
    db,
    clock,
    inboxOf,
    chatOfBoth,
    /** The round that is owed as of now, as at the start of the program. */
    starts: async (): Promise<void> => {
      await runOwedRounds(db, clock.now());
      await drained();
    },
    /** Presses a button of the demo's clock. */
    steps: (step: Parameters<typeof stepEnd>[0]): Promise<void> => waits(stepEnd(step, clock.now(), WEEKENDS_ONLY)),
    /** Lives through every round up to this moment. */
    waits,
    /** Somebody types into the own chat; returns what the bot says thereupon. */
    says: async (name: string, text: string): Promise<readonly string[]> => {
      const before = (await inboxOf(name)).length;
      keys += 1;
      await sayInWebChat(db, { chat: (await chatOf(name)).id, text, replyTo: null, key: `key-${keys}`, now: clock.now() });
      await drained();
      return (await inboxOf(name)).slice(before).map((message) => message.text);
    },
  };
};

export type DemoUnderTest = Awaited<ReturnType<typeof demoUnderTest>>;
