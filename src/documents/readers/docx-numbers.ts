import { type ListLevel, type ListPlace, listPlaceIn, type NumberedList, numberedLists, styleLists, valueOf } from './docx-levels.ts';
import { partText } from './office-parts.ts';
import type { Parts } from './unzip-parts.ts';

const ROMAN = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const; // prettier-ignore

const roman = (value: number): string => {
  const largest = ROMAN.find(([worth]) => worth <= value);
  return largest === undefined ? '' : `${largest[1]}${roman(value - largest[0])}`;
};

const LETTERS = 26;

// After z Word writes aa, bb, cc.
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % LETTERS)).repeat(Math.min(10, Math.ceil(value / LETTERS)));

const LARGEST_SHOWN = 4_000;

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['upperRoman', (value: number) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperLetter', (value: number) => letter(value).toUpperCase()],
  ['lowerLetter', letter],
  ['none', () => ''],
]);

const shown = (value: number, format: string): string => {
  const write = value < 1 || value > LARGEST_SHOWN ? undefined : FORMATS.get(format);
  return write === undefined ? String(value) : write(value);
};

type Counters = Map<string, number[]>;

const counted = (list: NumberedList, level: number, counters: Counters): readonly number[] => {
  const before = counters.get(list.shape) ?? [];
  const starts = (at: number): number => list.levels.get(at)?.start ?? 1;
  const upper = Array.from({ length: level }, (_, at) => before[at] ?? starts(at));
  const own = before[level];
  const values = [...upper, own === undefined ? starts(level) : own + 1];
  counters.set(list.shape, values);
  return values;
};

const labelOf = ({ format, text, legal }: ListLevel, values: readonly number[], levels: ReadonlyMap<number, ListLevel>): string =>
  format === 'bullet'
    ? '-'
    : text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return shown(values[at] ?? 1, legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal'));
      });

interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly styles: ReadonlyMap<string, ListPlace>;
  readonly counters: Counters;
  /** Lists met so far: the first paragraph of one may start it anew. */
  readonly met: Set<string>;
}

const DEEPEST_LEVEL = 8;

const ANYWHERE: ListPlace = { list: null, level: null };

// A paragraph names its list and level itself, or leaves one of them or both to its style.
const placeOf = (properties: string, styles: Numbering['styles']): { readonly id: string; readonly depth: number } => {
  const own = listPlaceIn(properties) ?? ANYWHERE;
  const styled = styles.get(valueOf(properties, 'w:pStyle') ?? '') ?? ANYWHERE;
  return { id: own.list ?? styled.list ?? '', depth: Math.min(own.level ?? styled.level ?? 0, DEEPEST_LEVEL) };
};

const startAnew = ({ shape, startsAt }: NumberedList, counters: Counters): void => {
  for (const [at, start] of startsAt) counters.set(shape, [...(counters.get(shape) ?? []).slice(0, at), start - 1]);
};

const numberOf = (properties: string, { lists, styles, counters, met }: Numbering): string => {
  const { id, depth } = placeOf(properties, styles);
  const list = lists.get(id);
  const level = list?.levels.get(depth);
  if (list === undefined || level === undefined) return '';
  if (!met.has(id)) startAnew(list, counters);
  met.add(id);
  return labelOf(level, counted(list, depth, counters), list.levels);
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const withoutElements = (xml: string, name: string): string => {
  const closing = `</${name}>`;
  const [first = '', ...rest] = xml.split(`<${name} `);
  return [first, ...rest.map((piece) => (piece.includes(closing) ? piece.slice(piece.indexOf(closing) + closing.length) : ''))].join('');
};

const OPENING = '<w:pPr>';
const CLOSING = '</w:pPr>';

/**
 * The text of word/document.xml with the numbers that Word works out for its lists written into their paragraphs: what is read of the
 * file has them nowhere else, and a plan's tasks are known by them.
 */
export const withListNumbers = (parts: Parts, documentName: string): string => {
  // Properties as they were before a tracked change stand inside the present ones.
  const xml = withoutElements(partText(parts, documentName), 'w:pPrChange');
  const lists = numberedLists(partText(parts, 'word/numbering.xml'));
  if (lists.size === 0) return xml;
  const numbering: Numbering = { lists, styles: styleLists(partText(parts, 'word/styles.xml')), counters: new Map(), met: new Set() };
  const pieces: string[] = [];
  let done = 0;
  for (let at = xml.indexOf(OPENING); at >= 0; at = xml.indexOf(OPENING, done)) {
    const end = xml.indexOf(CLOSING, at) + CLOSING.length;
    if (end < CLOSING.length) break;
    const number = numberOf(xml.slice(at, end), numbering);
    pieces.push(xml.slice(done, end), number === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(number)} </w:t></w:r>`);
    done = end;
  }
  return [...pieces, xml.slice(done)].join('');
};
