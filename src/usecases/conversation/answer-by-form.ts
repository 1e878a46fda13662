import type { Notice } from '#domain/notice.ts';
import { ladderWishIn } from '#language/ladder-words.ts';
import { manyWishIn } from '#language/many-decided-words.ts';
import { whyWishIn } from '#language/why-words.ts';
import { decideMany } from '../deciding/decide-many.ts';
import { answerEvidence } from '../evidence/answer-evidence.ts';
import { answerEscalation } from '../escalation/answer-escalation.ts';
import { answerOthersWork } from './answer-question.ts';
import { answerOwnUnit } from './own-unit.ts';
import type { Speaking } from './speaker.ts';
import { answerLadderWish } from './task-ladder.ts';
import { answerWhy } from './why-told.ts';

/** What somebody asks of the reminders themselves: why one came, when they come for one task, that late work is known. */
const aboutReminders = async (speaking: Speaking): Promise<Notice | null> => {
  const { text } = speaking.inbound;
  const why = whyWishIn(text);
  if (why !== null) return answerWhy(speaking, why);
  const ladder = ladderWishIn(text);
  return ladder === null ? answerEscalation(speaking) : answerLadderWish(speaking, ladder);
};

/** Answers a message that has a form of its own, after doing what it asks; null for any other. */
export const answerByForm = async (speaking: Speaking): Promise<Notice | null> => {
  const many = manyWishIn(speaking.inbound.text);
  const decided = many === null ? null : await decideMany(speaking, many);
  return (
    decided ??
    (await answerEvidence(speaking)) ??
    (await answerOwnUnit(speaking)) ??
    (await answerOthersWork(speaking)) ??
    aboutReminders(speaking)
  );
};
