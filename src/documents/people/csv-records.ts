const SEPARATORS = [',', ';', '\t'] as const;

/** Excel writes semicolons where the country's decimal sign is a comma; the first line tells which it was. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1);
  const count = (separator: string): number => first.split(separator).length;
  return SEPARATORS.reduce<string>((best, separator) => (count(separator) > count(best) ? separator : best), ',');
};

const escaped: Readonly<Record<string, string>> = { '\t': '\\t' };

/** The records of a .csv text (RFC 4180; commas, semicolons or tabs); a line break in quotes belongs to its field. */
export const csvRecords = (text: string): readonly (readonly string[])[] => {
  const separator = separatorOf(text);
  const mark = escaped[separator] ?? separator;
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))(${mark}|\\r\\n|\\r|\\n|$)`, 'gu');
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(field)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === separator) continue;
    records.push(record);
    record = [];
  }
  return records;
};
