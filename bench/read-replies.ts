import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { day } from '#domain/time/day.ts';
import { localTime } from '#domain/time/local-time.ts';
import type { Reading } from '#language/reply/act.ts';
import { readReply } from '#language/reply/read-reply.ts';

// `npm run bench -- language [--million]`: replies per second on one core, over the labelled replies of the tests; with --million a million
// generated messages besides, to see that none crashes the reader.

const SAID_AT = { day: day('2026-04-15'), time: localTime('08:00') };
const LABELS = ['../test/language/reply/labels/', '../test/language/reply/held-out/'];
const WARM_UP = 1_000;
const ROUNDS = 20_000;
const MILLION = 1_000_000;
const MICROSECONDS = 1_000_000;

const textsIn = (folder: string): readonly string[] => {
  const path = new URL(folder, import.meta.url);
  return readdirSync(path)
    .flatMap((name) => readFileSync(new URL(name, path), 'utf8').split('\n'))
    .filter((line) => line.includes(' => ') && !line.startsWith('#'))
    .map((line) => line.slice(0, line.indexOf(' => ')));
};

/** Seconds of processor time that the work takes. */
const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / MICROSECONDS;
};

/** A row of numbers without a pattern, the same in each run (a linear congruence). */
const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

const MARKS = ['', '', '', ',', '.', '?', ':', ';', '!', '"', '…', '%', '/', '-', '\u0301', '👍'];

/** Messages from the words of real ones, cut, mixed and marked at random. */
const generated = (words: readonly string[], pick: (below: number) => number): string =>
  Array.from({ length: 1 + pick(12) }, () => {
    const word = words[pick(words.length)] ?? '';
    const cut = pick(10) === 0 ? word.slice(0, pick(word.length + 1)) : word;
    return cut + (MARKS[pick(MARKS.length)] ?? '');
  }).join(pick(20) === 0 ? '' : ' ');

const isWhole = ({ acts }: Reading): boolean => acts.length > 0;

const readMany = (messages: () => string, count: number): number => {
  let whole = 0;
  for (let at = 0; at < count; at += 1) if (isWhole(readReply(messages(), SAID_AT))) whole += 1;
  return whole;
};

/** Measures the reader of replies and prints a Markdown table; the million takes some minutes. */
export const benchReplies = (say: (line: string) => void, { million }: { readonly million: boolean }): void => {
  const texts = LABELS.flatMap(textsIn);
  const pick = numbersFrom(7);
  const inTurn = (): string => texts[pick(texts.length)] ?? '';
  readMany(inTurn, WARM_UP);
  const seconds = cpuSeconds(() => void readMany(inTurn, ROUNDS));
  const perSecond = (count: number, taken: number): string => (count / taken).toFixed(0);
  say(`Replies, one core of ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}\n`);
  say('| messages | read | crashes | processor s | messages/s |\n| --- | ---: | ---: | ---: | ---: |');
  say(`| ${texts.length} labelled, in turn | ${ROUNDS} | 0 | ${seconds.toFixed(1)} | ${perSecond(ROUNDS, seconds)} |`);
  if (!million) return;
  const words = texts.flatMap((text) => text.split(' '));
  let whole = 0;
  const taken = cpuSeconds(() => (whole = readMany(() => generated(words, pick), MILLION)));
  // A crash would have ended the run; a reading without an act counts as one.
  say(`| generated | ${MILLION} | ${MILLION - whole} | ${taken.toFixed(1)} | ${perSecond(MILLION, taken)} |`);
};
