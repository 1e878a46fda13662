import { dayOf } from '#domain/time/instant.ts';
import { extraordinaryReportIn } from '#language/duties/extraordinary-report.ts';
import { reportWishIn } from '#language/duties/report-wish.ts';
import { documentIn } from '#language/evidence-words.ts';
import { bare, tidy } from '#language/fold.ts';
import { indicatorWishIn } from '#language/indicators/indicator-wish.ts';
import { valueSaid } from '#language/indicators/value-said.ts';
import type { Act, Reading } from '#language/reply/act.ts';
import { readObstacleOrder } from '#language/obstacle/obstacle-orders.ts';
import { readTaskOrder } from '#language/task-orders/read-task-order.ts';
import { deadlineIn } from '../assigning/fill-card.ts';
import type { Speaking } from '../conversation/speaker.ts';
import type { WaitingStep } from './waiting-step.ts';

/** The step of a report that is asked for at once. */
export type ReportStep = Extract<WaitingStep, { step: 'report' }>;

/** Whoever says so answers for work, and has not only named a document. */
const ENDS_WORK = /(?:^| )(?:xong|hoan thanh)(?: |,|$)/u;

const NEVER_A_STEP: readonly Act['intent'][] = ['undo', 'help', 'group-code', 'plan-page', 'unlink', 'snooze', 'measure', 'question'];

const namesTasks = (act: Act): boolean => 'tasks' in act && (act.tasks.length > 0 || act.all);

const meansElse = ({ text, acts }: Reading): boolean =>
  text.includes('?') || acts.some((act) => NEVER_A_STEP.includes(act.intent) || namesTasks(act));

type Question = Extract<Act, { intent: 'question' }>;

/** Fewer words ask for the figures themselves: "báo cáo", "tổng hợp tình hình". */
const LEAST_WORDS = 4;

const isSubject = ({ topic }: Question, words: string): boolean =>
  (topic === 'report' || topic === 'summary') && words.split(' ').length >= LEAST_WORDS;

const saysOf = ({ subject, deadline }: ReportStep, question: Question, { words, isDay }: { words: string; isDay: boolean }): boolean => {
  if (subject === null) return isSubject(question, words);
  const { topic } = question;
  return deadline === null ? isDay : topic === 'unit' || topic === 'person';
};

// Bare words may read as a question: "tuần sau" for a list, "Sở Tài chính" for a unit's work, "báo cáo …" for figures.
const readsLikeQuestion = (waiting: ReportStep, { acts: [act, ...more], text }: Reading, speaking: Speaking): boolean => {
  if (act?.intent !== 'question' || more.length > 0 || text.includes('?')) return false;
  return saysOf(waiting, act, { words: tidy(text), isDay: deadlineIn(text, dayOf(speaking.now))?.lastDay != null });
};

const namesDocument = (reading: Reading, { now }: Speaking): boolean =>
  documentIn(reading.text, dayOf(now)) !== null && !ENDS_WORK.test(bare(reading.text)) && !meansElse(reading);

const isNothingElse = ({ acts }: Reading): boolean => acts.every(({ intent }) => intent === 'none' || intent === 'choose');

// Whoever begins something else, or the same anew, gives no answer.
const isCommand = (text: string, { now }: Speaking): boolean =>
  extraordinaryReportIn(text, dayOf(now)) !== null ||
  reportWishIn(text, dayOf(now)) !== null ||
  [indicatorWishIn(text), readObstacleOrder(text), readTaskOrder(text)].some((order) => order !== null);

const isAnswer = (waiting: WaitingStep, reading: Reading, speaking: Speaking): boolean => {
  switch (waiting.step) {
    case 'document':
    case 'letter-number':
      return namesDocument(reading, speaking);
    case 'value':
      return valueSaid(reading.text) !== null;
    case 'report':
      if (isCommand(reading.text, speaking)) return false;
      return !meansElse(reading) || readsLikeQuestion(waiting, reading, speaking);
  }
};

/** Whether the words give what the step waits for; `perhaps` where they mean nothing else, so that it is asked again. */
export const fits = (waiting: WaitingStep, reading: Reading, speaking: Speaking): 'yes' | 'perhaps' | 'no' => {
  if (isAnswer(waiting, reading, speaking)) return 'yes';
  return waiting.step !== 'report' && isNothingElse(reading) && !reading.text.includes('?') ? 'perhaps' : 'no';
};
