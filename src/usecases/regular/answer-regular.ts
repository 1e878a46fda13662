import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { extraordinaryReportIn } from '#language/duties/extraordinary-report.ts';
import { reportWishIn } from '#language/duties/report-wish.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { answerReportWish } from '../duties/answer-report-wish.ts';
import { askExtraordinary } from '../duties/ask-extraordinary.ts';

/** Answers words about what is owed regularly: periodic reports, and reports asked for at once; null for any other words. */
export const answerRegular = async (speaking: Speaking): Promise<Notice | null> => {
  const { text } = speaking.inbound;
  const today = dayOf(speaking.now);
  const report = reportWishIn(text, today);
  if (report !== null) return answerReportWish(speaking, report);
  const extraordinary = extraordinaryReportIn(text, today);
  return extraordinary === null ? null : askExtraordinary(speaking, extraordinary);
};
