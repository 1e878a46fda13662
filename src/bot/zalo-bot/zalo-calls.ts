import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { type AxiosResponse } from 'axios';
import { z } from 'zod';

/** How a call ended. Texts in it never hold the token. */
export type ZaloResult =
  | { readonly kind: 'ok'; readonly result: unknown }
  | { readonly kind: 'error'; readonly code: number; readonly description: string }
  /** The request has certainly not gone out. */
  | { readonly kind: 'nothing-sent'; readonly reason: string }
  /** The request may have been carried out. */
  | { readonly kind: 'lost'; readonly reason: string };

/** Every way to end but the good one. */
export type ZaloFailure = Exclude<ZaloResult, { kind: 'ok' }>;

/** Calls a method of the Bot Platform; never throws. */
export type CallZalo = (method: string, params: Readonly<Record<string, unknown>>, timeoutMs: number) => Promise<ZaloResult>;

const LONGEST_ANSWER_BYTES = 1_000_000;
const LONGEST_REASON = 300;

const answer = z.union([
  z.object({ ok: z.literal(true), result: z.unknown().optional() }),
  z.object({
    ok: z.literal(false),
    error_code: z.coerce.number().int().optional().catch(undefined),
    description: z.string().optional().catch(undefined),
  }),
]);

const NOTHING_SENT = new Set(
  'ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH ENETDOWN EADDRNOTAVAIL EPROTO ERR_INVALID_URL CERT_HAS_EXPIRED'.split(' '),
);
const NO_TLS = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

const fault = z.object({ code: z.string().catch(''), syscall: z.string().catch('') }).catch({ code: '', syscall: '' });

/** Whether a call failed before anything went out: no name, no connection, no trusted certificate. */
const isBeforeSending = (error: unknown): boolean => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  // Several addresses were tried and none took the connection.
  if (cause instanceof AggregateError) return true;
  const { code, syscall } = fault.parse(cause);
  return NOTHING_SENT.has(code) || NO_TLS.test(code) || ['connect', 'getaddrinfo'].includes(syscall);
};

const jsonOf = (body: unknown): unknown => {
  try {
    return typeof body === 'string' ? JSON.parse(body) : null;
  } catch {
    return null;
  }
};

const resultOf = ({ status, data }: AxiosResponse<unknown>): ZaloResult => {
  const parsed = answer.safeParse(jsonOf(data));
  if (!parsed.success) {
    const reason = `HTTP ${status}, nội dung không phải của Zalo`;
    // With 3xx and 4xx something before Zalo has turned the call away; behind 5xx it may have been carried out.
    return status >= 300 && status < 500 ? { kind: 'error', code: status, description: reason } : { kind: 'lost', reason };
  }
  if (parsed.data.ok) return { kind: 'ok', result: parsed.data.result };
  const { error_code: code = status, description = '' } = parsed.data;
  return { kind: 'error', code, description };
};

/** A text without the token, in any of its spellings, and no longer than a log line bears. */
const scrubber = (token: string): ((text: string) => string) => {
  const secret = token.slice(token.indexOf(':') + 1);
  const spellings = [token, encodeURIComponent(token), secret].filter((spelling) => spelling !== '');
  return (text) => spellings.reduce((clean, spelling) => clean.replaceAll(spelling, '…'), text).slice(0, LONGEST_REASON);
};

const scrubbed = (result: ZaloResult, scrub: (text: string) => string): ZaloResult => {
  switch (result.kind) {
    case 'ok':
      return result;
    case 'error':
      return { ...result, description: scrub(result.description) };
    case 'nothing-sent':
    case 'lost':
      return { ...result, reason: scrub(result.reason) };
  }
};

const failureOf = (error: unknown): ZaloResult => {
  const { code } = fault.parse(error);
  const said = error instanceof Error ? error.message : String(error);
  const reason = [code, said].filter((part) => part !== '').join(': ');
  return { kind: isBeforeSending(error) ? 'nothing-sent' : 'lost', reason };
};

/** Prepares the calls of one bot. Only what is said in the body counts, whatever the HTTP status (zalo.md §2). */
export const zaloCalls = ({ apiRoot, token }: { readonly apiRoot: string; readonly token: string }): CallZalo => {
  const scrub = scrubber(token);
  const client = axios.create({
    baseURL: `${apiRoot.replace(/\/+$/, '')}/bot${token}`,
    validateStatus: () => true,
    // The token is in the address: it goes to Zalo and to no other place.
    maxRedirects: 0,
    proxy: false,
    maxContentLength: LONGEST_ANSWER_BYTES,
    responseType: 'text',
    transformResponse: (body: unknown) => body,
    // A connection kept alive may be dead already; a send on it would count as lost although nothing went out.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
  });
  return async (method, params, timeoutMs) => {
    try {
      const response = await client.post<unknown>(`/${method}`, params, {
        timeout: timeoutMs,
        // The timeout of axios does not cover a server that sends a byte now and then.
        signal: AbortSignal.timeout(timeoutMs + 1_000),
      });
      return scrubbed(resultOf(response), scrub);
    } catch (error) {
      return scrubbed(failureOf(error), scrub);
    }
  };
};
