import { draftPlanJson } from '#documents/draft-json.ts';
import { accepted } from '#domain/result.ts';
import { type CommandResult, print } from './command-result.ts';
import { summaryOf } from './draft-summary.ts';
import { readPlanFile } from './read-plan-file.ts';

/** `import FILE --dry-run`: shows what is read from a plan; no database is opened. */
export const showDraft = async (file: string, { json }: { readonly json: boolean }): Promise<CommandResult> => {
  const read = await readPlanFile(file);
  if (!read.ok) return read;
  print(json ? JSON.stringify(draftPlanJson(read.value.draft), null, 1) : summaryOf(read.value.draft, null));
  return accepted(null);
};
