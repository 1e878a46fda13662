import { createInterface } from 'node:readline/promises';
import { accepted } from '#domain/result.ts';
import { parseDay } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { type CommandResult, failWith, print } from './command-result.ts';

/** `parse deadline`: one JSON object for each line of standard input, in the same order. */
export const parseDeadlines = async ({ ref }: { readonly ref: string }): Promise<CommandResult> => {
  const reference = parseDay(ref);
  if (reference === null) return failWith(`--ref đang là "${ref}"; cần là một ngày dạng 2026-04-15.`);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    print(JSON.stringify(parseDeadline(line, reference)));
  return accepted(null);
};
