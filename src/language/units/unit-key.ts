import { bare } from '../fold.ts';
import { canonicalUnit } from './canonical-unit.ts';

const CITIES = 'ha noi|ho chi minh|hai phong|da nang|can tho|hue';
// The order of the kinds differs from document to document, and they mean the same.
const COMMUNES = /^ubnd (?:cap xa|(?:xa|phuong|dac khu)(?: (?:xa|phuong|dac khu))+)$/;
const GOVERNMENT = /^(?:ubnd|hdnd|tinh uy|thanh uy|hoi dong)/;

// A province's own Sở and Công an are written with and without its name; a UBND without its place would be another body.
const withoutPlace = (key: string): string => {
  if (GOVERNMENT.test(key)) return key;
  return key.replace(new RegExp(` (?:tinh(?: [a-z ]+)?|thanh pho(?: (?:${CITIES}))?|tp)$`), '');
};

/** A key in which the spellings of one unit coincide; only for comparing within one office, never for showing. */
export const unitKey = (name: string): string => {
  const words = bare(canonicalUnit(name))
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'va' && word !== 'cac');
  const key = words.join(' ');
  return COMMUNES.test(key) ? 'ubnd cap xa' : withoutPlace(key);
};
