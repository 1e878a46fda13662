/** How long things may take and how waiting is done; handed in, so that a test waits for nothing. */
export interface TelegramDelays {
  /** A call that sends or asks something; Telegram answers within a second or two. */
  readonly callDeadlineMs: number;
  /** A waiting poll; it must outlast the 50 seconds of the poll itself, and a half-open connection ends with it. */
  readonly pollDeadlineMs: number;
  /** Waits, or less long where the signal is given; it never fails. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });

export const TELEGRAM_DELAYS: TelegramDelays = { callDeadlineMs: 20_000, pollDeadlineMs: 65_000, wait };
