import { createHash, timingSafeEqual } from 'node:crypto';
import type { UpdateTaker } from './take-update.ts';
import type { Me } from './telegram-event.ts';

/** What a webhook works with. */
export interface TelegramHook {
  /** Told to Telegram by setWebhook; who does not send it is not Telegram. */
  readonly secret: string;
  readonly taker: UpdateTaker;
  /** Null while the bot does not know itself yet. */
  readonly me: () => Me | null;
  /** Hears why an update could not be stored. */
  readonly onNotStored: (error: unknown) => void;
}

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const MOST_BYTES = 1_048_576;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const empty = (status: number): Response => new Response(null, { status });

/** The body, or null where it is too long; what is too long is not read to its end. */
const bodyOf = async (request: Request): Promise<string | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
  if (request.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> = request.body;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  // Decoded in one piece: a letter may lie across two chunks.
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): { readonly raw: unknown } | null => {
  try {
    return { raw: JSON.parse(text) };
  } catch {
    return null;
  }
};

/**
 * Handles POST requests of Telegram: 200 when the update is stored, 503 when it could not be, so that Telegram sends it again. Without the
 * secret it is 403, and nothing of the body is read.
 */
export const telegramWebhook = ({ secret, taker, me, onNotStored }: TelegramHook): ((request: Request) => Promise<Response>) => {
  const wanted = digest(secret);
  // An empty secret would let everybody in who sends none.
  const isTelegram = (request: Request): boolean =>
    secret !== '' && timingSafeEqual(digest(request.headers.get(SECRET_HEADER) ?? ''), wanted);
  return async (request) => {
    if (!isTelegram(request)) return empty(403);
    if (request.method !== 'POST') return empty(405);
    const bot = me();
    if (bot === null) return empty(503);
    try {
      const body = await bodyOf(request);
      if (body === null) return empty(413);
      const update = parsed(body);
      if (update === null) return empty(400);
      await taker.take(update.raw, bot);
      return empty(200);
    } catch (error) {
      onNotStored(error);
      return empty(503);
    }
  };
};
