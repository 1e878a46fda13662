import type { Sense } from './sense.ts';

/**
 * Single words that lost their diacritics and could be many: what they are taken for where no longer phrase tells. "toi" is tôi or tới and
 * never tối; the rest of its readings would turn reports into promises.
 */
export const LOOSE_READINGS: Readonly<Record<string, readonly Sense[]>> = {
  toi: ['self', 'until', 'range-to'],
  con: ['but', 'remaining', 'counted'],
  do: ['because'],
  la: ['then'],
  ma: ['polite'],
  so: ['number-noun', 'unit-head'],
  thu: ['thing-noun', 'counted'],
  cho: ['waiting'],
  song: [],
  bao: ['quoting'],
  phong: ['self', 'unit-head', 'counted'],
  ban: ['unit-head', 'counted'],
  moi: ['partly'],
  ve: ['because'],
  tam: ['nearly', 'thing-noun'],
  hen: ['later'],
  hu: [],
  om: [],
  tin: [],
  tot: ['agree'],
  dat: ['agree'],
  muon: ['topic-overdue'],
  lo: ['condition', 'thing-noun'],
  cac: [],
  may: ['asking'],
  chau: [],
  noi: ['quoting'],
};
