import type { Reply } from '../telegram-fake/http-listener.ts';

/** What the Zalo Bot API answers. */
export type ZaloAnswer =
  | { readonly ok: true; readonly result?: unknown }
  | {
      readonly ok: false;
      readonly code: number;
      readonly description: string;
      /** Set where the call is a mistake of the bot itself. */
      readonly violation?: string;
    };

/** No document says whether the HTTP status follows the error code, so a bot has to live with both. */
export type HttpStatus = 'always-200' | 'as-error-code';

export const refusal = (code: number, description: string, violation?: string): ZaloAnswer => ({
  ok: false,
  code,
  description,
  ...(violation === undefined ? {} : { violation }),
});

/** Writes an answer as it goes over the wire. */
export const zaloReply = (answer: ZaloAnswer, httpStatus: HttpStatus): Reply => {
  if (answer.ok) return { kind: 'json', status: 200, body: answer };
  const { code, description } = answer;
  return { kind: 'json', status: httpStatus === 'always-200' ? 200 : code, body: { ok: false, description, error_code: code } };
};
