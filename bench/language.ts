import { benchReplies } from './read-replies.ts';

// `npm run bench -- language`: the readers of Vietnamese alone, without starting the program.

/** Measures the readers of Vietnamese and prints what they reach. */
export const benchLanguage = (say: (line: string) => void): void => {
  benchReplies(say, { million: process.argv.includes('--million') });
};
