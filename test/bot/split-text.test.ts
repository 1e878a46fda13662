import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/bot/split-text.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');
const words = fc.array(fc.constantFrom('xong', 'vướng kinh phí', '\n', '\n\n', ' ', '  ', '\t', '\u00a0', '👍', 'Việc', 'a'.repeat(37)), {
  maxLength: 80,
});
const texts = fc.oneof(
  words.map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const limits = fc.integer({ min: 2, max: 60 });

describe('splitting', () => {
  it('makes no piece longer than the limit, and none empty', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const lengths = splitText(text, limit).map((piece) => piece.length);
        expect(lengths.every((length) => length > 0 && length <= limit)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        expect(withoutSpace(splitText(text, limit).join(''))).toBe(withoutSpace(text));
      }),
    );
  });

  it('loses white space only at the cuts: every piece stands in the text, one after the other', () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        let rest = text;
        for (const piece of splitText(text, limit)) {
          const at = rest.indexOf(piece);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(rest.slice(0, at).trim()).toBe('');
          rest = rest.slice(at + piece.length);
        }
        expect(rest.trim()).toBe('');
      }),
    );
  });

  it('never tears a letter of two units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), limits, (text, limit) => {
        expect(splitText(text, limit).some((piece) => /\p{Surrogate}/u.test(piece))).toBe(false);
      }),
    );
  });

  it('leaves a text within the limit as it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(splitText(text, 5_000)).toEqual(text === '' ? [] : [text]);
      }),
    );
  });

  it('cuts at an empty line before a line, at a line before a word, at a word before a letter', () => {
    expect(splitText('một hai\n\nba\nbốn năm', 16)).toEqual(['một hai', 'ba\nbốn năm']);
    expect(splitText('một hai\nba bốn năm', 16)).toEqual(['một hai', 'ba bốn năm']);
    expect(splitText('một hai ba', 9)).toEqual(['một hai', 'ba']);
    expect(splitText('mộthaiba', 3)).toEqual(['một', 'hai', 'ba']);
  });

  it('keeps what a no-break space holds together', () => {
    expect(splitText('đạt 95\u00a0%', 7)).toEqual(['đạt', '95\u00a0%']);
  });

  it('uses the whole limit where a border stands right behind it', () => {
    expect(splitText('một hai', 3)).toEqual(['một', 'hai']);
  });
});
