import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { escalationWishIn } from '#language/escalation-words.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { acknowledge } from './acknowledge.ts';
import { draftLetter, handLetter } from './draft-letter.ts';
import { askLetterNumber, issueLetter } from './issue-letter.ts';

/** Does what somebody wants about late work that has come up to them; null where the words are about something else. */
export const answerEscalation = async (speaking: Speaking): Promise<Notice | null> => {
  const wish = escalationWishIn(speaking.inbound.text, dayOf(speaking.now));
  if (wish === null) return null;
  if (wish.kind === 'acknowledge') return acknowledge(speaking, wish);
  const task = wish.task as TaskId; // -- typed by a person; what is not there is refused
  switch (wish.kind) {
    case 'draft-letter':
      return draftLetter(speaking, task);
    case 'hand-letter':
      return handLetter(speaking, task);
    case 'number-letter':
      return askLetterNumber(speaking, task);
    case 'letter-issued':
      return issueLetter(speaking, { ...wish, task });
  }
};
