import { refused, type Result } from '#domain/result.ts';

/** How a command ended: well, or with one Vietnamese sentence that says what is wrong and what to do. */
export type CommandResult = Result<null, string>;

/** Ends a command with a sentence for the person at the keyboard. */
export const failWith = (sentence: string): CommandResult => refused(sentence);

/** Prints a line for the person, or the program, that reads the command's answer. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
