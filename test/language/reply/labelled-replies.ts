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
}

interface FieldMark {
  readonly field: string;
  readonly mark: RegExp;
  readonly isNumber?: boolean;
}

// "%70", "on 2026-05-30", "to Sở Y tế", "at 2026-04-15T15:00", "due 2026-05-30", "#4 =72": each mark names a field.
const FIELD_MARKS: readonly FieldMark[] = [
  { field: 'percent', mark: /%(\d+(?:\.\d+)?)/, isNumber: true },
  { field: 'date', mark: /(?:^| )on (\S+)/ },
  { field: 'until', mark: /(?:^| )at (\S+)/ },
  { field: 'due', mark: /(?:^| )due (\S+)/ },
  { field: 'indicator', mark: /#(\d+)/, isNumber: true },
  { field: 'value', mark: /=(\d+(?:\.\d+)?)/, isNumber: true },
  { field: 'target', mark: /(?:^| )to (.+?)(?= due | on | because |$)/ },
  { field: 'reason', mark: /(?:^| )because (.+)$/ },
];

const numbersIn = (list: string | undefined): readonly number[] =>
  (list ?? '')
    .split(',')
    .filter((word) => word !== '')
    .map(Number);

const markedFields = (rest: string): readonly (readonly [string, unknown])[] =>
  FIELD_MARKS.flatMap(({ field, mark, isNumber }): readonly (readonly [string, unknown])[] => {
    const word = mark.exec(rest)?.[1];
    if (word === undefined) return [];
    return [[field, word === '-' ? null : isNumber === true ? Number(word) : word]];
  });

const fieldsOf = (intent: string, rest: string): Readonly<Record<string, unknown>> => {
  const fields = Object.fromEntries(markedFields(rest));
  if (intent === 'choose') return { option: fields['value'] };
  const topic = /(?:^| )([a-z_]+)/.exec(rest.replace(/^ [\d,]+/, ''))?.[1];
  return intent === 'question' && topic !== undefined ? { ...fields, topic } : fields;
};

const expectedAct = (words: string): ExpectedAct => {
  const [, intent = '', rest = ''] = /^(\S+)(.*)$/.exec(words.trim()) ?? [];
  const tasks = numbersIn(/^ (\d[\d,]*)(?= |$)/.exec(rest)?.[1]);
  return { intent, tasks, except: numbersIn(/except ([\d,]+)/.exec(rest)?.[1]), fields: fieldsOf(intent, rest) };
};

const labelOf = (line: string): Label => {
  const [text = '', meaning = ''] = line.split(' => ');
  // "ask" at the end of a line is a note of the one who labelled: a careful secretary would ask here.
  const [acts = '', instead = ''] = meaning.replace(/ ask$/, '').split(' | ');
  return {
    text,
    acts: acts.split(' + ').map(expectedAct),
    instead: instead
      .trim()
      .split(/[ ,]+/)
      .filter((intent) => intent !== ''),
  };
};

/** The labels of a folder beside this file. */
export const labelsIn = (folder: 'labels' | 'held-out' | 'blind'): readonly Label[] => {
  const path = new URL(`${folder}/`, import.meta.url);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => readFileSync(new URL(name, path), 'utf8').split('\n'))
    .filter((line) => line.includes(' => ') && !line.startsWith('#'))
    .map(labelOf);
};

/** The numbers of tasks that an act names. */
const numbersOf = (act: Act): readonly number[] => ('tasks' in act ? act.tasks : []);

/** The acts by intent and task, in a form that two equal readings share: an act on 1 and 3 is the same as two acts. */
export const keyOf = (acts: readonly { readonly intent: string; readonly numbers: readonly number[] }[]): string =>
  acts
    .flatMap(({ intent, numbers }) => (numbers.length === 0 ? [intent] : numbers.map((number) => `${intent} ${String(number)}`)))
    .toSorted()
    .join('; ');

// The bot's own intents are silence to the labels.
const spoken = (act: Act): string => (['help', 'group-code', 'plan-page', 'unlink'].includes(act.intent) ? 'none' : act.intent);

/** What a reading says, by intent and task. */
export const readingKey = ({ acts }: Reading): string => keyOf(acts.map((act) => ({ intent: spoken(act), numbers: numbersOf(act) })));

/** Whether the acts are those of the label; a single act may also be one of those accepted instead. */
export const isRight = ({ acts, instead }: Label, reading: Reading): boolean => {
  if (keyOf(acts.map(({ intent, tasks }) => ({ intent, numbers: tasks }))) === readingKey(reading)) return true;
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
  return numbersOf(act).some((task) => (kept.length > 0 ? kept.includes(task) : !named.includes(task)));
};

/** Whether the reading would change a state that the label does not speak of, without asking. */
export const isHarmful = (label: Label, { sure, acts }: Reading): boolean => sure && acts.some((act) => isHarmfulAct(label, act));

const plainWords = (words: unknown): readonly string[] =>
  String(words)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const sharesWords = (expected: unknown, got: unknown): boolean => {
  const words = plainWords(got);
  const wanted = plainWords(expected);
  return wanted.filter((word) => words.includes(word)).length * 2 >= wanted.length && words.length > 0;
};

const holds = (field: string, expected: unknown, got: unknown): boolean => {
  if (field === 'until') return String(got).startsWith(String(expected));
  return field === 'reason' || field === 'target' ? sharesWords(expected, got) : expected === got;
};

const fieldOf = (act: Act, field: string): unknown => {
  if (field === 'due') return act.intent === 'assign' ? act.deadline?.due : undefined;
  return (act as unknown as Readonly<Record<string, unknown>>)[field]; // -- the label names a field of this intent
};

const answering = ({ acts }: Reading, expected: ExpectedAct): Act | undefined =>
  acts.find(
    (act) =>
      act.intent === expected.intent && expected.tasks.every((task) => numbersOf(act).includes(task)) && isSameIndicator(act, expected),
  );

const isSameIndicator = (act: Act, { fields }: ExpectedAct): boolean => act.intent !== 'measure' || act.indicator === fields['indicator'];

/** The fields of the label that the reading does not hold, as "field: expected, got". */
export const wrongFields = ({ acts }: Label, reading: Reading): readonly string[] =>
  acts.flatMap((expected) => {
    const act = answering(reading, expected);
    if (act === undefined) return [];
    return Object.entries(expected.fields)
      .filter(([field, value]) => !holds(field, value, fieldOf(act, field)))
      .map(([field, value]) => `${field}: ${String(value)}, got ${String(fieldOf(act, field))}`);
  });
