import { z } from 'zod';
import type { ConversationRefusal } from '#domain/notice.ts';

const REFUSALS: Record<ConversationRefusal, true> = {
  'already-finished': true,
  'not-blocked': true,
  'group-of-closed-unit': true,
  'not-submitted': true,
  'same-person': true,
  'same-resolver': true,
  'decided-above': true,
  'reason-missing': true,
  'percent-out-of-range': true,
  'day-not-ahead': true,
  'evidence-missing': true,
  'unknown-plan': true,
  'no-deadline': true,
  'date-missing': true,
  'not-later': true,
  'no-extension': true,
  'decision-stands': true,
  'unknown-task': true,
  'not-allowed': true,
  'unknown-person': true,
  'unknown-unit': true,
  'several-people': true,
  'nothing-open': true,
  'answer-privately': true,
  'changed-meanwhile': true,
  'nothing-to-take-back': true,
  'taken-back-elsewhere': true,
  'answered-since': true,
  'not-allowed-to-import': true,
  'choice-expired': true,
  'not-reminded': true,
  'only-coordinates': true,
  'no-obstacle': true,
  'nobody-decides': true,
  'question-dropped': true,
};

/** Why something that was said in a conversation was not done. */
export const refusal = z.custom<ConversationRefusal>((value) => typeof value === 'string' && Object.hasOwn(REFUSALS, value));
