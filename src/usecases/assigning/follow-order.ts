import { clearPending } from '#db/conversations.ts';
import type { Notice } from '#domain/notice.ts';
import type { Act, Reading } from '#language/reply/act.ts';
import { readTaskOrder } from '#language/task-orders/read-task-order.ts';
import type { TaskOrder } from '#language/task-orders/task-order.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { finishCoordination } from './coordination.ts';
import { cancelTask, supersedeTask } from './end-task.ts';
import { rollUpOfMany, urgeUnits, whoHasNot } from './follow-units.ts';
import { moveWork, passDown } from './move-work.ts';
import { openCard, openReadCard } from './open-card.ts';
import { urgeLate, urgeSeveral, urgeSomebody } from './urge-several.ts';
import { showHistory } from './show-history.ts';
import { answerCard, steerCard } from './steer-card.ts';

const followed = (speaking: Speaking, order: TaskOrder, { acts, sure }: Reading): Promise<Notice | null> => {
  switch (order.kind) {
    case 'card':
    case 'edit-card':
    case 'choose-receiver':
      return steerCard(speaking, order);
    case 'give':
      return openCard(speaking, order.words);
    case 'move':
      return moveWork(speaking, order, sure && acts[0]?.intent === 'assign');
    case 'pass-down':
      return passDown(speaking, order);
    case 'coordination-done':
      return finishCoordination(speaking, order.number);
    case 'who-has-not':
      return whoHasNot(speaking, order.number);
    case 'urge':
      return urgeUnits(speaking, order.number);
    case 'urge-several':
      return urgeSeveral(speaking, order.numbers);
    case 'urge-late':
      return urgeLate(speaking);
    case 'urge-somebody':
      return urgeSomebody(speaking, order);
    case 'history':
      return showHistory(speaking, order.number);
    case 'cancel':
      return cancelTask(speaking, order);
    case 'supersede':
      return supersedeTask(speaking, order);
  }
};

const isNewTask = (act: Act): act is Extract<Act, { intent: 'assign' }> =>
  act.intent === 'assign' && act.title !== '' && act.tasks.length === 0;

// What is read of a sentence with free order ("Thêm việc: …, giao …") needs no order of its own: its card is shown before anything is given.
const readAs = async (speaking: Speaking, { acts: [act, ...more] }: Reading): Promise<Notice | null> => {
  if (act === undefined || more.length > 0) return null;
  if (isNewTask(act)) return openReadCard(speaking, act);
  const [number, ...others] = act.intent === 'question' && act.topic === 'task' ? act.tasks : [];
  return number === undefined || others.length > 0 ? null : rollUpOfMany(speaking, number);
};

/**
 * Does what somebody wants of a task as a whole: giving it, passing it on, asking after it, ending it. Null where the words want something
 * else, which the caller then answers; nothing was changed in that case.
 */
export const followOrder = async (speaking: Speaking, reading: Reading): Promise<Notice | null> => {
  const order = readTaskOrder(speaking.inbound.text);
  const done = order === null ? null : await followed(speaking, order, reading);
  if (done !== null) {
    // A question that the bot has asked is over, unless it is the card's that is shown now.
    if (done.kind !== 'task-card' || done.asks.length === 0) await clearPending(speaking.tx, speaking.endpoint.id);
    return done;
  }
  return (await answerCard(speaking, reading)) ?? readAs(speaking, reading);
};
