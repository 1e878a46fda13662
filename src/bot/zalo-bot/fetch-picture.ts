import { isIP } from 'node:net';
import axios from 'axios';
import { accepted, refused, type Result } from '#domain/result.ts';

/** Fetches a picture from the address that Zalo has given, or says in one Vietnamese sentence why it cannot; never throws. */
export type FetchPicture = (address: string) => Promise<Result<Uint8Array, string>>;

/** More than what is kept of a picture, so that one that is too large is known to be so. */
const LARGEST_BYTES = 20 * 1_048_576;
/** Shorter than what a lease on polling holds beyond a poll. */
const DEADLINE_MS = 10_000;

const NOT_FETCHED = 'Chưa tải được ảnh từ Zalo; xin gửi lại sau ít phút.';

const urlIn = (address: string): URL | null => {
  try {
    return new URL(address);
  } catch {
    return null;
  }
};

/** Whether an address may be asked: one of the net's by name and encrypted, or one of the platform itself. Nothing inside the office is reached. */
const isOpen = (address: string, apiRoot: string): boolean => {
  const url = urlIn(address);
  if (url === null) return false;
  if (url.origin === urlIn(apiRoot)?.origin) return true;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return url.protocol === 'https:' && isIP(host) === 0 && host.includes('.') && !/\.(?:localhost|local|internal|lan)$/u.test(host);
};

/** Fetches pictures for one bot. The address bears no token, and nothing is sent but the request. */
export const pictureFetcher =
  (apiRoot: string): FetchPicture =>
  async (address) => {
    if (!isOpen(address, apiRoot)) return refused(NOT_FETCHED);
    try {
      const { status, data } = await axios.get<ArrayBuffer>(address, {
        responseType: 'arraybuffer',
        validateStatus: () => true,
        // A redirect could lead inside.
        maxRedirects: 0,
        proxy: false,
        maxContentLength: LARGEST_BYTES,
        timeout: DEADLINE_MS,
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      return status === 200 ? accepted(new Uint8Array(data)) : refused(NOT_FETCHED);
    } catch {
      return refused(NOT_FETCHED);
    }
  };
