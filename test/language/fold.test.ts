import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, fold, tidy } from '#language/fold.ts';
import { describeWithShared, sharedJson } from '../support/shared-cases.ts';

describe('folding', () => {
  it.each([
    ['decomposed letters', 'ho\u0300a bi\u0300nh', 'hòa bình'],
    ['the new place of the tone', 'văn hoá, thuỷ lợi, uỷ ban', 'văn hóa, thủy lợi, ủy ban'],
    ['the slip qúy', 'QÚY III', 'quý iii'],
    ['an eth in place of đ', 'Ðồng Nai, ðịa phương', 'đồng nai, địa phương'],
    ['typographic quotes and dashes', '“A” – ‘B’ — C', '"a" - \'b\' - c'],
    ['invisible letters', 'Sở\u200b Y\u00ad tế\ufeff', 'sở y tế'],
    ['all kinds of space', '  a\u00a0b\t\nc ', 'a b c'],
  ])('brings together %s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves quý alone, whose tone stands right after q', () => {
    expect(fold('Quý, quỹ, quỳ')).toBe('quý, quỹ, quỳ');
  });

  it('moves no tone inside a longer syllable', () => {
    expect(fold('hoàn thành, khuỷu, toàn')).toBe('hoàn thành, khuỷu, toàn');
    expect(fold('mía, của, giữ gìn, hủy, thuở, nghĩa vụ')).toBe('mía, của, giữ gìn, hủy, thuở, nghĩa vụ');
  });

  it('moves a tone that was typed one vowel too early', () => {
    expect(fold('hòan thành, tòan bộ, đựơc, vịêc, trứơc, chùyên, qúa, gía, gíup, lụât, húyên, khủyu')).toBe(
      'hoàn thành, toàn bộ, được, việc, trước, chuyền, quá, giá, giúp, luật, huyến, khuỷu',
    );
  });

  it('puts the hat on an e that cannot do without it', () => {
    expect(fold('viẹc, nhiẹm vụ, biét, yéu, gié lúa')).toBe('việc, nhiệm vụ, biết, yếu, gié lúa');
  });

  it('keeps the case of tidied text', () => {
    expect(tidy('  Sở  Y tế ')).toBe('Sở Y tế');
  });

  it('drops every diacritic of bare text, đ too', () => {
    expect(bare('Đường Nguyễn Huệ')).toBe('duong nguyen hue');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(bare(bare(text))).toBe(bare(text));
      }),
    );
  });

  it('gives decomposed and composed text the same form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

interface TonePair {
  readonly old: string;
  readonly new: string;
}

describeWithShared('the fifteen tone pairs', () => {
  it('fold together, at the end of a syllable', () => {
    const pairs = sharedJson('cases', 'tone-pairs.json') as readonly TonePair[]; // -- the shape of that file
    for (const pair of pairs) expect(fold(`h${pair.new}`)).toBe(fold(`h${pair.old}`));
    expect(pairs).toHaveLength(15);
  });
});
