import { describe, expect, it } from 'vitest';
import { bare } from '#language/fold.ts';
import { isHarmful, type Label, labelsIn, readingKey } from './labelled-replies.ts';
import { read } from './said-at.ts';

const LABELS = [...labelsIn('labels'), ...labelsIn('held-out')];
const ALL_LABELS = [...LABELS, ...labelsIn('blind')];

/** As `bare`, but leaves the case. */
const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const spelled =
  (spellings: readonly (readonly [RegExp, string])[]) =>
  (text: string): string =>
    spellings.reduce((words, [word, spelling]) => words.replace(word, spelling), text);

interface Dress {
  readonly name: string;
  readonly put: (text: string) => string;
  /** The least share of messages that must be read the same; 1 where nothing at all may change. */
  readonly same: number;
}

const DRESSES: readonly Dress[] = [
  { name: 'decomposed', put: (text) => text.normalize('NFD'), same: 1 },
  {
    name: 'with the new tone places',
    put: spelled([
      [/òa/g, 'oà'],
      [/óa/g, 'oá'],
      [/ủy/g, 'uỷ'],
      [/ỏa/g, 'oả'],
    ]),
    same: 1,
  },
  {
    name: 'with i for y',
    put: spelled([
      [/kỳ/g, 'kì'],
      [/lý/g, 'lí'],
      [/quý/g, 'quí'],
      [/ký/g, 'kí'],
    ]),
    same: 1,
  },
  { name: 'with invisible letters', put: (text) => text.split('').join('\u200b'), same: 1 },
  { name: 'with wide spaces', put: (text) => `  ${text.replaceAll(' ', '   ')} `, same: 1 },
  { name: 'with typographic dashes', put: (text) => text.replaceAll('-', '–'), same: 1 },
  { name: 'with a full stop', put: (text) => `${text}.`, same: 0.99 },
  {
    name: 'in chat spelling',
    put: spelled([
      [/rồi/g, 'r'],
      [/được/g, 'dc'],
      [/không/g, 'k'],
      [/xong/g, 'xog'],
      [/làm/g, 'lm'],
      [/nhé/g, 'nha'],
      [/việc/g, 'vc'],
    ]),
    same: 0.99,
  },
  {
    name: 'in another chat spelling',
    put: spelled([
      [/rồi/g, 'rùi'],
      [/được/g, 'đc'],
      [/không/g, 'hok'],
      [/xong/g, 'xg'],
      [/đang/g, 'đg'],
      [/gì/g, 'j'],
      [/với/g, 'vs'],
    ]),
    same: 0.99,
  },
  { name: 'in small letters', put: (text) => text.toLowerCase(), same: 0.98 },
  { name: 'in capitals', put: (text) => text.toUpperCase(), same: 0.98 },
  { name: 'without diacritics', put: withoutMarks, same: 0.97 },
  { name: 'in capitals without diacritics', put: (text) => bare(text).toUpperCase(), same: 0.97 },
  { name: 'without punctuation', put: (text) => text.replace(/(?<!\d)[,.;!:](?!\d)|[,.;!:]$/g, ''), same: 0.97 },
  { name: 'dạ … ạ', put: (text) => `Dạ ${text} ạ`, same: 0.98 },
  { name: 'báo cáo anh, …', put: (text) => `Báo cáo anh, ${text}`, same: 0.98 },
  { name: 'dạ thưa chị, … ạ', put: (text) => `Dạ thưa chị, ${text} ạ`, same: 0.98 },
  { name: '… nhé anh', put: (text) => `${text} nhé anh`, same: 0.98 },
  { name: 'dạ em … nha', put: (text) => `dạ em ${text} nha`, same: 0.98 },
];

const changed = (put: Dress['put']): readonly Label[] =>
  LABELS.filter(({ text }) => readingKey(read(put(text))) !== readingKey(read(text)));

describe('the same words in another dress', () => {
  it.each(DRESSES)('mean the same $name', ({ put, same }) => {
    const others = changed(put).map(({ text }) => text);
    expect(others.length, others.join('\n')).toBeLessThanOrEqual(LABELS.length * (1 - same));
  });

  it.each(DRESSES)('harm nobody $name', ({ put }) => {
    expect(ALL_LABELS.filter((label) => isHarmful(label, read(put(label.text)))).map(({ text }) => put(text))).toEqual([]);
  });
});

/** A slip of the thumb in every tenth letter of the message, one at a time: left out, doubled, or exchanged with its neighbour. */
const slipsIn = (text: string): readonly string[] => {
  const letters = [...text];
  return letters.flatMap((letter, at) => {
    if (at % 10 !== 2 || !/\p{L}/u.test(letter)) return [];
    const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
    return [
      [...before, ...after].join(''),
      [...before, letter, letter, ...after].join(''),
      [...before, ...after.slice(0, 1), letter, ...after.slice(1)].join(''),
    ];
  });
};

// A slip can turn one word into another that is as good: "ko duyệt" for "ok duyệt". No reader can see that.
const MOST_HARM = 0.003;

describe('one letter mistyped', () => {
  it('makes a state asked back rather than wrong', () => {
    const slips = LABELS.flatMap((label) => slipsIn(label.text).map((slip) => ({ label, slip })));
    const harmful = slips.filter(({ label, slip }) => isHarmful(label, read(slip)));
    expect(harmful.length, harmful.map(({ slip }) => slip).join('\n')).toBeLessThanOrEqual(slips.length * MOST_HARM);
  });
});
