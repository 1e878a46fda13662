import type { Notice } from '#domain/notice.ts';
import { bare } from '#language/fold.ts';
import type { Reading } from '#language/reply/act.ts';
import { forgetQuestion } from '../conversation/pending.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { stepReport } from '../duties/ask-extraordinary.ts';
import { askLetterNumber, numberLetter } from '../escalation/issue-letter.ts';
import { askDocument, keepShown } from '../evidence/answer-evidence.ts';
import { askValue, reportSaid } from '../indicators/report-value.ts';
import { fits, type ReportStep } from './fits-step.ts';
import { stepWaiting, type WaitingStep } from './waiting-step.ts';

const DROPS = /^(?:thoi|huy|bo|khong)(?: (?:a|nhe|qua|nua|roi))*[ .!]*$/u;

const askAgain = (speaking: Speaking, waiting: Exclude<WaitingStep, ReportStep>): Promise<Notice> => {
  switch (waiting.step) {
    case 'document':
      return askDocument(speaking, waiting.task, speaking.inbound.text);
    case 'letter-number':
      return askLetterNumber(speaking, waiting.task, speaking.inbound.text);
    case 'value':
      return askValue(speaking, waiting.indicator, speaking.inbound.text);
  }
};

const take = async (speaking: Speaking, waiting: WaitingStep): Promise<Notice | null> => {
  switch (waiting.step) {
    case 'document':
      return keepShown(speaking, waiting.task);
    case 'letter-number':
      return numberLetter(speaking, waiting.task);
    case 'value':
      return reportSaid(speaking, waiting.indicator);
    case 'report':
      return stepReport(speaking, waiting);
  }
};

/** Takes bare words as the step that was asked for in this chat; null where none was, or they mean another thing. */
export const answerStep = async (speaking: Speaking, reading: Reading): Promise<Notice | null> => {
  const waiting = await stepWaiting(speaking);
  if (waiting === null) return null;
  if (DROPS.test(bare(reading.text))) {
    await forgetQuestion(speaking);
    return { kind: 'steps-dropped' };
  }
  const fit = fits(waiting, reading, speaking);
  if (fit === 'no') return null;
  await forgetQuestion(speaking);
  return fit === 'perhaps' && waiting.step !== 'report' ? askAgain(speaking, waiting) : take(speaking, waiting);
};
