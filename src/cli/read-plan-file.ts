import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemClock } from '#app/clock.ts';
import { readPlan } from '#documents/read-plan.ts';
import { LARGEST_FILE_BYTES } from '#documents/readers/child-limits.ts';
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
    // A file that is far too large is not even loaded.
    if ((await stat(file)).size > LARGEST_FILE_BYTES)
      return refused(refusalSentence({ kind: 'too-large', limitBytes: LARGEST_FILE_BYTES }));
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refused(`${FILE_FAULTS[code] ?? 'Không đọc được tệp'}: ${file}`);
  }
  const draft = await readPlan(bytes, basename(file), dayOf(systemClock.now()));
  if (!draft.ok) return refused(refusalSentence(draft.refusal));
  return accepted({ draft: draft.value, contentHash: createHash('sha256').update(bytes).digest('hex') });
};
