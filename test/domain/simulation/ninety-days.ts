import type { PersonId } from '#domain/ids.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import { foldedIn, tellNewsInMorning } from '#domain/reminders/news-in-morning.ts';
import { planReminders } from '#domain/reminders/plan-reminders.ts';
import { LAST_CALL } from '#domain/reminders/rounds.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { addMs, type Instant, instantAt, MINUTE_MS } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { chanceFrom } from './chance.ts';
import { dispatcher, type Sent } from './dispatching.ts';
import { awayOf, CALENDAR, officeAlive, type OfficeAlive } from './life.ts';
import { comingWork, CONTROLLERS, DAYS, FIRST_DAY, LEADERS, type Staff, staffOf } from './office-of-500.ts';
import type { Away } from './slow-reading.ts';
import { toldByEvent } from './told-by-events.ts';
import { type Act, answersTo, ownAccord } from './what-people-do.ts';

/** A morning's message, and for whom. */
export interface MorningMessage {
  readonly to: PersonId;
  readonly notice: Notice;
}

/** One day of the office's life, before anything happens on it after the morning. */
export interface LivedDay {
  readonly on: Day;
  readonly isWorked: boolean;
  /** The running work as the morning found it. */
  readonly running: readonly FollowedWork[];
  readonly mornings: readonly MorningMessage[];
}

/** What is looked at as the days go by. */
export interface Watching {
  readonly dawns: (on: Day) => void;
  readonly morning: (day: LivedDay) => void;
  /** A message besides the morning's, as it goes out. */
  readonly besides: (sent: Sent) => void;
}

const colleaguesOf = (staff: readonly Staff[]): ((unit: number) => readonly number[]) => {
  const byUnit = new Map<number, number[]>();
  for (const { unit, id } of staff) byUnit.set(unit, [...(byUnit.get(unit) ?? []), id]);
  return (unit) => byUnit.get(unit) ?? [];
};

type Post = ReturnType<typeof dispatcher>;

/** What an act makes of the work, where it makes anything of it. */
const carriedOut = (
  { about, command }: Act,
  alive: OfficeAlive,
  on: Day,
): { readonly after: FollowedWork; readonly what: string } | null => {
  if (command.kind !== 'amend-deadline') return alive.carryOut(about, command, on);
  const before = alive.works.get(about)?.task.deadline.lastDay ?? null;
  const after = before === null ? null : alive.moveDeadline(about, addDays(before, command.days));
  return after === null ? null : { after, what: 'deadline-amended' };
};

interface Acting {
  readonly alive: OfficeAlive;
  readonly post: Post;
  readonly at: Instant;
  readonly on: Day;
}

const act = (one: Act, { alive, post, at, on }: Acting): void => {
  const done = carriedOut(one, alive, on);
  const told = done === null ? null : toldByEvent(done.after, { what: done.what, by: one.by }, { office: alive.office(), today: on });
  if (told === null) return;
  alive.remember(told.mentions);
  post.put(told.to, told.notice, { at });
};

const morningOn = (on: Day, alive: OfficeAlive, post: Post): readonly MorningMessage[] => {
  const situation = { today: on, office: alive.office(), works: alive.running(), mentions: alive.mentions() };
  const planned = tellNewsInMorning(planReminders(situation), post.held(), situation);
  for (const { notice, mentions } of planned) {
    alive.remember(mentions);
    post.folded(foldedIn(notice));
  }
  return planned.flatMap(({ recipient, notice }) => (recipient.kind === 'person' ? [{ to: recipient.id, notice }] : []));
};

/** Lives through ninety days of an office of 500 people; the same seed gives the same life. */
export const liveNinetyDays = (
  seed: number,
  watcherOf: (ground: { readonly staff: readonly Staff[]; readonly away: Away; readonly alive: OfficeAlive }) => Watching,
): void => {
  const chance = chanceFrom(seed);
  const staff = staffOf(chance);
  const away = awayOf(staff, chance);
  const alive = officeAlive(staff, away);
  const watching = watcherOf({ staff, away, alive });
  const post = dispatcher(alive, watching.besides);
  const colleagues = colleaguesOf(staff);
  const homes = new Map(staff.map(({ id, unit }) => [id, unit]));
  let coming = comingWork(staff, chance);

  const lastCalls = (on: Day): void => {
    const planned = planLastCalls({ today: on, office: alive.office(), works: alive.running(), mentions: [] });
    const at = instantAt(on, LAST_CALL);
    for (const { recipient, notice } of planned)
      if (recipient.kind === 'person' && notice.kind !== 'edited') post.put(recipient.id, notice, { at });
    post.runUntil(at);
  };
  const dayOfActs = (on: Day, acts: readonly Act[], isWorked: boolean): void => {
    const midnight = instantAt(on, localTime('00:00'));
    const callAt = instantAt(on, LAST_CALL);
    let called = !isWorked;
    for (const one of [...acts].sort((a, b) => a.minute - b.minute)) {
      const at = addMs(midnight, one.minute * MINUTE_MS);
      if (!called && at > callAt) {
        lastCalls(on);
        called = true;
      }
      post.runUntil(at);
      act(one, { alive, post, at, on });
    }
    if (!called) lastCalls(on);
    post.runUntil(instantAt(on, localTime('23:59')));
  };

  for (let at = 0; at < DAYS; at += 1) {
    const on = addDays(FIRST_DAY, at);
    const isWorked = isWorkingDay(on, CALENDAR);
    alive.asOf(on);
    watching.dawns(on);
    for (const { work } of coming.filter((one) => one.on <= on)) alive.keep(work);
    coming = coming.filter((one) => one.on > on);
    // What was said in the night goes at seven.
    post.runUntil(instantAt(on, localTime('07:44')));
    const running = alive.running();
    const mornings = isWorked ? morningOn(on, alive, post) : [];
    watching.morning({ on, isWorked, running, mornings });
    const office = alive.office();
    const nearby = Array.from({ length: 60 }, () => chance.oneOf(running)).map((work) => ({
      id: work.assignment.id,
      answerer: answererOf(work, office)?.id ?? null,
      colleagues: colleagues(work.assignment.unitId),
    }));
    const answers = mornings.flatMap(({ to, notice }) => answersTo(to, notice, { chance, colleagues: colleagues(homes.get(to) ?? 0) }));
    dayOfActs(on, [...answers, ...ownAccord({ running: nearby, controllers: CONTROLLERS, leaders: LEADERS, chance })], isWorked);
  }
};
