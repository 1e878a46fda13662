import { subjectOf } from './sentence-subject.ts';
import { sentencesOf } from './sentences.ts';
import { helpingUnits, leadingUnits, unitsIn } from './unit-phrase.ts';

/** Who leads and who helps, as running words say it. */
export interface Roles {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
}

/** "… (do Sở Y tế chủ trì)", "…; giao Phòng Kinh tế chủ trì": the names stand before the word, behind the last mark. */
const LEADS = / (?:là (?:cơ quan|đơn vị) )?chủ trì(?=[ ,;.)]|$)/gu;
const BEFORE = /[(;:.] ?|(?<=^|[ ,(])(?:giao|do|phân công|đề nghị|trong đó,?) /giu;
const LONGEST_LIST = 300;

const leadsBefore = (sentence: string, at: number): readonly string[] => {
  const before = sentence.slice(Math.max(0, at - LONGEST_LIST), at);
  const opening = [...before.matchAll(BEFORE)].at(-1);
  return opening === undefined ? [] : unitsIn(before.slice(opening.index + opening[0].length));
};

const namedLeads = (sentence: string): readonly string[] => {
  for (const { index } of sentence.matchAll(LEADS)) {
    const units = leadsBefore(sentence, index);
    if (units.length > 0) return units;
  }
  return [];
};

const HELPED_BY = /(?<!\p{L})[Pp]hối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)? (?=\p{Lu}|các |những )/gu;
/** "Sở A chủ trì, Sở B và Sở C phối hợp". */
const THEN_HELPERS = /chủ trì(?: thực hiện)?[,;] /gu;

const helpersAfter = (sentence: string, from: number): readonly string[] => helpingUnits(sentence.slice(from, from + LONGEST_LIST));

const helpersBefore = (sentence: string, from: number): readonly string[] => {
  const rest = sentence.slice(from, from + LONGEST_LIST);
  const found = leadingUnits(rest);
  return found !== null && /^,? (?:cùng )?phối hợp/u.test(rest.slice(found.end)) ? found.units : [];
};

const coordinatingIn = (sentence: string): readonly string[] => [
  ...[...sentence.matchAll(HELPED_BY)].flatMap((match) => helpersAfter(sentence, match.index + match[0].length)),
  ...[...sentence.matchAll(THEN_HELPERS)].flatMap((match) => helpersBefore(sentence, match.index + match[0].length)),
];

/**
 * Who leads and coordinates by the words of a task: its title and the paragraphs under it; empty where they name nobody. The first sentence
 * of a paragraph names a lead by its subject, any sentence by "… chủ trì".
 */
export const rolesIn = (paragraphs: readonly string[]): Roles => {
  const parted = paragraphs.map((text) => sentencesOf(text));
  const subjects = parted.map(([first = '']) => subjectOf(first)?.units ?? []);
  const named = parted.flat().map((sentence) => namedLeads(sentence));
  const lead = [...subjects, ...named].find((units) => units.length > 0) ?? [];
  const helpers = parted.flat().flatMap((sentence) => coordinatingIn(sentence));
  return { lead, coordinating: [...new Set(helpers)].filter((unit) => !lead.includes(unit)) };
};
