import type { Intake } from '../intake.ts';
import type { KeepSaid } from './keep-said.ts';
import type { ZaloSaid } from './zalo-updates.ts';

const LONGEST_BODY_BYTES = 1_000_000;

/** What the webhook works with. */
export interface ZaloHook {
  readonly name: string;
  readonly secret: string;
  readonly read: (raw: unknown) => ZaloSaid | null;
  readonly keep: KeepSaid;
  readonly intake: Pick<Intake, 'report'>;
}

const digestOf = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** Compares in a time that tells nothing of where the texts differ. */
const isSame = async (given: string, expected: string): Promise<boolean> => {
  const [left, right] = await Promise.all([digestOf(given), digestOf(expected)]);
  return left.reduce((difference, byte, index) => difference | (byte ^ (right[index] ?? 0)), 0) === 0;
};

/** The body, or null where it is longer than any update; what is beyond is not read. */
const bodyOf = async (request: Request): Promise<string | null> => {
  const stream: AsyncIterable<Uint8Array> | null = request.body;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ?? []) {
    length += chunk.length;
    if (length > LONGEST_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (body: string): { readonly raw: unknown } | null => {
  try {
    return { raw: JSON.parse(body) as unknown }; // -- JSON.parse gives any
  } catch {
    return null;
  }
};

const answer = (status: number): Response => new Response(null, { status });

const take = async ({ name, read, keep, intake }: ZaloHook, body: string): Promise<Response> => {
  const update = parsed(body);
  if (update === null) return answer(400);
  const said = read(update.raw);
  // What nobody has documented is taken and forgotten: refusing it could make Zalo send it for ever.
  if (said === null) return answer(200);
  try {
    await keep(said);
    return answer(200);
  } catch (error) {
    intake.report({ channel: name, updateKey: said.inbound.updateKey, error }, 'a delivered message could not be stored');
    return answer(503);
  }
};

/** Takes deliveries at POST /webhooks/zalo-bot: 200 only once an update is stored (zalo.md §2.2). */
export const zaloWebhook =
  (hook: ZaloHook) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'POST') return answer(405);
    if (!(await isSame(request.headers.get('x-bot-api-secret-token') ?? '', hook.secret))) return answer(403);
    if (Number(request.headers.get('content-length') ?? 0) > LONGEST_BODY_BYTES) return answer(413);
    try {
      const body = await bodyOf(request);
      return body === null ? answer(413) : await take(hook, body);
    } catch {
      // The sender hung up in the middle.
      return answer(400);
    }
  };
