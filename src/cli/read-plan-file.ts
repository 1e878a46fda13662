import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemClock } from '#app/clock.ts';
import { readPlanText } from '#documents/plan-text.ts';
import { refusalSentence } from '#documents/refusal-sentence.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';

const FILE_FAULTS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'Không tìm thấy tệp',
  EISDIR: 'Đây là thư mục, không phải tệp',
  EACCES: 'Không được phép đọc tệp',
};

/** A plan as read from a file, with the hash by which the same file is known again. */
export interface PlanFile {
  readonly draft: DraftPlan;
  readonly contentHash: string;
}

/** Reads a plan from a file, or says in one Vietnamese sentence why it cannot. */
export const readPlanFile = async (file: string): Promise<Result<PlanFile, string>> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refused(`${FILE_FAULTS[code] ?? 'Không đọc được tệp'}: ${file}`);
  }
  const draft = readPlanText(bytes, basename(file), dayOf(systemClock.now()));
  if (!draft.ok) return refused(refusalSentence(draft.refusal));
  return accepted({ draft: draft.value, contentHash: createHash('sha256').update(bytes).digest('hex') });
};
