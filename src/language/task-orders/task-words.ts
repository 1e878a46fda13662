import type { Deadline } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
import { readReply } from '../reply/read-reply.ts';

/** What somebody says of a new task, besides to whom it goes. */
export interface TaskWords {
  readonly title: string;
  readonly deadline: Deadline | null;
  readonly product: string | null;
}

// Only the day matters to a deadline.
const MORNING = '08:00' as LocalTime; // -- a time of day as clocks show it

const EDGES = /^[\s,:;-]+|[\s,:;.-]+$/gu;

const firstUpper = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/**
 * Title, deadline and product of a task, in free order: "lập báo cáo quý III trước 15/9, sản phẩm: báo cáo". Who gets it was found before: a
 * plain name in that place lets the rules of replies read the rest.
 */
export const taskWords = (words: string, today: Day): TaskWords => {
  const rest = words.replace(EDGES, '');
  const [act] = readReply(`giao Nam ${rest}`, { day: today, time: MORNING }).acts;
  if (rest === '' || act?.intent !== 'assign' || act.title === '')
    return { title: firstUpper(rest), deadline: act?.intent === 'assign' ? act.deadline : null, product: null };
  return { title: firstUpper(act.title), deadline: act.deadline, product: act.product };
};
