import type { Reply } from './http-listener.ts';
import type { Params } from './params.ts';

/** What the Bot API answers. */
export type Answer = Success | Refusal;

export interface Success {
  readonly ok: true;
  readonly result: unknown;
}

export interface Refusal {
  readonly ok: false;
  readonly code: number;
  readonly description: string;
  readonly parameters?: Params;
  /** Set where the call is a mistake of the bot itself; the fake keeps these for the test to see. */
  readonly violation?: string;
}

export const success = (result: unknown): Success => ({ ok: true, result });

export const badRequest = (reason: string, parameters?: Params): Refusal => ({
  ok: false,
  code: 400,
  description: `Bad Request: ${reason}`,
  ...(parameters === undefined ? {} : { parameters }),
});

export const forbidden = (reason: string): Refusal => ({ ok: false, code: 403, description: `Forbidden: ${reason}` });

export const conflict = (reason: string): Refusal => ({ ok: false, code: 409, description: `Conflict: ${reason}` });

export const notFound = (description = 'Not Found'): Refusal => ({ ok: false, code: 404, description });

export const unauthorized: Refusal = { ok: false, code: 401, description: 'Unauthorized' };

export const tooManyRequests = (retryAfter: number): Refusal => ({
  ok: false,
  code: 429,
  description: `Too Many Requests: retry after ${retryAfter}`,
  parameters: { retry_after: retryAfter },
});

/** A 400 that no bot ought to provoke. */
export const misuse = (reason: string, violation = reason): Refusal => ({ ...badRequest(reason), violation });

/** Writes an answer as it goes over the wire; the HTTP status is the error code. */
export const replyOf = (answer: Answer): Reply => {
  if (answer.ok) return { kind: 'json', status: 200, body: answer };
  const { code, description, parameters } = answer;
  const body = { ok: false, error_code: code, description, ...(parameters === undefined ? {} : { parameters }) };
  return { kind: 'json', status: code, body };
};
