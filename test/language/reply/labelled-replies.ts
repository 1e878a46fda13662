import { readdirSync, readFileSync } from 'node:fs';
import type { Act, Reading } from '#language/reply/act.ts';

/** One act as a label writes it: only what the label holds is compared. */
interface ExpectedAct {
  readonly intent: string;
  readonly tasks: readonly number[];
  readonly except: readonly number[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A message with what it means; `instead` holds intents that are no error either. */
export interface Label {
  readonly text: string;
  readonly acts: readonly ExpectedAct[];
  readonly instead: readonly string[];
  readonly mustAsk: boolean;
}

// "% 70", "on 2026-05-30", "to Sở Y tế", "at 2026-04-15T15:00", "due 2026-05-30", "#4 =72": each mark names a field.
const FIELD_MARKS: readonly (readonly [RegExp, string])[] = [
  [/%(\d+(?:\.\d+)?)/, 'percent'],
  [/(?:^| )on (\S+)/, 'date'],
  [/(?:^| )at (\S+)/, 'until'],
  [/(?:^| )due (\S+)/, 'due'],
  [/#(\d+)/, 'indicator'],
  [/=(\d+(?:\.\d+)?)/, 'value'],
  [/(?:^| )to (.+?)(?= due | on | because |$)/, 'target'],
  [/(?:^| )because (.+)$/, 'reason'],
];

const valueOf = (field: string, word: string): unknown => {
  if (word === '-') return null;
  return ['percent', 'indicator', 'value'].includes(field) ? Number(word) : word;
};

const numbersIn = (list: string | undefined): readonly number[] =>
  (list ?? '')
    .split(',')
    .filter((word) => word !== '')
    .map(Number);

const expectedAct = (words: string): ExpectedAct => {
  const [, intent = '', rest = ''] = /^(\S+)(.*)$/.exec(words.trim()) ?? [];
  const tasks = /^ (\d[\d,]*)(?= |$)/.exec(rest)?.[1];
  const fields: Record<string, unknown> = {};
  for (const [mark, field] of FIELD_MARKS) {
    const found = mark.exec(rest)?.[1];
    if (found !== undefined) fields[field] = valueOf(field, found);
  }
  if (intent === 'question') fields['topic'] = /(?:^| )([a-z_]+)/.exec(rest.replace(/^ [\d,]+/, ''))?.[1];
  if (intent === 'choose') fields['option'] = fields['value'];
  return { intent, tasks: numbersIn(tasks), except: numbersIn(/except ([\d,]+)/.exec(rest)?.[1]), fields };
};

const labelOf = (line: string): Label => {
  const [text = '', meaning = ''] = line.split(' => ');
  const mustAsk = meaning.endsWith(' ask');
  const [acts = '', instead = ''] = meaning.replace(/ ask$/, '').split(' | ');
  return {
    text,
    acts: acts.split(' + ').map(expectedAct),
    instead: instead
      .trim()
      .split(/[ ,]+/)
      .filter((intent) => intent !== ''),
    mustAsk,
  };
};

/** The labels of a folder beside this file. */
export const labelsIn = (folder: 'labels' | 'held-out'): readonly Label[] => {
  const path = new URL(`${folder}/`, import.meta.url);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, path), 'utf8').split('\n'))
    .filter((line) => line.includes(' => ') && !line.startsWith('#'))
    .map(labelOf);
};

const numbersOf = (act: Act): readonly number[] => ('tasks' in act ? act.tasks : []);

const keysOf = (acts: readonly { readonly intent: string; readonly numbers: readonly number[] }[]): string =>
  acts
    .flatMap(({ intent, numbers }) => (numbers.length === 0 ? [intent] : numbers.map((number) => `${intent} ${String(number)}`)))
    .toSorted()
    .join('; ');

// The bot's own intents are silence to the labels.
const spoken = (act: Act): string =>
  act.intent === 'help' || act.intent === 'group-code' || act.intent === 'unlink' ? 'none' : act.intent;

/** Whether the acts are those of the label; a single act may also be one of those accepted instead. */
export const isRight = ({ acts, instead }: Label, reading: Reading): boolean => {
  const expected = keysOf(acts.map(({ intent, tasks }) => ({ intent, numbers: tasks })));
  if (expected === keysOf(reading.acts.map((act) => ({ intent: spoken(act), numbers: numbersOf(act) })))) return true;
  const [first] = reading.acts;
  return acts.length === 1 && first !== undefined && instead.includes(spoken(first));
};

const STATE_CHANGING = ['done', 'blocked', 'extension', 'approve', 'return', 'undo'];

const isHarmfulAct = ({ acts, instead }: Label, act: Act): boolean => {
  if (!STATE_CHANGING.includes(act.intent)) return false;
  const same = acts.filter(({ intent }) => intent === act.intent);
  if (same.length === 0) return !instead.includes(act.intent);
  const named = same.flatMap(({ tasks }) => tasks);
  const kept = same.flatMap(({ except }) => except);
  return kept.length > 0 ? numbersOf(act).some((task) => kept.includes(task)) : numbersOf(act).some((task) => !named.includes(task));
};

/** Whether the reading would change a state that the label does not speak of, without asking. */
export const isHarmful = (label: Label, { sure, acts }: Reading): boolean =>
  sure && (label.mustAsk || true) && acts.some((act) => isHarmfulAct(label, act));

const LOOSE = (words: unknown): readonly string[] =>
  String(words)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const holds = (expected: unknown, got: unknown, field: string): boolean => {
  if (field === 'until') return String(got).startsWith(String(expected));
  if (field !== 'reason' && field !== 'target') return expected === got;
  const words = LOOSE(got);
  return LOOSE(expected).filter((word) => words.includes(word)).length * 2 >= LOOSE(expected).length && words.length > 0;
};

const fieldOf = (act: Act, field: string): unknown => {
  if (field === 'due') return act.intent === 'assign' ? (act.deadline?.due ?? null) : undefined;
  return (act as unknown as Readonly<Record<string, unknown>>)[field]; // -- the label names a field of this intent
};

/** The fields of the label that the reading does not hold, as "field: expected, got". */
export const wrongFields = ({ acts }: Label, reading: Reading): readonly string[] =>
  acts.flatMap((expected, at) => {
    const act = reading.acts.filter(({ intent }) => intent === expected.intent)[
      acts.slice(0, at).filter(({ intent }) => intent === expected.intent).length
    ];
    if (act === undefined) return [];
    return Object.entries(expected.fields)
      .filter(([field, value]) => (field !== 'value' || expected.intent === 'measure' ? !holds(value, fieldOf(act, field), field) : false))
      .map(([field, value]) => `${field}: ${String(value)}, got ${String(fieldOf(act, field))}`);
  });
