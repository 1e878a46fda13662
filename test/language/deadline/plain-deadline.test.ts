import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { deadlineByGrammar } from '#language/deadline/parse-deadline.ts';
import { plainDeadline } from '#language/deadline/plain/plain-deadline.ts';
import { LEADS } from '#language/deadline/plain/leads.ts';
import { OPEN_ENDS, RHYTHMS, STATES } from '#language/deadline/plain/rhythms-and-states.ts';
import { SIGNED_WORDS } from '#language/deadline/plain/tables.ts';
import { LATER_TAILS, POLITE, RHYTHMS_BEHIND, STOPS, TAILS } from '#language/deadline/plain/tails.ts';
import { TIMES } from '#language/deadline/plain/times.ts';
import { MADE_PHRASES, REWRITINGS } from './made-phrases.ts';
import { READINGS } from './readings.ts';
import { RHYTHMS as RHYTHM_READINGS } from './rhythms.ts';

const REFERENCES = ['2026-04-15', '2026-12-30', '2028-02-29', '2025-11-09'].map((reference) => day(reference));

/** How the words of the tables are written with their marks; a word may have several. */
const MARKED: Readonly<Record<string, readonly string[]>> = {
  bao: ['báo'],
  ban: ['ban'],
  bay: ['bảy', 'bẩy', 'bây'],
  cac: ['các'],
  cao: ['cáo'],
  cham: ['chậm'],
  chu: ['chủ'],
  chieu: ['chiều'],
  cua: ['của'],
  cuoi: ['cuối'],
  dau: ['đầu'],
  dem: ['đêm'],
  den: ['đến'],
  dinh: ['định'],
  doan: ['đoạn'],
  duoc: ['được'],
  giai: ['giai'],
  han: ['hạn'],
  hang: ['hằng', 'hàng'],
  hanh: ['hành'],
  het: ['hết'],
  hien: ['hiện'],
  hoan: ['hoàn'],
  hom: ['hôm'],
  ke: ['kể', 'kế'],
  ky: ['kỳ', 'kỷ', 'kĩ'],
  la: ['là'],
  mai: ['mai', 'mãi'],
  moi: ['mỗi', 'mới', 'mọi'],
  mot: ['một', 'mốt'],
  muon: ['muộn', 'muốn'],
  nam: ['năm', 'nấm'],
  nay: ['này', 'nay'],
  ngay: ['ngày', 'ngay'],
  nhat: ['nhất', 'nhật'],
  nhung: ['những', 'nhưng'],
  nua: ['nữa', 'nửa'],
  qua: ['quá', 'quả'],
  quy: ['quý', 'quỹ', 'quí', 'qui'],
  sang: ['sáng', 'sang'],
  sau: ['sau', 'sáu', 'sâu'],
  thang: ['tháng', 'THÁNG', 'thẳng'],
  thanh: ['thành'],
  theo: ['theo'],
  thoi: ['thời', 'thôi'],
  thu: ['thứ', 'thu', 'thư', 'thủ'],
  thuc: ['thực'],
  thuong: ['thường'],
  tiep: ['tiếp'],
  toi: ['tới', 'tối', 'tôi'],
  trien: ['triển'],
  truoc: ['trước'],
  tu: ['từ', 'tự', 'tư', 'TỪ'],
  tuc: ['tục', 'tức'],
  tuan: ['tuần', 'tuân'],
  va: ['và', 'vá'],
  vong: ['vòng'],
  xuyen: ['xuyên'],
};
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  D: ['1', '02', '6', '12', '15', '24', '30', '31', '0', '4', '3', '7'],
  d: ['1', '2', '4', '7', '8'],
  Y: ['2025', '2026', '2030', '1999'],
  Q: ['I', 'II', 'iii', 'IV', '2', '5'],
  '@': ['8h', '17h00', '9g30', '23h59', '19h', '0h', '24h'],
  '[': ['('],
  ']': [')'],
};

const INNERMOST = /\(([^()]*)\)/;

/** A row of a table without its choices: "(a|b) c" is "a c" and "b c". */
const choices = (row: string): readonly string[] => {
  const [choice, options] = INNERMOST.exec(row) ?? [];
  return choice === undefined ? [row] : options!.split('|').flatMap((option) => choices(row.replace(choice, () => option)));
};

const rowsOf = (...tables: readonly (readonly (readonly [readonly string[], unknown])[])[]): readonly string[] =>
  tables.flat().flatMap(([rows]) => rows.flatMap(choices));

/** Writes a row with numbers, with or without marks, with spaces around the marks or not. */
const written = (row: string, pick: (options: readonly string[]) => string): string =>
  (row.match(/\p{Ll}{2,}|\S/gu) ?? [])
    .map((piece) => {
      if (/^[/.-]$/.test(piece)) return pick([piece, piece, ` ${piece} `]);
      if (/^[,;)\]]$/.test(piece)) return `${NUMBERS[piece]?.[0] ?? piece} `;
      return ` ${pick(NUMBERS[piece] ?? [piece, ...(MARKED[piece] ?? [])])} `;
    })
    .join('')
    .replace(/ *([/.-]) *(?=\S)/g, (mark, sign: string) => (mark.includes('  ') ? ` ${sign} ` : sign))
    .replace(/ +/g, ' ')
    .trim();

const CORES = rowsOf(TIMES, RHYTHMS, OPEN_ENDS);
const BEFORE = ['', ...rowsOf(LEADS)];
const BEHIND = ['', ...rowsOf(TAILS, LATER_TAILS), ...POLITE, ...STOPS, ...RHYTHMS_BEHIND.flatMap(choices)];
/** Words that mean nothing to the grammar, and words that do. */
const OTHERS = ['', '', 'rà soát', 'nghiên cứu', '(nếu có)', 'xã', 'cam kết', 'ạ', 'Quyết định', 'khi cần', '100', 'lần'];

const pickFrom =
  (random: () => number) =>
  <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)]!;

/** A repeatable row of numbers between 0 and 1 (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** The texts that the plain reading reads otherwise than the grammar. */
const unlike = (texts: Iterable<string>): readonly string[] => {
  const found: string[] = [];
  let at = 0;
  for (const text of texts) {
    const reference = REFERENCES[(at += 1) % REFERENCES.length]!;
    const plain = plainDeadline(text, reference);
    if (plain === null) continue;
    const whole = deadlineByGrammar(text, reference);
    if (JSON.stringify(plain) !== JSON.stringify(whole))
      found.push(`${text} (${reference}): ${JSON.stringify(plain)}, not ${JSON.stringify(whole)}`);
  }
  return found;
};

describe('the plain reading', () => {
  it('agrees with the grammar on every row of its tables, whatever the numbers', () => {
    const pick = pickFrom(randomFrom(1));
    const texts = [...CORES, ...rowsOf(STATES)].flatMap((row) => Array.from({ length: 8 }, () => written(row, pick)));
    expect(texts.length).toBeGreaterThan(4_000);
    expect(unlike(texts)).toEqual([]);
  });

  it('agrees with the grammar on all that may stand before a time and behind one', () => {
    const pick = pickFrom(randomFrom(2));
    const texts = [
      ...BEFORE.flatMap((lead) => Array.from({ length: 40 }, () => [lead, pick(CORES), pick(BEHIND)])),
      ...BEHIND.flatMap((tail) => Array.from({ length: 40 }, () => [pick(BEFORE), pick(CORES), tail])),
    ];
    expect(unlike(texts.map((rows) => written(rows.join(' '), pick)))).toEqual([]);
  });

  it('agrees with the grammar on rows in any order, between any words', () => {
    const random = randomFrom(3);
    const pick = pickFrom(random);
    const piece = (): string => written(pick(random() < 0.5 ? CORES : random() < 0.5 ? BEFORE : BEHIND), pick);
    const texts = Array.from({ length: 6_000 }, () => [pick(OTHERS), piece(), piece(), pick(OTHERS), piece()].join(' ').trim());
    expect(unlike(texts)).toEqual([]);
  });

  it('agrees with the grammar on any words of the tables in any order', () => {
    const vocabulary = [...SIGNED_WORDS.keys()].flatMap((word) => [word, ...(MARKED[word] ?? [])]);
    const words = fc.array(fc.constantFrom(...vocabulary, ...Object.values(NUMBERS).flat(), '/', '-', '.', ','), { maxLength: 6 });
    fc.assert(
      fc.property(words, (pieces) => {
        expect(unlike([pieces.join(' ')])).toEqual([]);
      }),
      { numRuns: 8_000 },
    );
  });

  it('agrees with the grammar on all phrases of the other tests, however written', () => {
    const texts = [...MADE_PHRASES.map(({ text }) => text), ...READINGS.map(([text]) => text), ...RHYTHM_READINGS.map(([text]) => text)];
    const rewritten = texts.flatMap((text) => [text, ...Object.values(REWRITINGS).map((rewrite) => rewrite(text))]);
    expect(rewritten.filter((text) => plainDeadline(text, REFERENCES[0]!) !== null).length).toBeGreaterThan(5_000);
    expect(unlike(rewritten)).toEqual([]);
  });

  it.each([
    'quỹ II/2026',
    'tự năm 2026',
    'tư năm 2026',
    'liên tục 24/7',
    '31/6',
    'Quý V/2026',
    'tháng 13/2026',
    '17h 15 tháng 6',
    'tháng sau',
    '17/4 chỉ tiêu',
    'sau thang toi',
  ])('leaves %j to the grammar', (text) => {
    expect(plainDeadline(text, REFERENCES[0]!)).toBeNull();
  });
});

/** Words in the sources of the grammar that belong to the code, not to its patterns. */
const OF_CODE = new Set(
  'after before by conditional date figure from gyu half in join kien lunar map month none on ongoing quarter range recurring solar week year due text kind'.split(
    ' ',
  ),
);

const SOURCES = new URL('../../../src/language/deadline/', import.meta.url);

/** Every run of letters in a string or a pattern of a source. */
const wordsIn = (source: string): readonly string[] =>
  source
    .replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    .replace(/^import.*$|^\s*then: .*$|then: '\S*'/gm, '')
    .match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/(?![*/ ])(?:[^/\\\n]|\\.)+\/[gyu]*/g)
    ?.filter((literal) => !/[à-ỹ]/.test(literal))
    .flatMap((literal) => literal.replace(/\$\{[^}]*\}|\\[a-z]|\[[^\]]*\]/g, ' ').match(/[a-z]{2,}/g) ?? []) ?? [];

it('every word that the grammar knows is known to the plain reading, so that none passes for one that means nothing', () => {
  const sources = readdirSync(SOURCES).filter((name) => name.endsWith('.ts'));
  const words = sources.flatMap((name) => wordsIn(readFileSync(new URL(name, SOURCES), 'utf8')));
  expect(words.length).toBeGreaterThan(1_000);
  expect([...new Set(words)].filter((word) => !SIGNED_WORDS.has(word) && !OF_CODE.has(word) && !/^[iv]+$/.test(word))).toEqual([]);
});
