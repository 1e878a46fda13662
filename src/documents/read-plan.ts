import type { DraftPlan } from '#domain/draft-plan.ts';
import { refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import { extensionOf } from './decode-text.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { isBinaryKind } from './readers/binary-kind.ts';
import { LARGEST_FILE_BYTES } from './readers/child-limits.ts';
import { readInChild } from './readers/read-in-child.ts';

/** Word and Excel name files with macros so. */
const MACRO_TYPES: ReadonlySet<string> = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam']);

/**
 * Reads a plan from the bytes of a .docx, .xlsx, .pdf, .txt or .md file as a draft for a person to confirm, or says why it cannot. The
 * first three are parsed in a process of their own. `today` serves for missing years only where the document bears no date.
 */
export const readPlan = async (
  bytes: Uint8Array,
  fileName: string,
  today: Day | null = null,
): Promise<Result<DraftPlan, ImportRefusal>> => {
  if (bytes.length > LARGEST_FILE_BYTES) return refused({ kind: 'too-large', limitBytes: LARGEST_FILE_BYTES });
  const extension = extensionOf(fileName);
  if (MACRO_TYPES.has(extension)) return refused({ kind: 'macros' });
  if (!isBinaryKind(extension)) return (await import('./plan-text.ts')).readPlanText(bytes, fileName, today);
  const text = await readInChild(extension, bytes);
  if (!text.ok) return text;
  // It brings all of the language, which a command that only refuses a file need not wait for.
  return (await import('./plan-text.ts')).planFromText(text.value, today);
};
