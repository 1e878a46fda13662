import type { DraftPlan } from '#domain/draft-plan.ts';
import { refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import { decodeText } from './decode-text.ts';
import { draftPlan } from './draft-plan.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { findSecrecyMark } from './secrecy-mark.ts';
import { type DocumentText, paragraphsOf, textLines } from './document-line.ts';
import { partLines } from './part-lines.ts';

const secrecyRefusal = ({ lines, aside }: DocumentText): ImportRefusal | null => {
  const outside = findSecrecyMark(aside);
  if (outside !== null) return { kind: 'secrecy-mark', mark: outside.mark, line: null };
  const paragraphs = lines.flatMap((line) => paragraphsOf(line).map((text) => ({ text, line: line.line })));
  const inside = findSecrecyMark(paragraphs.map(({ text }) => text));
  return inside === null ? null : { kind: 'secrecy-mark', mark: inside.mark, line: paragraphs[inside.line - 1]?.line ?? null };
};

/**
 * Reads a plan from the text of a document as a draft for a person to confirm, or says why it cannot. `today` serves for missing years
 * only where the document bears no date.
 */
export const planFromText = (text: DocumentText, today: Day | null = null): Result<DraftPlan, ImportRefusal> => {
  const secrecy = secrecyRefusal(text);
  return secrecy === null ? draftPlan(partLines(text.lines), today) : refused(secrecy);
};

/** Reads a plan from the bytes of a .txt or .md file (UTF-8; tables tab-separated or with bars); see `planFromText`. */
export const readPlanText = (bytes: Uint8Array, fileName: string, today: Day | null = null): Result<DraftPlan, ImportRefusal> => {
  const text = decodeText(bytes, fileName);
  return text.ok ? planFromText({ lines: textLines(text.value), aside: [] }, today) : text;
};
