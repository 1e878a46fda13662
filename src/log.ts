import { pino } from 'pino';

/** What the log takes: the id of what was being worked on, and a sentence. */
export interface Log {
  readonly info: (about: object, sentence: string) => void;
  readonly warn: (about: object, sentence: string) => void;
  readonly error: (about: object, sentence: string) => void;
  readonly debug: (about: object, sentence: string) => void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

// Secrets reach a log inside of URLs: a database's password, a bot's token.
const SECRETS: readonly (readonly [RegExp, string])[] = [
  // To the last @ of the word: a password may hold one. A quote ends the word, for a line of the log is JSON without spaces.
  [/([a-z][a-z0-9+.-]*:\/\/[^\s:/@"]*):[^\s"]*@/gi, '$1:***@'],
  [/([?&]\w*(?:password|token|secret|key)\w*=)[^\s&#"]*/gi, '$1***'],
  [/\bbot\d{3,}:[\w-]{10,}/gi, 'bot***'],
  [/\b\d{6,}:[\w-]{20,}/g, '***'],
];

/** The text without passwords and tokens. */
export const withoutSecrets = (text: string): string => SECRETS.reduce((left, [secret, mark]) => left.replace(secret, mark), text);

const rootOf = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error);

/**
 * The error in words, without secrets: what the one at the bottom of it all says, in one line, for those above it repeat a statement with
 * its values; the stack only where `withStack` is set.
 */
export const errorInWords = (error: unknown, withStack = false): string => {
  if (withStack && error instanceof Error && error.stack !== undefined) return withoutSecrets(error.stack);
  const root = rootOf(error);
  const words = root instanceof Error ? root.message : String(root);
  return withoutSecrets(words.replaceAll(/\s*\n\s*/g, ' '));
};

/** A log of JSON lines on stdout. */
export const createLog = (level: LogLevel): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: (error: unknown) => errorInWords(error, level === 'debug') },
    hooks: {
      streamWrite: withoutSecrets,
    },
  });
