import { findUnits, type NamedUnit } from './find-units.ts';

/** The units that a list names, or the first piece that names none of them or several. */
export type ListedUnits<Unit> = { readonly ok: true; readonly units: readonly Unit[] } | { readonly ok: false; readonly said: string };

const SEPARATOR = /\s*(?:[,;]|\s(?:và|va|&)\s)\s*/iu;

const exactly = <Unit extends NamedUnit>(said: string, among: readonly Unit[]): Unit | null => {
  const found = findUnits(said, among);
  return found.kind === 'exact' ? found.unit : null;
};

/**
 * Reads "xã Suối Trong, Sở Tài chính và Sở Văn hóa, Thể thao và Du lịch" by the units that can be meant: from the left the longest stretch
 * between two separators that names one of them exactly.
 */
export const listedUnits = <Unit extends NamedUnit>(words: string, among: readonly Unit[]): ListedUnits<Unit> => {
  const pieces = words.split(SEPARATOR).filter((piece) => piece !== '');
  const units: Unit[] = [];
  for (let from = 0; from < pieces.length;) {
    const ends = Array.from({ length: pieces.length - from }, (_, at) => pieces.length - at);
    const named = ends.map((end) => ({ end, unit: exactly(pieces.slice(from, end).join(', '), among) })).find(({ unit }) => unit !== null);
    if (named?.unit == null) return { ok: false, said: pieces[from] ?? words };
    units.push(named.unit);
    from = named.end;
  }
  return { ok: true, units: [...new Set(units)] };
};
