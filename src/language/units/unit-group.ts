import type { UnitId } from '#domain/ids.ts';
import { bare } from '../fold.ts';
import { canonicalUnit, isKnownUnit } from './canonical-unit.ts';
import { COMMUNE_WORDS, GROUP_MEANINGS, GROUP_OPENING, GROUP_WORDS } from './group-words.ts';

const wordsOf = (name: string): readonly string[] =>
  bare(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

// "UBND xã" and "UBND phường" alone mean one's own commune; with "các", "cấp" or two kinds they mean all.
const meansMany = (words: readonly string[]): boolean =>
  words.includes('cap') || words.filter((word) => word === 'xa' || word === 'phuong' || word === 'khu').length > 1;

const isCommuneGroup = ([head, ...rest]: readonly string[]): boolean => {
  if (head !== 'ubnd' && head !== 'hdnd') return false;
  return rest[0] === 'cac' || (rest.every((word) => COMMUNE_WORDS.has(word)) && meansMany(rest));
};

/** Whether a name stands for many units at once ("Các Sở, ngành, địa phương", "UBND các xã, phường"). */
export const isUnitGroup = (name: string): boolean => {
  const canonical = canonicalUnit(name);
  const words = wordsOf(canonical);
  if (words.length === 0 || isKnownUnit(canonical)) return false;
  return GROUP_OPENING.test(bare(canonical)) || isCommuneGroup(words) || words.every((word) => GROUP_WORDS.has(word));
};

// "UBND các xã" leaves the wards out; only where the phrase names kinds does it narrow the communes.
const namedCommune = (phrase: string, unit: string): boolean => {
  if (!/(?<![a-z])(?:xa|phuong|dac khu)(?![a-z])/.test(phrase.replaceAll('dia phuong', '')) || phrase.includes('cap xa')) return true;
  const kind = /^ubnd (xa|phuong|dac khu)/.exec(unit)?.[1];
  return kind === undefined || phrase.replaceAll('dia phuong', '').includes(kind);
};

/** Which of an office's units a group phrase means today; none where it means bodies outside the office ("Doanh nghiệp"). */
export const groupMembers = (groupName: string, units: readonly { readonly id: UnitId; readonly name: string }[]): readonly UnitId[] => {
  const phrase = bare(canonicalUnit(groupName));
  const meant = GROUP_MEANINGS.filter(({ word }) => word.test(phrase));
  return units
    .filter(({ name }) => {
      const unit = bare(canonicalUnit(name));
      return meant.some(({ members }) => members.test(unit)) && namedCommune(phrase, unit);
    })
    .map(({ id }) => id);
};
