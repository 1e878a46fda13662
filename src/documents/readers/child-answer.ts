import { z } from 'zod';
import type { DocumentText } from '../document-line.ts';
import type { ImportRefusal } from '../import-refusal.ts';
import type { Result } from '#domain/result.ts';

/** What the process that reads a file answers. */
export type ChildAnswer = Result<DocumentText, ImportRefusal>;

const cell = z.object({ text: z.string(), from: z.number(), to: z.number(), above: z.boolean().exactOptional() });
const row = z.object({ table: z.number(), sheetRow: z.number().exactOptional(), cells: z.array(cell) });
const line = z.object({ line: z.number(), text: z.string(), page: z.number().exactOptional(), row: row.exactOptional() });

const refusal = z.union([
  z.object({
    kind: z.enum(['empty-file', 'damaged', 'unsafe-archive', 'too-much-inside', 'password-protected', 'macros', 'no-text-layer']),
  }),
  z.object({
    kind: z.literal('other-content'),
    extension: z.string(),
    found: z.enum(['pdf', 'zip', 'docx', 'xlsx', 'old-office', 'rtf', 'text']),
  }),
]);

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.object({ lines: z.array(line), aside: z.array(z.string()) }) }),
  z.object({ ok: z.literal(false), refusal }),
]);

/** The answer in the bytes that the process wrote; null where they are none, for it had a hostile file in its memory. */
export const childAnswer = (json: string): ChildAnswer | null => {
  try {
    return answer.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
};
