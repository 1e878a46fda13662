import { type MovableClock, movableClock } from '#app/clock.ts';
import type { Channel } from '#bot/channel.ts';
import { drain, type Draining } from '#bot/drain.ts';
import type { Database } from '#db/database.ts';
import { readForReview } from '#documents/read-for-review.ts';
import type { PersonId } from '#domain/ids.ts';
import { dayOf, instant, type Instant, parseVietnamTime } from '#domain/time/instant.ts';
import { readReply } from '#language/reply/read-reply.ts';
import { type ConfirmedPlan, confirmPlan } from '#usecases/confirm-plan.ts';
import { layOutOffice, type LaidOutOffice, type OfficeLayout } from '#usecases/lay-out-office.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { storeInbound } from '#usecases/take-update.ts';
import { planOf, type PlanChoices, type Row } from './plan-in-hand.ts';
import { called, chatsIn } from './names.ts';
import { PROVINCE } from './province-under-test.ts';
import { type Arrived, DIED, recordingChannel, type RecordingChannel } from './recording-channel.ts';

/** The messenger that every person of an office under test has. */
export const MESSENGER = 'messenger';

/** What a text that cannot be worked on runs into: like an error of the database, it repeats what it was asked to write. */
const poisoned = (text: string): Error => new Error(`Failed query: insert … params: ${text}`, { cause: new Error('the index is broken') });

/** The instant that a test writes as Vietnam's clocks show it, "2026-06-25T07:45". */
export const at = (text: string): Instant => {
  const parsed = parseVietnamTime(text);
  if (parsed === null) throw new Error(`not a time: ${text}`);
  return parsed;
};

interface Setting {
  /** "2026-06-22T08:00" */
  readonly from: string;
  readonly layout?: OfficeLayout;
  /** A text that the bot stumbles over each time. */
  readonly poison?: string;
}

interface How {
  /** The message that is answered. */
  readonly replyTo?: Arrived;
  /** The messenger's number of the update; a redelivery has the same. */
  readonly key?: string;
  /** Whether the bot is named; in a private chat it always is. */
  readonly addressed?: boolean;
}

/** An office with its people, a messenger in memory and a clock that stands still until it is moved. */
interface Ground {
  readonly db: Database;
  readonly clock: MovableClock;
  readonly messenger: RecordingChannel;
  readonly dispatching: Draining;
  /** Handles what waits and sends what is due; does not run any round. */
  readonly settle: () => Promise<void>;
  /** Adds another messenger beside the first. */
  readonly alsoOn: (channel: Channel) => void;
}

// Whatever a test has not planned is a bug, and must not pass for silence.
const isPlanned = (stumble: string, poison: string | undefined): boolean =>
  stumble === DIED || (poison !== undefined && stumble === poisoned(poison).message);

const groundOf = (db: Database, { from, poison }: Setting): Ground => {
  const clock = movableClock({ now: () => instant(0) }, at(from));
  const messenger = recordingChannel(MESSENGER, clock);
  const channels = new Map<string, Channel>([[MESSENGER, messenger]]);
  const stumbles: unknown[] = [];
  const dispatching: Draining = {
    db,
    now: clock.now,
    channels,
    plans: {
      page: (person) => `https://van-phong.example/plans/open/nhap-${String(person)}`,
      linkTo: (draft) => `https://van-phong.example/plans/open/${String(draft)}`,
      read: (bytes, fileName) => readForReview(bytes, fileName, dayOf(clock.now())),
    },
    understand: (text, reference) => {
      if (text === poison) throw poisoned(text);
      return readReply(text, reference);
    },
    newCode: () => '482913752206',
    onFault: ({ error }) => stumbles.push(error),
    onUpdateFailed: ({ error }) => stumbles.push(error),
  };
  const settleOnce = async (): Promise<void> => {
    await drain(dispatching);
    const unplanned = stumbles.splice(0).find((error) => !(error instanceof Error && isPlanned(error.message, poison)));
    if (unplanned !== undefined) throw new Error('the bot stumbled', { cause: unplanned });
  };
  // One after the other: whoever settles finds arrived what was said before, also where a bot's own waking settles at the same time.
  let settling: Promise<void> = Promise.resolve();
  const settle = (): Promise<void> => {
    const settled = settling.then(settleOnce);
    settling = settled.catch(() => undefined);
    return settled;
  };
  return { db, clock, messenger, dispatching, settle, alsoOn: (channel) => channels.set(channel.name, channel) };
};

/** What has arrived for whom. */
interface Inboxes {
  readonly messagesTo: (who: string) => readonly Arrived[];
  readonly lastMessageTo: (who: string) => Arrived;
  /** All texts in somebody's chat, oldest first. */
  readonly inboxOf: (who: string) => readonly string[];
  /** The texts that have arrived since this was asked last. */
  readonly newsFor: (who: string) => readonly string[];
}

const inboxesOf = ({ messenger }: Ground, chatOf: (who: string) => string): Inboxes => {
  const seen = new Map<string, number>();
  const messagesTo = (who: string): readonly Arrived[] => messenger.arrived.filter(({ chat }) => chat === chatOf(who));
  const inboxOf = (who: string): readonly string[] => messagesTo(who).map(({ text }) => text);
  return {
    messagesTo,
    inboxOf,
    lastMessageTo: (who) => {
      const last = messagesTo(who).at(-1);
      if (last === undefined) throw new Error(`nothing has arrived for ${who}`);
      return last;
    },
    newsFor: (who) => {
      const all = inboxOf(who);
      const news = all.slice(seen.get(who) ?? 0);
      seen.set(who, all.length);
      return news;
    },
  };
};

const importer =
  ({ db, clock }: Ground, { people, units }: LaidOutOffice, layout: OfficeLayout) =>
  async (rows: readonly Row[], choices: PlanChoices = {}): Promise<ConfirmedPlan> => {
    const { lateChoice = 'follow', controller, number = '15/KH-UBND' } = choices;
    const personIn = (name: string | undefined): PersonId | null => (name === undefined ? null : called(name, people));
    const homes = new Map(layout.people.map(({ name, unit }) => [name, units.get(unit)]));
    const stored = await confirmPlan(db, {
      ...planOf(rows, number, choices),
      lateChoice,
      controllerId: personIn(controller),
      authorityOf: ({ ordinal }) => personIn(rows[Number(ordinal) - 1]?.authority),
      carrierOf: ({ ordinal }, unit) => personIn(rows[Number(ordinal) - 1]?.carriers?.find((name) => called(name, homes) === unit)),
      by: null,
      now: clock.now(),
    });
    if (!stored.ok) throw new Error(stored.refusal.kind);
    return stored.value;
  };

/** Lays out an office in an empty database and puts it to work with the real rules, store and dispatcher; only the messenger is a fake. */
export const officeUnderTest = async (db: Database, setting: Setting) => {
  const ground = groundOf(db, setting);
  const { clock, settle } = ground;
  const layout = setting.layout ?? PROVINCE;
  const laidOut = await layOutOffice(db, layout, { kind: 'real', channel: MESSENGER });
  const chats = await chatsIn(db, MESSENGER);
  const chatOf = (who: string): string => called(who, chats);
  const inboxes = inboxesOf(ground, chatOf);
  let updates = 0;
  const clockAt = async (text: string): Promise<void> => {
    clock.moveTo(at(text));
    await runOwedRounds(db, clock.now());
    await settle();
  };
  return {
    ...ground,
    ...inboxes,
    ...laidOut,
    chatOf,
    idOf: (who: string): PersonId => called(who, laidOut.people),
    /** Sets the clock to this time, runs the rounds that are owed and sends what is due. */
    clockAt,
    /** Sets the clock to this time and sends what is due, while no round is run. */
    waitUntil: async (text: string): Promise<void> => {
      clock.moveTo(at(text));
      await settle();
    },
    /** The round of this day's morning. */
    morning: (day: string): Promise<void> => clockAt(`${day}T07:45`),
    /** Somebody writes to the bot; returns the texts that arrive in that chat thereupon. */
    says: async (who: string, text: string, { replyTo, key, addressed = true }: How = {}): Promise<readonly string[]> => {
      updates += 1;
      const before = inboxes.inboxOf(who).length;
      await storeInbound(db, {
        channel: MESSENGER,
        updateKey: key ?? `update-${updates}`,
        chat: chatOf(who),
        text,
        replyTo: replyTo?.ref ?? null,
        addressed,
        receivedAt: clock.now(),
      });
      await settle();
      return inboxes.inboxOf(who).slice(before);
    },
    /** Imports a plan now; in an office with nothing else its rows are the tasks 1, 2, 3 … */
    imports: importer(ground, laidOut, layout),
  };
};

export type OfficeUnderTest = Awaited<ReturnType<typeof officeUnderTest>>;
