import { isDayFigure } from '../chunk.ts';
import type { Judged } from '../groups.ts';
import type { Statement } from '../statement.ts';
import type { Reference, Verdict } from '../verdict.ts';
import { newDay } from './new-day.ts';

/** "xin lùi việc 2 đến 20/4, việc 3 đến 27/4": the second request leaves out its verb. */
const goesOnAsking = (before: Verdict | null | undefined, statement: Statement, { day }: Reference): Verdict | null => {
  if (before?.meaning.intent !== 'extension' || statement.tasks.length === 0 || !statement.chunks.some(isDayFigure)) return null;
  const date = newDay(statement, day);
  return date === null ? null : { ...before, rule: 'extension, as before', meaning: { ...before.meaning, date } };
};

/** The statements of a sentence, those without a verb judged by the one before. */
export const withEllipses = (judged: readonly Judged[], reference: Reference): readonly Judged[] => {
  const result: Judged[] = [];
  for (const one of judged) {
    result.push({ ...one, verdict: one.verdict ?? goesOnAsking(result.at(-1)?.verdict, one.statement, reference) });
  }
  return result;
};
