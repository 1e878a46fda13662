import { createHash } from 'node:crypto';
import type { DraftPlan } from '#domain/draft-plan.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { PlanSource } from '#domain/reviewing/plan-source.ts';
import type { Day } from '#domain/time/day.ts';
import { planSource } from './plan-source.ts';
import { readPlanWithText } from './read-plan.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** A plan to be reviewed: what was read, the text beside it, and the hash by which the same file is known again. */
export interface PlanForReview {
  readonly draft: DraftPlan;
  readonly source: PlanSource;
  readonly contentHash: string;
}

/** Reads a plan for the review page, or says in one Vietnamese sentence why it cannot. */
export const readForReview = async (bytes: Uint8Array, fileName: string, today: Day): Promise<Result<PlanForReview, string>> => {
  const read = await readPlanWithText(bytes, fileName, today);
  if (!read.ok) return refused(refusalSentence(read.refusal));
  const { draft, text } = read.value;
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return accepted({ draft, source: planSource(text, draft), contentHash });
};
