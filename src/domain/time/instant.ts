import type { Branded } from '../branded.ts';
import { addDays, day, type Day, daysBetween, parseDay } from './day.ts';
import { type LocalTime, minutesOf, parseLocalTime } from './local-time.ts';

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = Branded<number, 'Instant'>;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Vietnam has kept +07:00 without summer time since 1975; the system needs no time-zone table. */
const VIETNAM_OFFSET_MS = 7 * HOUR_MS;
const FIRST_DAY = day('1970-01-01');

/** Takes milliseconds since 1970-01-01T00:00Z for an instant. */
export const instant = (epochMs: number): Instant => epochMs as Instant; // -- the one place where instants are made

/** The instant at which Vietnam's clocks show this time on this day. */
export const instantAt = (on: Day, time: LocalTime): Instant =>
  instant(daysBetween(FIRST_DAY, on) * DAY_MS + minutesOf(time) * MINUTE_MS - VIETNAM_OFFSET_MS);

/** The day that Vietnam's calendars show. */
export const dayOf = (at: Instant): Day => addDays(FIRST_DAY, Math.floor((at + VIETNAM_OFFSET_MS) / DAY_MS));

/** The time that Vietnam's clocks show, to the minute. */
export const timeOf = (at: Instant): LocalTime => {
  const minutes = Math.floor(((((at + VIETNAM_OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as LocalTime; // -- within 00:00–23:59 by the arithmetic above
};

/** "2026-06-25T07:45" as Vietnam's clocks show it, or null where the text is no such time. */
export const parseVietnamTime = (text: string): Instant | null => {
  const on = parseDay(text.slice(0, 10));
  const time = parseLocalTime(text.slice(11));
  return on !== null && time !== null && text[10] === 'T' ? instantAt(on, time) : null;
};

/** Writes an instant as Vietnam's clocks show it: "2026-06-25T07:45". */
export const vietnamTime = (at: Instant): string => `${dayOf(at)}T${timeOf(at)}`;

/** Later by this many milliseconds. */
export const addMs = (at: Instant, milliseconds: number): Instant => instant(at + milliseconds);
