import { z } from 'zod';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { CallTelegram } from './telegram-calls.ts';
import type { SentFile } from './telegram-event.ts';

/** Fetches a file that was sent to the bot, or says in one Vietnamese sentence why it cannot; never throws. */
export type FetchFile = (file: SentFile) => Promise<Result<Uint8Array, string>>;

/** More than this Telegram does not hand out to a bot. */
const LARGEST_BYTES = 20 * 1_048_576;

const TOO_LARGE = 'Tệp lớn hơn 20 MB nên Telegram không chuyển được; xin chia nhỏ tệp, hoặc tải lên ở trang rà soát kế hoạch.';
const NOT_FETCHED = 'Chưa tải được tệp từ Telegram; xin gửi lại sau ít phút, hoặc tải lên ở trang rà soát kế hoạch.';

const Located = z.object({ file_path: z.string() });

interface Place {
  readonly token: string;
  readonly apiRoot: string;
  readonly call: CallTelegram;
  /** Until the whole file has come. */
  readonly deadlineMs: number;
}

// The address holds the token, so nothing of what goes wrong here may be shown or logged.
const bytesAt = async (address: URL, deadlineMs: number): Promise<Uint8Array | null> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(deadlineMs), redirect: 'error' });
    if (!response.ok) return null;
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    return null;
  }
};

/** Fetches files for one bot. */
export const fileFetcher =
  ({ token, apiRoot, call, deadlineMs }: Place): FetchFile =>
  async ({ id, bytes }) => {
    if (bytes !== null && bytes > LARGEST_BYTES) return refused(TOO_LARGE);
    const end = await call('getFile', { file_id: id }, { deadlineMs });
    const located = Located.safeParse(end.ok ? end.result : null);
    if (!located.success) return refused(NOT_FETCHED);
    const root = apiRoot.endsWith('/') ? apiRoot.slice(0, -1) : apiRoot;
    const content = await bytesAt(new URL(`${root}/file/bot${token}/${located.data.file_path}`), deadlineMs);
    if (content === null) return refused(NOT_FETCHED);
    return content.length > LARGEST_BYTES ? refused(TOO_LARGE) : accepted(content);
  };
