/** One level of a list: how its numbers look. `text` is as Word has it: "%1.%2." */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** All numbers in Arabic figures, whatever the levels above use. */
  readonly legal: boolean;
}

/** A list as paragraphs refer to it: lists of one shape count on together. */
export interface NumberedList {
  readonly shape: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where this list starts anew, by level. */
  readonly startsAt: ReadonlyMap<number, number>;
}

/** The list and level by which a paragraph or a style is numbered; a paragraph may name one of the two and leave the other to its style. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

// The texts are those of Word's own parts, whose elements never nest within their like.
const blocks = (xml: string, name: string): readonly string[] => {
  const found: string[] = [];
  const closing = `</${name}>`;
  for (let at = xml.indexOf(`<${name} `); at >= 0; at = xml.indexOf(`<${name} `, at + 1)) {
    const end = xml.indexOf(closing, at);
    if (end < 0) break;
    found.push(xml.slice(at, end));
    at = end;
  }
  return found;
};

/** The value of the first element of this name ("w:numId" → its w:val). */
export const valueOf = (xml: string, name: string): string | null => {
  const at = xml.indexOf(`<${name} `);
  return at < 0 ? null : (/^[^>]*? w:val="([^"]*)"/.exec(xml.slice(at, at + 400))?.[1] ?? null);
};

const attributeOf = (xml: string, name: string): string => new RegExp(`^[^>]*? ${name}="([^"]*)"`).exec(xml.slice(0, 400))?.[1] ?? '';

const numberOf = (text: string | null): number | null => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null);

/** Where a paragraph's or style's properties put it; null where they number nothing. */
export const listPlaceIn = (properties: string): ListPlace | null => {
  const at = properties.indexOf('<w:numPr>');
  if (at < 0) return null;
  const own = properties.slice(at, properties.indexOf('</w:numPr>', at));
  return { list: valueOf(own, 'w:numId'), level: numberOf(valueOf(own, 'w:ilvl')) };
};

const levelsIn = (xml: string): ReadonlyMap<number, ListLevel> =>
  new Map(
    blocks(xml, 'w:lvl').map((level) => [
      Number(attributeOf(level, 'w:ilvl')),
      {
        start: numberOf(valueOf(level, 'w:start')) ?? 1,
        format: valueOf(level, 'w:numFmt') ?? 'decimal',
        text: valueOf(level, 'w:lvlText') ?? '',
        legal: level.includes('<w:isLgl/>'),
      },
    ]),
  );

/** The lists of word/numbering.xml by the number that paragraphs name. */
export const numberedLists = (numberingXml: string): ReadonlyMap<string, NumberedList> => {
  const shapes = new Map(blocks(numberingXml, 'w:abstractNum').map((xml) => [attributeOf(xml, 'w:abstractNumId'), xml]));
  const linked = new Map([...shapes.values()].map((xml) => [valueOf(xml, 'w:styleLink') ?? '', xml]));
  return new Map(
    blocks(numberingXml, 'w:num').map((xml) => {
      const shape = valueOf(xml, 'w:abstractNumId') ?? '';
      const own = shapes.get(shape) ?? '';
      const link = valueOf(own, 'w:numStyleLink');
      const starts = blocks(xml, 'w:lvlOverride').flatMap((override) => {
        const start = numberOf(valueOf(override, 'w:startOverride'));
        return start === null ? [] : [[Number(attributeOf(override, 'w:ilvl')), start] as const];
      });
      const levels = levelsIn(link === null ? own : (linked.get(link) ?? ''));
      return [attributeOf(xml, 'w:numId'), { shape, levels, startsAt: new Map(starts) }];
    }),
  );
};

/** By which list each style of word/styles.xml numbers its paragraphs, its own or that of the style it is based on. */
export const styleLists = (stylesXml: string): ReadonlyMap<string, ListPlace> => {
  const styles = new Map(blocks(stylesXml, 'w:style').map((xml) => [attributeOf(xml, 'w:styleId'), xml]));
  const placeOf = (id: string, depth: number): ListPlace | null => {
    const xml = styles.get(id);
    // A style based on itself ends here.
    if (xml === undefined || depth > 10) return null;
    return listPlaceIn(xml) ?? placeOf(valueOf(xml, 'w:basedOn') ?? '', depth + 1);
  };
  return new Map(
    [...styles.keys()].flatMap((id) => {
      const place = placeOf(id, 0);
      return place === null ? [] : [[id, place] as const];
    }),
  );
};
