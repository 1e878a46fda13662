import type { Branded } from '../branded.ts';

/** A time of the day in Vietnam, "07:45"; times compare as strings. */
export type LocalTime = Branded<string, 'LocalTime'>;

/** The time with this name ("07:45"), or null where the text names none. */
export const parseLocalTime = (text: string): LocalTime | null => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as LocalTime) : null); // -- checked by the pattern

/** A time that the source code itself writes; a wrong one is a bug and throws. */
export const localTime = (text: string): LocalTime => {
  const parsed = parseLocalTime(text);
  // eslint-disable-next-line no-restricted-syntax -- written by the source code itself: a bug, not a refusal
  if (parsed === null) throw new Error(`not a time of the day: ${text}`);
  return parsed;
};

/** Minutes since midnight. */
export const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
