import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { escalationWishIn } from '#language/escalation-words.ts';
import { ladderWishIn } from '#language/ladder-words.ts';
import { manyWishIn } from '#language/many-decided-words.ts';
import { whyWishIn } from '#language/why-words.ts';
import { decideMany } from '../deciding/decide-many.ts';
import { acknowledge } from '../escalation/acknowledge.ts';
import type { Speaking } from './speaker.ts';
import { answerLadderWish } from './task-ladder.ts';
import { answerWhy } from './why-told.ts';

/** What somebody asks of the reminders themselves: why one came, when they come for one task, that late work is known. */
const aboutReminders = async (speaking: Speaking): Promise<Notice | null> => {
  const { text } = speaking.inbound;
  const why = whyWishIn(text);
  if (why !== null) return answerWhy(speaking, why);
  const ladder = ladderWishIn(text);
  if (ladder !== null) return answerLadderWish(speaking, ladder);
  const known = escalationWishIn(text, dayOf(speaking.now));
  return known === null ? null : acknowledge(speaking, known);
};

/** Answers a message that has a form of its own, after doing what it asks; null for any other. */
export const answerByForm = async (speaking: Speaking): Promise<Notice | null> => {
  const many = manyWishIn(speaking.inbound.text);
  const decided = many === null ? null : await decideMany(speaking, many);
  return decided ?? aboutReminders(speaking);
};
