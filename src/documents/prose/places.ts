import type { Item } from './outline.ts';
import { headsSection, innerKind, SECTION_STYLES, type SectionKind, sectionKind } from './section-kinds.ts';

/** Where an item stands: its section, the headings above it, whom they make responsible. */
export interface Place {
  readonly depth: number;
  readonly kind: SectionKind | null;
  /** The heading of the section. */
  readonly section: string | null;
  /** Headings below that of the section, outermost first. */
  readonly headings: readonly string[];
  readonly ordinal: string | null;
  readonly office: readonly string[];
}

export const OUTSIDE: Place = { depth: 0, kind: null, section: null, headings: [], ordinal: null, office: [] };

const LONGEST_LABEL = 300;

/** "II. Hạ tầng": the number and the words of a heading. */
const headingLabel = ({ ordinal, text }: Item): string => {
  const words = text.replace(/[:;. ]{1,5}$/, '').slice(0, LONGEST_LABEL);
  return ordinal === null ? words : `${ordinal}. ${words}`;
};

/** The full number of an item: "a" under "3.1" is "3.1.a"; one that stands for itself ("3.1", "IV") stays. */
export const ordinalAt = (place: Place, { style, ordinal }: Item): string | null => {
  if (ordinal === null || SECTION_STYLES.has(style)) return null;
  const plain = style === '1' ? ordinal.replace(/^0(?=\d)/, '') : ordinal;
  return (style === 'a' || style === '(1)') && place.ordinal !== null ? `${place.ordinal}.${plain}` : plain;
};

const kindUnder = (place: Place, item: Item): SectionKind | null => {
  if (headsSection(item, place.depth + 1)) return sectionKind(item.text) ?? place.kind;
  return innerKind(item.text) ?? place.kind;
};

/** The place of what stands under an item, with the units that its heading makes responsible. */
export const placeUnder = (place: Place, item: Item, office: readonly string[]): Place => {
  const heads = headsSection(item, place.depth + 1);
  return {
    depth: place.depth + 1,
    kind: kindUnder(place, item),
    section: heads ? headingLabel(item) : place.section,
    headings: heads ? [] : [...place.headings, headingLabel(item)],
    ordinal: heads ? null : (ordinalAt(place, item) ?? place.ordinal),
    office: office.length > 0 ? office : heads ? [] : place.office,
  };
};

/** The headings above an item in one line, as a table's group is shown; the section's where there is no other. */
export const groupAt = ({ headings, section }: Place): string | null => (headings.length > 0 ? headings.join(' / ') : section);
