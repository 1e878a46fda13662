import { day } from '#domain/time/day.ts';
import { localTime } from '#domain/time/local-time.ts';
import type { Reading } from '#language/reply/act.ts';
import { readReply } from '#language/reply/read-reply.ts';

/** Wednesday 15/4/2026, eight o'clock: the moment at which all labelled messages are read. */
const SAID_AT = { day: day('2026-04-15'), time: localTime('08:00') };

/** What a message means, read at that moment. */
export const read = (text: string): Reading => readReply(text, SAID_AT);
