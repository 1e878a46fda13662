import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { takeBackValue } from '../indicators/report-value.ts';
import type { Speaking } from './speaker.ts';
import { takeBackLast } from './take-back-last.ts';

/** "Nhầm": takes back what was said last, an answer about work or the value of an indicator. */
export const takeBackSaid = async (speaking: Speaking, tasks: readonly TaskId[]): Promise<readonly Notice[]> => {
  const value = tasks.length === 0 ? await takeBackValue(speaking, null) : null;
  return value === null ? takeBackLast(speaking, tasks) : [value];
};
