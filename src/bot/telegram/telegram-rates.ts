import type { Rate } from '../gcra.ts';

// Telegram's FAQ: about 30 messages a second in all, one a second in a chat, 20 a minute in a group. What it counts is when they arrive, and
// that jitters, so that each limit is approached and not reached.

/** Just under 28 a second. */
export const OVERALL: readonly Rate[] = [{ everyMs: 36, burst: 1 }];

const IN_A_CHAT: Rate = { everyMs: 1_050, burst: 1 };
/** A question and its answers at once, and 19 in any minute. */
const IN_A_GROUP: Rate = { everyMs: 3_600, burst: 3 };

/** The limits of one chat; a group's number is negative. */
export const ratesOfChat = (chat: string): readonly Rate[] => (chat.startsWith('-') ? [IN_A_CHAT, IN_A_GROUP] : [IN_A_CHAT]);
