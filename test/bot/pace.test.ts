import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pace, paceOf } from '#bot/pace.ts';
import { OVERALL, ratesOfChat } from '#bot/telegram/telegram-rates.ts';

/** A pace over Telegram's limits with a clock that only waiting moves. */
const telegramPace = () => {
  let at = 0;
  const pace = paceOf({
    nowMs: () => at,
    wait: async (ms) => {
      at += ms;
    },
    overall: OVERALL,
    ofChat: ratesOfChat,
  });
  return {
    pace,
    now: () => at,
    passes: (ms: number) => {
      at += ms;
    },
  };
};

const take = async ({ pace, now }: { pace: Pace; now: () => number }, chats: readonly string[]): Promise<readonly number[]> => {
  const times: number[] = [];
  for (const chat of chats) {
    await pace.takeTurn(chat);
    times.push(now());
  }
  return times;
};

const mostIn = (times: readonly number[], windowMs: number): number =>
  Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + windowMs).length));

describe('the pace of a Telegram bot', () => {
  it('lets a message go at once that comes after a rest', () => {
    expect(telegramPace().pace.turnFor('7')).toEqual({ inMs: 0, down: false });
  });

  it('keeps just under thirty messages a second, and wastes little of that', async () => {
    const times = await take(
      telegramPace(),
      Array.from({ length: 280 }, (_, chat) => String(chat)),
    );
    expect(mostIn(times, 1_000)).toBe(28);
    expect(times.at(-1)).toBeLessThan(10_100);
  });

  it('keeps one message a second in a chat, and 19 a minute in a group of which three may go together', async () => {
    const alone = await take(telegramPace(), Array<string>(5).fill('7'));
    expect(mostIn(alone, 1_000)).toBe(1);
    const inGroup = await take(telegramPace(), Array<string>(60).fill('-100'));
    expect(mostIn(inGroup, 60_000)).toBeLessThanOrEqual(20);
    expect(mostIn(inGroup, 1_000)).toBe(1);
    expect(inGroup[2]).toBeLessThan(3_000);
  });

  it('keeps every limit whatever is said to whom', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('1', '2', '3', '-1', '-2'), { maxLength: 80 }), async (chats) => {
        const times = await take(telegramPace(), chats);
        const of = (chat: string): readonly number[] => times.filter((_, at) => chats[at] === chat);
        expect(mostIn(times, 1_000)).toBeLessThanOrEqual(28);
        for (const chat of new Set(chats)) {
          expect(mostIn(of(chat), 1_000)).toBe(1);
          if (chat.startsWith('-')) expect(mostIn(of(chat), 60_000)).toBeLessThanOrEqual(20);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('is silent in a chat for as long as Telegram wants it, and goes on elsewhere', () => {
    const { pace, passes } = telegramPace();
    pace.silence('7', 17_000);
    expect(pace.turnFor('7').inMs).toBe(17_000);
    expect(pace.turnFor('8').inMs).toBe(0);
    passes(17_000);
    expect(pace.turnFor('7')).toEqual({ inMs: 0, down: false });
  });

  it('is silent everywhere where three chats at once are to be silent', () => {
    const { pace } = telegramPace();
    for (const [chat, ms] of Object.entries({ 7: 5_000, 8: 9_000, 9: 3_000 })) pace.silence(chat, ms);
    expect(pace.turnFor('10')).toEqual({ inMs: 9_000, down: false });
  });

  it('says so where silence was asked for while a turn was waited for', async () => {
    const { pace } = telegramPace();
    await pace.takeTurn('7');
    const turn = pace.takeTurn('7');
    pace.silence('7', 17_000);
    expect(await turn).toBeGreaterThan(15_000);
  });

  it('takes the channel for down after three times without an answer, longer each time, and for up after one answer', () => {
    const { pace, passes } = telegramPace();
    for (let times = 0; times < 2; times += 1) pace.fell();
    expect(pace.turnFor('7').down).toBe(false);
    pace.fell();
    pace.fell();
    expect(pace.turnFor('7')).toEqual({ inMs: 5_000, down: true });
    for (const ms of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
      expect(pace.turnFor('7')).toEqual({ inMs: ms, down: true });
      passes(ms);
      expect(pace.turnFor('7')).toEqual({ inMs: 0, down: false });
      pace.fell();
    }
    pace.rose();
    expect(pace.turnFor('7')).toEqual({ inMs: 0, down: false });
  });

  it('forgets chats that have rested, and none that has not', async () => {
    const { pace, passes } = telegramPace();
    for (let chat = 0; chat < 6_000; chat += 1) await pace.takeTurn(String(chat));
    await pace.takeTurn('7');
    expect(pace.turnFor('7').inMs).toBe(1_050);
    passes(1_050);
    expect(pace.turnFor('7').inMs).toBe(0);
  });
});
