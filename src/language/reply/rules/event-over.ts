import { has } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { nothingSaid } from './check.ts';

/** "Họp xong rồi", "ăn xong đã": an event is over, which finishes no task unless one is named. */
export const eventOver: Rule = (statement) =>
  has(statement, 'event-end') && statement.tasks.length === 0 && !has(statement, 'snooze') ? nothingSaid('an event is over') : null;
