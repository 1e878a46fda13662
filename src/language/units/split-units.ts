import { bare, fold, tidy } from '../fold.ts';
import { trimMarks } from '../trim-marks.ts';
import { canonicalUnit, isKnownUnit } from './canonical-unit.ts';
import { GROUP_OPENING } from './group-words.ts';
import { placesApart } from './named-places.ts';
import { BINDING_WORDS, FALSE_HEADS, STRONG_HEADS, THINGS, UNIT_HEADS } from './unit-heads.ts';
import { isUnitGroup } from './unit-group.ts';

/** A word with what follows it; the bare form of the rest decides whether a name begins here. */
interface Word {
  readonly text: string;
  readonly depth: number;
  /** The bare words from here on, a few of them. */
  readonly ahead: string;
}

const AHEAD_WORDS = 6;
/** A cell with more than this is prose, not a list of units, and its end is not read. */
const MOST_WORDS = 400;
const MOST_CHARACTERS = 10_000;
const ACRONYM = /^\p{Lu}{2,8}[0-9]?$/u;

const wordsOf = (chunk: string): readonly Word[] => {
  const texts = chunk
    .replace(/,/g, ' , ')
    .split(' ')
    .filter((text) => text !== '')
    .slice(0, MOST_WORDS);
  const plain = texts.map((text) => bare(text));
  let depth = 0;
  return texts.map((text, at) => {
    depth += text.split('(').length - text.split(')').length;
    const ahead = plain
      .slice(at, at + AHEAD_WORDS)
      .join(' ')
      .replace(/ ,/g, ',');
    return { text, depth: Math.max(depth, 0), ahead };
  });
};

const isAcronym = ({ text }: Word): boolean => ACRONYM.test(text) && !THINGS.has(text);

const isHead = (word: Word | undefined): boolean =>
  word !== undefined && !FALSE_HEADS.has(fold(word.text)) && (isAcronym(word) || UNIT_HEADS.some((head) => head.test(word.ahead)));

const GROUP_LIST =
  /^(?:ban|nganh|dia phuong|don vi|co quan|doan the|to chuc|xa|phuong|dac khu|thi tran|phong)(?:,|$| va | lien quan| co lien quan| cap | ngang | thuoc | khac)/;
const COMMUNE_LIST = /^(?:xa|phuong|dac khu|thi tran|tinh|thanh pho|huyen)(?:,|$| |\/)/;
const NEW_GROUP = /^(?:cac|nhung|mot so|toan bo|tat ca|ubnd|so|bo) /;

const nameOf = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ,/g, ',');

const beginsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

// Inside "Các Sở, ngành, địa phương" a further word of the group is no new name, although "ban" and "cơ quan" begin names elsewhere.
const continuesGroup = (current: string, next: Word): boolean => {
  if (NEW_GROUP.test(next.ahead) || !isUnitGroup(current)) return false;
  const group = bare(current);
  if (group.startsWith('ubnd')) return COMMUNE_LIST.test(next.ahead);
  return GROUP_LIST.test(next.ahead) || (GROUP_OPENING.test(group) && beginsSmall(next.text));
};

const beginsUnit = ({ text, ahead }: Word): boolean => UNIT_HEADS.some((head) => head.test(ahead)) || isKnownUnit(text);

// "Sở KH và CN", "Văn phòng HĐND và UBND xã", "Báo và Đài …": what follows is the other half of the name. "Sở TC, Sở KH&CN" are two.
const isHalf = (name: string, next: Word): boolean => {
  if (/^văn phòng .*HĐND$/iu.test(name)) return next.ahead.startsWith('ubnd');
  if (/^văn phòng .*(?:ĐBQH|đại biểu Quốc hội)$/iu.test(name))
    return next.ahead.startsWith('hdnd') || next.ahead.startsWith('hoi dong nhan dan');
  // The province's newspaper and its station are one body since 2025.
  if (/^báo$/iu.test(name)) return next.ahead.startsWith('dai ');
  return /^(?:sở|bộ|phòng) \p{Lu}{2,4}(?:, \p{Lu}{2,4})?$/iu.test(name) && /\p{Lu}{2}$/u.test(name) && !beginsUnit(next);
};

const cutsAtSeparator = (current: readonly Word[], next: Word | undefined): boolean => {
  if (next === undefined || next.depth > 0 || !isHead(next)) return false;
  const name = nameOf(current);
  return !isHalf(name, next) && !continuesGroup(name, next);
};

const canBegin = (last: Word, next: Word): boolean =>
  next.depth === 0 && !FALSE_HEADS.has(fold(next.text)) && !BINDING_WORDS.has(bare(last.text)) && fold(next.text) !== fold(last.text);

const cutsAtSpace = (current: readonly Word[], next: Word): boolean => {
  const last = current.at(-1);
  if (last === undefined || last.text === 'và' || !STRONG_HEADS.test(next.ahead) || !canBegin(last, next)) return false;
  const name = nameOf(current);
  return isKnownUnit(name) || (isUnitGroup(name) && !GROUP_LIST.test(next.ahead) && !next.ahead.startsWith('cac '));
};

const SEPARATOR = /^(?:,|và|&)$/iu;

const isSeparator = (word: Word): boolean => SEPARATOR.test(word.text) && word.depth === 0;

const splitChunk = (chunk: string): readonly string[] => {
  const names: string[] = [];
  let current: Word[] = [];
  const words = wordsOf(chunk);
  for (const [at, word] of words.entries()) {
    const separates = isSeparator(word) && cutsAtSeparator(current, words[at + 1]);
    if (separates || cutsAtSpace(current, word)) {
      names.push(nameOf(current));
      current = [];
    }
    if (!separates) current.push(word);
  }
  return [...names, nameOf(current)];
};

const BETWEEN =
  /[;\n\r]|(?:^|\s)[-+•] (?=(?:Sở|Bộ|Ban|UBND|Ủy ban|Công an|Văn phòng|Các|các|Hội|Đoàn|Đài|Báo|Trung tâm|Viện|Trường|Phòng|Cục|Chi cục|Thanh tra) )/u;

const named = (name: string): boolean => /\p{L}/u.test(name);

/**
 * The units that a cell lists, in canonical spelling and order, each once. A comma, "và", ';', a line break or nothing but a space may
 * stand between two; a comma inside a name ("Sở Văn hóa, Thể thao và Du lịch") or a group ("Các Sở, ngành, địa phương") separates nothing.
 */
export const splitUnits = (cell: string): readonly string[] => {
  const chunks = cell
    .slice(0, MOST_CHARACTERS)
    .split(BETWEEN)
    .map((chunk) => trimMarks(tidy(chunk), ' .,:'))
    .filter(named);
  const names = chunks
    .flatMap((chunk) => splitChunk(chunk))
    .flatMap((name) => placesApart(name))
    .map((name) => canonicalUnit(name));
  return [...new Set(names.filter(named))];
};
