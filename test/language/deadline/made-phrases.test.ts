import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { MADE_PHRASES, REWRITINGS } from './made-phrases.ts';

const meaning = (text: string, reference: string) => {
  const { kind, due, lastDay } = parseDeadline(text, day(reference));
  return { kind, due, lastDay };
};

const misread = (rewrite: (text: string) => string) =>
  MADE_PHRASES.flatMap(({ text, reference, kind, due, lastDay }) => {
    const got = meaning(rewrite(text), reference);
    return got.kind === kind && got.due === due && got.lastDay === lastDay ? [] : [{ text: rewrite(text), reference, got }];
  });

// "Tháng sáu" is not among them: without marks it is "tháng sau", and a warning says so.
describe('phrases made from tables', () => {
  it('are many', () => {
    expect(MADE_PHRASES.length).toBeGreaterThan(600);
  });

  it('mean what the calendar says', () => {
    expect(misread((text) => text)).toEqual([]);
  });

  it.each(Object.keys(REWRITINGS))('mean the same %s', (name) => {
    expect(misread(REWRITINGS[name]!)).toEqual([]);
  });

  it('are refused with a warning where no calendar has the day', () => {
    const silent = MADE_PHRASES.filter(({ kind }) => kind === 'none').filter(
      ({ text, reference }) => !(parseDeadline(text, day(reference)).warning ?? '').includes('không có trong lịch'),
    );
    expect(silent).toEqual([]);
  });

  it('keep their meaning under any two rewritings', () => {
    const lost = Object.values(REWRITINGS).flatMap((one) =>
      Object.values(REWRITINGS).flatMap((other) => misread((text) => one(other(text)))),
    );
    expect(lost).toEqual([]);
  });
});
