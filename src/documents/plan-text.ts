import type { DraftPlan } from '#domain/draft-plan.ts';
import { refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import { decodeText } from './decode-text.ts';
import { draftPlan } from './draft-plan.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { findSecrecyMark } from './secrecy-mark.ts';
import { partText } from './text-tables.ts';

/**
 * Reads a plan from the bytes of a .txt or .md file (UTF-8; tables tab-separated or with bars) as a draft for a person to confirm, or says
 * why it cannot. `today` serves for missing years only where the document bears no date.
 */
export const readPlanText = (bytes: Uint8Array, fileName: string, today: Day | null = null): Result<DraftPlan, ImportRefusal> => {
  const text = decodeText(bytes, fileName);
  if (!text.ok) return text;
  const lines = text.value.split(/\r\n|\r|\n/);
  const secrecy = findSecrecyMark(lines);
  if (secrecy !== null) return refused({ kind: 'secrecy-mark', ...secrecy });
  return draftPlan(partText(lines), today);
};
