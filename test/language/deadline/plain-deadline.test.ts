import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { deadlineByGrammar } from '#language/deadline/parse-deadline.ts';
import { plainDeadline } from '#language/deadline/plain/plain-deadline.ts';
import { PLAIN_SHAPES } from '#language/deadline/plain/plain-shapes.ts';
import { MADE_PHRASES, REWRITINGS } from './made-phrases.ts';
import { READINGS } from './readings.ts';
import { RHYTHMS } from './rhythms.ts';

const REFERENCE = day('2026-04-15');

/** The words of which plain shapes are made, with their marks and the spaces around them. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  G: [' ngày '],
  T: [' tháng ', ' THÁNG '],
  Q: [' quý ', ' Quí '],
  N: [' năm '],
  B: [' trước '],
  C: [' chậm ', ' muộn '],
  h: ['nhất '],
  L: [' là '],
  E: [' đến '],
  X: [' hết '],
  I: [' trong '],
  F: [' từ '],
  R: [' hằng ', ' hàng '],
  K: [' định '],
  k: ['kỳ '],
  g: [' giai '],
  o: ['đoạn '],
  m: [' nhiệm '],
  u: ['vụ '],
  b: [' bắt '],
  d: [' đầu '],
  e: [' cuối '],
  v: [' và '],
  c: ['các ', 'những '],
  i: [' tiếp '],
  l: ['theo '],
  w: [' thường '],
  x: ['xuyên '],
  y: [' liên '],
  z: ['tục '],
  q: ['thành '],
  r: ['hiện '],
  s: ['khai '],
  t: ['hành '],
  D: ['1', '02', '6', '12', '15', '30', '31', '0', '4'],
  Y: ['2025', '2026', '2030', '1999'],
  V: ['I', 'II', 'iii', 'IV'],
};
const VERB: Readonly<Record<string, string>> = { q: ' hoàn ', r: ' thực ', s: ' triển ', t: ' ban ' };

const written = (signs: string) =>
  fc
    .tuple(
      ...[...signs].map((sign, at) => fc.constantFrom(...(sign === 'p' ? [VERB[signs[at + 1] ?? ''] ?? ''] : (SIGNS[sign] ?? [sign])))),
    )
    .map((words) => words.join('').replace(/ +/g, ' ').trim());

describe('the plain reading', () => {
  it('agrees with the grammar on every shape, whatever the numbers', () => {
    const unlike: unknown[] = [];
    for (const signs of PLAIN_SHAPES.keys()) {
      for (const text of fc.sample(written(signs), { numRuns: 6, seed: 7 })) {
        const plain = plainDeadline(text, REFERENCE);
        const whole = deadlineByGrammar(text, REFERENCE);
        if (plain !== null && JSON.stringify(plain) !== JSON.stringify(whole)) unlike.push([text, plain, whole]);
      }
    }
    expect(unlike).toEqual([]);
  });

  it('agrees with the grammar on all phrases of the other tests, however written', () => {
    const texts = [...MADE_PHRASES.map(({ text }) => text), ...READINGS.map(([text]) => text), ...RHYTHMS.map(([text]) => text)];
    const rewritten = texts.flatMap((text) => [text, ...Object.values(REWRITINGS).map((rewrite) => rewrite(text))]);
    const read = rewritten.filter((text) => plainDeadline(text, REFERENCE) !== null);
    expect(read.length).toBeGreaterThan(500);
    for (const text of read) expect(plainDeadline(text, REFERENCE)).toEqual(deadlineByGrammar(text, REFERENCE));
  });

  it('agrees with the grammar on any words of plain deadlines in any order', () => {
    const words = fc.array(fc.constantFrom(...Object.values(SIGNS).flat(), '/', '-', '.', ', '), { maxLength: 9 });
    fc.assert(
      fc.property(words, (pieces) => {
        const text = pieces.join('');
        const plain = plainDeadline(text, REFERENCE);
        if (plain !== null) expect(plain).toEqual(deadlineByGrammar(text, REFERENCE));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['quỹ II/2026', 'tự năm 2026', 'tư năm 2026', 'liên tục 24/7', '31/6', 'Quý V/2026', 'tháng 13/2026'])(
    'leaves %j to the grammar',
    (text) => {
      expect(plainDeadline(text, REFERENCE)).toBeNull();
    },
  );
});
