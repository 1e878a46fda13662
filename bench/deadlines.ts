import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseByChrono } from 'chrono-node/vi';
import { day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { MADE_PHRASES } from '../test/language/deadline/made-phrases.ts';
import { spreadOf } from './result-table.ts';

/** A phrase with what it means; `due` and `lastDay` are both taken for right where a phrase says "trước". */
interface Labelled {
  readonly text: string;
  readonly reference: string;
  readonly kind: string;
  readonly due: string | null;
  readonly lastDay: string | null;
}

/** A way of reading a phrase: the day that it names last, or null. */
interface Reader {
  readonly name: string;
  readonly dueOf: (text: string, reference: string) => string | null;
}

const BENCH = dirname(fileURLToPath(import.meta.url));
const LABELS = join(BENCH, '../test/language/deadline');
const SHARED = join(BENCH, '../../shared/cases/phrases.json');
const REFERENCE = '2026-04-15';
const ROUNDS = process.argv.includes('--quick') ? 3 : 15;
const READINGS_PER_ROUND = 20_000;
const US_PER_SECOND = 1_000_000;

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

const ownPhrases = (): readonly Labelled[] => {
  const rows = json(join(LABELS, 'labels.json')) as readonly (Omit<Labelled, 'reference' | 'lastDay'> & {
    readonly reference_date: string;
    readonly strict_due: string | null;
  })[]; // -- the shape of that file
  const labelled = rows.map(({ reference_date: reference, strict_due: lastDay, ...row }) => ({ ...row, reference, lastDay }));
  return [...labelled, ...MADE_PHRASES];
};

const realPhrases = (): readonly Labelled[] => {
  if (!existsSync(SHARED)) return [];
  const labels = json(join(LABELS, 'shared-labels.json')) as Readonly<Record<string, readonly [string, string | null, string | null]>>; // -- kind, due, last day in time by the hash of the text
  const phrases = json(SHARED) as readonly { readonly kind: string; readonly text: string }[]; // -- the shape of that file
  return phrases
    .filter(({ kind }) => kind === 'deadline' || kind === 'status')
    .flatMap(({ text }) => {
      const label = labels[keyOf(text)];
      return label === undefined ? [] : [{ text, reference: REFERENCE, kind: label[0], due: label[1], lastDay: label[2] }];
    });
};

const isoOf = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** A function that makes each value once. */
const once = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
};

// Both get their day ready made: only the reading counts.
const dayOf = once((reference) => day(reference));
const noonOf = once((reference) => new Date(`${reference}T12:00:00`));

const OWN: Reader = { name: 'nhacviec', dueOf: (text, reference) => parseDeadline(text, dayOf(reference)).due };

// Its first result, as its own parseDate takes it; of a range, the end.
const CHRONO: Reader = {
  name: 'chrono-node vi',
  dueOf: (text, reference) => {
    const [first] = parseByChrono(text, noonOf(reference));
    return first === undefined ? null : isoOf((first.end ?? first.start).date());
  },
};

// The clock of the processor, not of the wall: what else the machine does must not decide.
const perSecond = ({ dueOf }: Reader, phrases: readonly Labelled[]): number => {
  const start = process.cpuUsage();
  let read = 0;
  while (read < READINGS_PER_ROUND) {
    for (const { text, reference } of phrases) dueOf(text, reference);
    read += phrases.length;
  }
  const { user, system } = process.cpuUsage(start);
  return (read / (user + system)) * US_PER_SECOND;
};

const isRight = ({ dueOf }: Reader, { text, reference, due, lastDay }: Labelled): boolean => {
  const got = dueOf(text, reference);
  return got === due || (got !== null && got === lastDay);
};

const isWrongDate = ({ dueOf }: Reader, { text, reference, due, lastDay }: Labelled): boolean => {
  const got = dueOf(text, reference);
  return got !== null && got !== due && got !== lastDay;
};

const speedTable = (sets: ReadonlyMap<string, readonly Labelled[]>): string => {
  const rows = [...sets].map(([name, phrases]) => {
    const rates: Record<string, number[]> = { own: [], chrono: [] };
    // Turn about, so that both meet the same machine.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [own, chrono] = [perSecond(OWN, phrases), perSecond(CHRONO, phrases)];
      // The first round warms up.
      if (round > 0) {
        rates['own']?.push(own);
        rates['chrono']?.push(chrono);
      }
    }
    const [own, chrono] = [spreadOf(rates['own'] ?? []).median, spreadOf(rates['chrono'] ?? []).median];
    const times = own / chrono;
    const cells = [
      name,
      phrases.length,
      Math.round(own).toLocaleString('en'),
      Math.round(chrono).toLocaleString('en'),
      times.toFixed(1),
      '≥ 5',
    ];
    return `| ${[...cells, times >= 5 ? 'met' : 'MISSED'].join(' | ')} |`;
  });
  return [
    `| deadlines per second of processor time | phrases | ${OWN.name} | ${CHRONO.name} | times | aim | |`,
    '| --- | ---: | ---: | ---: | ---: | --- | --- |',
    ...rows,
  ].join('\n');
};

const rightTable = (sets: ReadonlyMap<string, readonly Labelled[]>): string => {
  const rows = [...sets].map(([name, phrases]) => {
    const [own, chrono] = [OWN, CHRONO].map((reader) => phrases.filter((phrase) => isRight(reader, phrase)).length);
    const [ownWrong, chronoWrong] = [OWN, CHRONO].map((reader) => phrases.filter((phrase) => isWrongDate(reader, phrase)).length);
    const times = (own ?? 0) / (chrono ?? 1);
    const cells = [
      name,
      phrases.length,
      `${own} (${ownWrong})`,
      `${chrono} (${chronoWrong})`,
      times.toFixed(1),
      '≥ 2',
      times >= 2 ? 'met' : 'MISSED',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `| right due day (of the rest, a wrong day) | phrases | ${OWN.name} | ${CHRONO.name} | times | aim | |`,
    '| --- | ---: | ---: | ---: | ---: | --- | --- |',
    ...rows,
  ].join('\n');
};

/** Speed and right answers of the deadline parser beside chrono-node's Vietnamese locale, as two Markdown tables. */
export const deadlineTables = (): readonly string[] => {
  const [real, own] = [realPhrases(), ownPhrases()];
  const sets = new Map([...(real.length > 0 ? [['real plans', real] as const] : []), ['own, labelled', own] as const]);
  const dated = new Map([...sets].map(([name, phrases]) => [`${name}, those with a due day`, phrases.filter(({ due }) => due !== null)]));
  return [speedTable(sets), rightTable(new Map([...sets, ...dated]))];
};
