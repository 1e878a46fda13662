import { isIP } from 'node:net';
import axios from 'axios';
import { accepted, refused, type Result } from '#domain/result.ts';
import { outsideLookup, type Resolve, resolveName } from './outside-lookup.ts';

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

const INSIDE_NAME = /\.(?:localhost|local|internal|lan)$/u;

/** Whether a name may be one of the net's; what stands behind it is checked when it is looked up. */
const isOpenName = (host: string): boolean => isIP(host) === 0 && host.includes('.') && !INSIDE_NAME.test(`.${host}`);

const isOpen = ({ protocol, hostname }: URL): boolean =>
  // A dot at the end says that the name is whole; it is the same name.
  protocol === 'https:' && isOpenName(hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, ''));

/** How an address may be asked: of the platform itself as it stands, of the net by name and encrypted. Nothing inside the office is reached. */
const wayTo = (address: string, { apiRoot, lookup }: { readonly apiRoot: string; readonly lookup: ReturnType<typeof outsideLookup> }) => {
  const url = urlIn(address);
  if (url === null) return null;
  if (url.origin === urlIn(apiRoot)?.origin) return {};
  return isOpen(url) ? { lookup } : null;
};

/** Fetches pictures for one bot. The address bears no token, and nothing is sent but the request. */
export const pictureFetcher = (apiRoot: string, resolve: Resolve = resolveName): FetchPicture => {
  const lookup = outsideLookup(resolve);
  return async (address) => {
    const way = wayTo(address, { apiRoot, lookup });
    if (way === null) return refused(NOT_FETCHED);
    try {
      const { status, data } = await axios.get<ArrayBuffer>(address, {
        ...way,
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
};
