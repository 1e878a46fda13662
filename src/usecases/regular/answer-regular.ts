import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { extraordinaryReportIn } from '#language/duties/extraordinary-report.ts';
import { reportWishIn } from '#language/duties/report-wish.ts';
import { indicatorWishIn } from '#language/indicators/indicator-wish.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { answerReportWish } from '../duties/answer-report-wish.ts';
import { askExtraordinary } from '../duties/ask-extraordinary.ts';
import { answerIndicatorWish } from '../indicators/answer-indicator-wish.ts';

/** Answers words about what is owed regularly: periodic reports, reports asked for at once, indicators; null for any other words. */
export const answerRegular = async (speaking: Speaking): Promise<Notice | null> => {
  const { text } = speaking.inbound;
  const today = dayOf(speaking.now);
  const report = reportWishIn(text, today);
  if (report !== null) return answerReportWish(speaking, report);
  const indicator = indicatorWishIn(text);
  if (indicator !== null) return answerIndicatorWish(speaking, indicator);
  const extraordinary = extraordinaryReportIn(text, today);
  return extraordinary === null ? null : askExtraordinary(speaking, extraordinary);
};
