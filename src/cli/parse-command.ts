import { accepted } from '#domain/result.ts';
import { parseDay } from '#domain/time/day.ts';
import { dayOf, parseVietnamTime, timeOf } from '#domain/time/instant.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { explainReply } from '#language/reply/explain-reply.ts';
import { readReply } from '#language/reply/read-reply.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { inputLines } from './input-lines.ts';
import { replyJson } from './reply-json.ts';

const answerLines = async (answer: (line: string) => string): Promise<CommandResult> => {
  for await (const line of inputLines()) {
    print(answer(line));
    // Whoever read the answers has had enough.
    if (!process.stdout.writable) break;
  }
  return accepted(null);
};

/** `parse deadline`: one JSON object for each line of standard input, in the same order. */
export const parseDeadlines = async ({ ref }: { readonly ref: string }): Promise<CommandResult> => {
  const reference = parseDay(ref);
  if (reference === null) return failWith(`--ref đang là "${ref}"; cần là một ngày dạng 2026-04-15.`);
  return answerLines((line) => JSON.stringify(parseDeadline(line, reference)));
};

/** `parse reply`: what each line of standard input means, as one JSON object, or explained for whoever adds a rule. */
export const parseReplies = async ({ ref, explain }: { readonly ref: string; readonly explain: boolean }): Promise<CommandResult> => {
  const at = parseVietnamTime(ref.length === '2026-04-15'.length ? `${ref}T08:00` : ref);
  if (at === null) return failWith(`--ref đang là "${ref}"; cần là một thời điểm dạng 2026-04-15T08:00.`);
  const reference = { day: dayOf(at), time: timeOf(at) };
  return answerLines((line) => (explain ? explainReply(line, reference) : JSON.stringify(replyJson(readReply(line, reference)))));
};
