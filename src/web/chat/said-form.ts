import { z } from 'zod';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { ClockStep, Said } from './chat-desk.ts';

/** Characters in one message. */
export const TEXT_LIMIT = 4096;

const EMPTY = 'Tin chưa có nội dung; xin viết rồi gửi lại.';
const TOO_LONG = 'Tin dài quá 4.096 ký tự; xin viết ngắn lại.';
const STALE_PAGE = 'Trang này đã cũ hoặc bị sửa; xin tải lại trang rồi gửi lại.';
const UNKNOWN_STEP = 'Không rõ muốn đồng hồ chạy tới đâu; xin tải lại trang rồi bấm lại.';

// Browsers send line breaks as CRLF, and no database takes a NUL in a text.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const tidy = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(CONTROL_CHARACTERS, '').normalize('NFC').trim();

const KEY = /^[\w-]{1,100}$/;

/** Whether a field is a key that the page has made. */
export const isKey = (text: string): boolean => KEY.test(text);

const saidForm = z.object({
  text: z.string(EMPTY).transform(tidy).pipe(z.string().min(1, EMPTY).max(TEXT_LIMIT, TOO_LONG)),
  replyTo: z
    .string(STALE_PAGE)
    .regex(/^\d{0,15}$/, STALE_PAGE)
    .optional()
    .transform((digits) => (digits === undefined || digits === '' ? null : Number(digits))),
  key: z.string(STALE_PAGE).regex(KEY, STALE_PAGE),
});

const clockForm = z.object({
  step: z.enum(['next-morning', 'afternoon', 'plus-week'], UNKNOWN_STEP),
  chat: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .catch(undefined),
});

const read = <Value>(form: z.ZodType<Value>, fields: unknown): Result<Value, string> => {
  const outcome = form.safeParse(fields);
  return outcome.success ? accepted(outcome.data) : refused(outcome.error.issues[0]?.message ?? STALE_PAGE);
};

/** What the fields of the composer, or of a choice, say; refused with a sentence for the reader. */
export const readSaid = (fields: unknown): Result<Said, string> => read(saidForm, fields);

/** Which step of the clock was pressed, and the chat to go back to. */
export const readClockStep = (fields: unknown): Result<{ readonly step: ClockStep; readonly chat?: string | undefined }, string> =>
  read(clockForm, fields);
