import { LAST_CALL, MORNING } from '#domain/reminders/rounds.ts';
import { addDays, day } from '#domain/time/day.ts';
import { dayOf, type Instant, instantAt, timeOf } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { nextWorkingDay, type WorkCalendar } from '#domain/time/working-days.ts';
import type { ClockStep } from '#web/chat/chat-desk.ts';

/** Monday morning, at the minute when the morning's round begins: the first reminders arrive while the newcomer looks. */
export const DEMO_START: Instant = instantAt(day('2026-06-22'), MORNING);

/** The demo's plan was imported two weeks earlier, so that some of its work has become late by now. */
export const DEMO_IMPORT: Instant = instantAt(day('2026-06-08'), localTime('08:00'));

/** Up to here people know their work; from here on the bot reminds them. */
export const DEMO_TOLD: Instant = instantAt(day('2026-06-19'), MORNING);

/** Where a step of the demo's clock ends. */
export const stepEnd = (step: ClockStep, now: Instant, calendar: WorkCalendar): Instant => {
  const today = dayOf(now);
  switch (step) {
    case 'next-morning':
      return instantAt(nextWorkingDay(today, calendar), MORNING);
    case 'afternoon':
      return instantAt(timeOf(now) < LAST_CALL ? today : nextWorkingDay(today, calendar), LAST_CALL);
    case 'plus-week':
      return instantAt(addDays(today, 7), timeOf(now));
  }
};
