import { bare, tidy } from '../fold.ts';
import { trimMarks } from '../trim-marks.ts';
import { editDistance } from '../edit-distance.ts';
import { BODIES, FIELD_ABBREVIATIONS, FIELDS } from './unit-names.ts';
import { WORD_ABBREVIATIONS } from './word-abbreviations.ts';

const looseKey = (name: string): string =>
  bare(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'va')
    .join(' ');

const FIELD_BY_KEY = new Map(FIELDS.map((field) => [looseKey(field), field]));
const BODY_BY_KEY = new Map(BODIES.map((body) => [looseKey(body), body]));

const LEVELS: Readonly<Record<string, string>> = { so: 'Sở', s: 'Sở', bo: 'Bộ', b: 'Bộ' };

/** At most this share of a name's letters may be damaged for it to count as a known one. */
const DAMAGE_PER_LETTERS = 9;

const LONGEST_FIELD = 40;

const damagedField = (key: string): string | undefined => {
  if (key.length > LONGEST_FIELD) return undefined;
  return [...FIELD_BY_KEY].find(([known]) => {
    const allowed = Math.floor(known.length / DAMAGE_PER_LETTERS);
    return allowed > 0 && Math.abs(known.length - key.length) <= allowed && editDistance(known, key) <= allowed;
  })?.[1];
};

const PLACE = /^(.*?)( (?:tỉnh|thành phố|TP\.?)(?: .*)?)$/iu;

const fieldOf = (words: string): string | undefined => {
  const key = looseKey(words);
  return FIELD_BY_KEY.get(key) ?? FIELD_ABBREVIATIONS[bare(words).replace(/ ?([&,]) ?/g, '$1')] ?? damagedField(key);
};

interface Levelled {
  readonly level: string;
  readonly rest: string;
}

// "Sở Tài chính", or grown together: "STC", "SKHCN".
const parted = (name: string): Levelled | null => {
  const [, word = '', rest = ''] = /^(sở|bộ|so|bo) ?(.+)$/iu.exec(name) ?? /^([SB])((?:\p{Lu}&?){2,6})$/u.exec(name) ?? [];
  const level = LEVELS[bare(word)];
  return level === undefined ? null : { level, rest };
};

const levelled = (name: string): string | null => {
  const parts = parted(name);
  if (parts === null) return null;
  const whole = fieldOf(parts.rest);
  if (whole !== undefined) return `${parts.level} ${whole}`;
  const [, inner = '', place = ''] = PLACE.exec(parts.rest) ?? [];
  const field = fieldOf(inner);
  return field === undefined ? null : `${parts.level} ${field}${place}`;
};

const PREFIX_WORDS = 12;

const knownBody = (name: string): string | null => {
  const words = name.split(' ');
  for (let count = Math.min(words.length, PREFIX_WORDS); count >= 2; count -= 1) {
    const body = BODY_BY_KEY.get(looseKey(words.slice(0, count).join(' ')));
    if (body !== undefined) return [body, ...words.slice(count)].join(' ');
  }
  return null;
};

const opened = (name: string): string =>
  WORD_ABBREVIATIONS.reduce((words, [pattern, word]) => words.replace(pattern, word), name)
    .replace(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/giu, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** The canonical spelling of a unit's name: abbreviations opened, doubled words and small OCR damage mended, first letter capital. */
export const canonicalUnit = (name: string): string => {
  const plain = opened(trimMarks(tidy(name).replace(/\[\d{1,3}\]/g, ''), ' .,;:-+*•'));
  return levelled(plain) ?? knownBody(plain) ?? capital(plain);
};

/** Whether these words are the whole name of a known unit, place and all, so that another name may follow without a separator. */
export const isKnownUnit = (name: string): boolean => {
  const plain = opened(tidy(name));
  return levelled(plain) !== null || BODY_BY_KEY.has(looseKey(plain));
};
