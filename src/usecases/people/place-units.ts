import type { PeopleCell, PeopleRow } from '#documents/people/read-people.ts';
import { unitKey } from '#language/units/unit-key.ts';
import { addUnit, bears, plannedLabel, type PlannedUnit, type PlannedUnits, rootOf, unitsCalled } from './unit-plan.ts';

/** What is wrong with a row, under the address of the cell that has to be mended. */
export interface RowError {
  readonly address: string;
  readonly sentence: string;
}

type Found =
  | { readonly kind: 'unit'; readonly unit: PlannedUnit }
  | { readonly kind: 'error'; readonly error: RowError }
  | { readonly kind: 'not-yet' };

const errorAt = ({ address }: PeopleCell, sentence: string): Found => ({ kind: 'error', error: { address, sentence } });

const LONGEST_NAME = 200;

const several = (cell: PeopleCell, units: readonly PlannedUnit[]): Found =>
  errorAt(cell, `"${cell.text}" khớp ${String(units.length)} đơn vị (${units.map(plannedLabel).join('; ')}); hãy ghi rõ đơn vị cấp trên.`);

const under = (units: PlannedUnits, { unit, parent }: PeopleRow): Found => {
  const above = unitsCalled(units, parent.text);
  const [only, ...others] = above;
  if (only === undefined) return { kind: 'not-yet' };
  if (others.length > 0) return several(parent, above);
  const named = unitsCalled(units, unit.text, only);
  const [known, ...alsoKnown] = named;
  if (alsoKnown.length > 0) return several(unit, named);
  if (known !== undefined) return { kind: 'unit', unit: known };
  return unitsCalled([only], unit.text).length > 0
    ? errorAt(parent, `đơn vị cấp trên trùng với chính đơn vị "${unit.text}"; hãy để trống hoặc ghi đơn vị khác.`)
    : { kind: 'unit', unit: addUnit(units, unit.text, only) };
};

const anywhere = (units: PlannedUnits, { unit }: PeopleRow): Found => {
  const named = unitsCalled(units, unit.text);
  const [only, ...others] = named;
  if (others.length > 0) return several(unit, named);
  const root = rootOf(units);
  if (only !== undefined || root === null) return only === undefined ? { kind: 'not-yet' } : { kind: 'unit', unit: only };
  return { kind: 'unit', unit: addUnit(units, unit.text, root) };
};

const findUnit = (units: PlannedUnits, row: PeopleRow): Found => {
  if (row.unit.text === '') return errorAt(row.unit, 'thiếu tên đơn vị.');
  if (row.unit.text.length > LONGEST_NAME) return errorAt(row.unit, `tên đơn vị dài quá ${String(LONGEST_NAME)} chữ.`);
  return row.parent.text === '' ? anywhere(units, row) : under(units, row);
};

const namesIn = (cell: PeopleCell): readonly string[] =>
  cell.text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const addAliases = (units: PlannedUnits, unit: PlannedUnit, cell: PeopleCell): readonly RowError[] =>
  namesIn(cell).flatMap((alias) => {
    const others = unitsCalled(units, alias).filter((other) => other !== unit && other.parent === unit.parent);
    if (others.length > 0)
      return [{ address: cell.address, sentence: `tên gọi khác "${alias}" đã là của ${others.map(plannedLabel).join('; ')}.` }];
    if (!bears(unit, alias)) unit.newAliases.push(alias);
    return [];
  });

const isAbove = ({ unit }: PeopleRow, rows: readonly PeopleRow[]): boolean =>
  unit.text !== '' && rows.some(({ parent }) => parent.text !== '' && unitKey(parent.text) === unitKey(unit.text));

/**
 * Finds or adds the unit of each row; rows may stand in any order, a unit before the one above it. What is added is in `units` afterwards.
 */
export const placeUnits = (
  units: PlannedUnits,
  rows: readonly PeopleRow[],
): { readonly placed: ReadonlyMap<PeopleRow, PlannedUnit>; readonly errors: readonly RowError[] } => {
  const placed = new Map<PeopleRow, PlannedUnit>();
  const errors: RowError[] = [];
  const isSettled = (row: PeopleRow): boolean => {
    const found = findUnit(units, row);
    if (found.kind === 'not-yet') return false;
    if (found.kind === 'error') errors.push(found.error);
    else {
      placed.set(row, found.unit);
      errors.push(...addAliases(units, found.unit, row.aliases));
    }
    return true;
  };
  const settle = (some: readonly PeopleRow[]): readonly PeopleRow[] => {
    let waiting = some;
    for (let before = Infinity; waiting.length < before;) {
      before = waiting.length;
      waiting = waiting.filter((row) => !isSettled(row));
    }
    return waiting;
  };
  // A name alone is looked for last: "Phòng Kinh tế" may be the one that another row puts under a commune.
  const alone = rows.filter(({ parent }) => parent.text === '');
  const lost = [
    ...settle(alone.filter((row) => isAbove(row, rows))),
    ...settle(rows.filter(({ parent }) => parent.text !== '')),
    ...settle(alone.filter((row) => !isAbove(row, rows))),
  ];
  for (const { parent } of lost)
    errors.push({ address: parent.address, sentence: `không có đơn vị "${parent.text}"; hãy thêm một dòng cho đơn vị này hoặc sửa tên.` });
  return { placed, errors };
};
