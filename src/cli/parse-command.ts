import { accepted } from '#domain/result.ts';
import { parseDay } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { type CommandResult, failWith, print } from './command-result.ts';

// Only \n ends a line: readline would also take a lone carriage return, or a line separator inside a text, for an end.
const linesOf = async function* (pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
};

/** `parse deadline`: one JSON object for each line of standard input, in the same order. */
export const parseDeadlines = async ({ ref }: { readonly ref: string }): Promise<CommandResult> => {
  const reference = parseDay(ref);
  if (reference === null) return failWith(`--ref đang là "${ref}"; cần là một ngày dạng 2026-04-15.`);
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    print(JSON.stringify(parseDeadline(line.replace(/\r$/, ''), reference)));
    // Whoever read the answers has had enough.
    if (!process.stdout.writable) break;
  }
  return accepted(null);
};
