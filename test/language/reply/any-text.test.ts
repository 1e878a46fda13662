import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, fold } from '#language/fold.ts';
import type { Reading } from '#language/reply/act.ts';
import { labelsIn } from './labelled-replies.ts';
import { read } from './said-at.ts';

const WORDS = [...labelsIn('labels'), ...labelsIn('held-out')].flatMap(({ text }) => text.split(' '));
const DONE = labelsIn('labels')
  .filter(({ acts }) => acts.length === 1 && acts[0]?.intent === 'done' && acts[0].except.length === 0)
  .map(({ text }) => text)
  .filter((text) => !/[?!"]|chưa/u.test(text));

const isSureDone = ({ sure, acts }: Reading): boolean => sure && acts.some(({ intent }) => intent === 'done');

const DENIALS: readonly (readonly [string, (text: string) => string])[] = [
  ['chưa …', (text) => `chưa ${text}`],
  ['không phải … đâu', (text) => `không phải ${text} đâu`],
  ['… đâu', (text) => `${text} đâu`],
  ['nếu …', (text) => `nếu ${text}`],
  ['… chưa?', (text) => `${text} chưa?`],
  ['anh Nam bảo …', (text) => `anh Nam bảo ${text}`],
  ['“…”', (text) => `“${text}”`],
];

describe('a finished task denied, supposed, asked or quoted', () => {
  it.each(DENIALS)('is never taken for finished: %s', (_name, deny) => {
    expect(DONE.filter((text) => isSureDone(read(deny(text))))).toEqual([]);
  });

  it('is never taken for finished without diacritics', () => {
    const bareDenials = DONE.map((text) => `chua ${text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')}`);
    expect(bareDenials.filter((text) => isSureDone(read(text)))).toEqual([]);
  });
});

const RUNS = 3_000;
const LONGEST_MESSAGE = 4_096;
const LONG = 100_000;

describe('any text at all', () => {
  it('gives a reading with at least one act', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const reading = read(text);
        expect(reading.acts.length).toBeGreaterThan(0);
        expect(reading.text).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives a reading where its words are those of messages, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
        expect(read(words.join(' ')).acts.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('is read to the 4,096th character, and says so', () => {
    const cut = read(`xong việc 3 ${'rất '.repeat(LONGEST_MESSAGE)}`);
    expect(cut.note).toBe('tin dài hơn 4.096 ký tự, chỉ đọc phần đầu');
    expect(cut.sure).toBe(false);
    expect(read('xong việc 3').note).toBeNull();
  });

  it.each(['xong ', '1,2 ', 'a', '((((', '"', 'việc 1 xong, ', 'giao Nam làm việc trước 15/9, ', '1/2/', '.', '<', 'a@', 'không ', 'ạ '])(
    'of a hundred thousand characters takes no longer than one of four thousand: %j',
    (piece) => {
      const long = piece.repeat(LONG / piece.length);
      const started = performance.now();
      read(long);
      // Measured: under 100 ms; a reading that grew with the square would take minutes.
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );

  it('folds a word as the whole text is folded', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), (word) => {
        expect(foldWord(word.normalize('NFC'))).toBe(fold(word));
      }),
    );
  });
});
