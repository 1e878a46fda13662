import type { PeopleRow } from '#documents/people/read-people.ts';
import type { PersonId } from '#domain/ids.ts';
import type { Contact } from '#domain/office/contact.ts';
import type { Person, Role } from '#domain/office/person.ts';
import type { Unit } from '#domain/office/unit.ts';
import { bare, fold } from '#language/fold.ts';
import { type ChangedContact, changedContact, contactIn, NO_CONTACT, phoneIn } from './contact-cells.ts';
import { placeUnits, type RowError } from './place-units.ts';
import { ROLE_WORDS, rolesIn, rolesOfPost } from './role-words.ts';
import { plannedLabel, type PlannedUnit, type PlannedUnits, unitsToBeginWith } from './unit-plan.ts';

export interface NewPerson {
  readonly name: string;
  readonly unit: PlannedUnit;
  readonly roles: readonly Role[];
  readonly contact: Contact;
}

export interface AddedRoles {
  readonly id: PersonId;
  readonly name: string;
  /** All that the person has afterwards. */
  readonly roles: readonly Role[];
  readonly added: readonly Role[];
}

/** What a list would change; with an error nothing of it may be stored. */
export interface PeoplePlan {
  readonly errors: readonly RowError[];
  /** Every unit, parents before their children; new ones have no id. */
  readonly units: PlannedUnits;
  readonly people: readonly NewPerson[];
  readonly addedRoles: readonly AddedRoles[];
  readonly changedContacts: readonly ChangedContact[];
  /** People of the list who are there already, as the list has them. */
  readonly unchanged: number;
  /** What somebody should look at though it is no error. */
  readonly remarks: readonly string[];
}

const LONGEST_NAME = 100;
const LONGEST_POST = 100;

const cellErrors = ({ name, unit, roles, post, phone }: PeopleRow): readonly RowError[] => {
  const { unknown } = rolesIn(roles.text);
  const wrong: readonly (readonly [address: string, isWrong: boolean, sentence: string])[] = [
    [name.address, name.text.length > LONGEST_NAME, `họ tên dài quá ${String(LONGEST_NAME)} chữ.`],
    [name.address, name.text !== '' && !/\p{L}/u.test(name.text), `"${name.text}" không phải họ tên.`],
    [unit.address, unit.text !== '' && !/\p{L}/u.test(unit.text), `"${unit.text}" không phải tên đơn vị.`],
    [roles.address, unknown.length > 0, `không có vai trò "${unknown.join('; ')}"; cần là: ${Object.values(ROLE_WORDS).join(', ')}.`],
    [post.address, post.text.length > LONGEST_POST, `chức vụ dài quá ${String(LONGEST_POST)} chữ.`],
    [phone.address, phone.text !== '' && phoneIn(phone.text) === null, `"${phone.text}" không phải số điện thoại.`],
  ];
  return wrong.filter(([, isWrong]) => isWrong).map(([address, , sentence]) => ({ address, sentence }));
};

interface Placed {
  readonly row: PeopleRow;
  readonly unit: PlannedUnit;
}

type RowPlan =
  | { readonly kind: 'new'; readonly person: NewPerson; readonly remark: string | null }
  | { readonly kind: 'known'; readonly addedRoles: AddedRoles | null; readonly changedContact: ChangedContact | null }
  | { readonly kind: 'error'; readonly error: RowError };

const wantedRoles = ({ row, unit }: Placed): readonly Role[] => {
  const { roles } = rolesIn(row.roles.text);
  return roles.length > 0 ? roles : rolesOfPost(row.post.text, unit.parent === null);
};

const namesake = (name: string, people: readonly Person[], units: readonly Unit[]): string | null => {
  const homes = people
    .filter((person) => fold(person.name) === fold(name))
    .map(({ unitId }) => units.find(({ id }) => id === unitId)?.name);
  return homes.length === 0 ? null : `${name} được thêm mới dù đã có người cùng tên ở ${homes.join('; ')}.`;
};

const withoutMarks = ({ row, unit }: Placed, people: readonly Person[]): readonly Person[] => {
  const said = bare(row.name.text);
  return fold(row.name.text) === said ? people.filter((person) => person.unitId === unit.id && bare(person.name) === said) : [];
};

const planNew = (placed: Placed, people: readonly Person[], units: readonly Unit[]): RowPlan => {
  const { row, unit } = placed;
  const { text: name, address } = row.name;
  const meant = withoutMarks(placed, people).map((person) => person.name);
  if (meant.length > 0)
    return { kind: 'error', error: { address, sentence: `"${name}" chưa có dấu, có thể là ${meant.join('; ')}; hãy ghi đủ dấu.` } };
  return {
    kind: 'new',
    person: { name, unit, roles: wantedRoles(placed), contact: contactIn(row, NO_CONTACT) },
    remark: namesake(name, people, units),
  };
};

const planRow = (placed: Placed, people: readonly Person[], units: readonly Unit[]): RowPlan => {
  const { row, unit } = placed;
  const name = row.name.text;
  const found = people.filter((person) => person.unitId === unit.id && fold(person.name) === fold(name));
  const [known, ...others] = found;
  if (others.length > 0)
    return {
      kind: 'error',
      error: {
        address: row.name.address,
        sentence: `có ${String(found.length)} người tên "${name}" trong ${plannedLabel(unit)}, không rõ là ai.`,
      },
    };
  if (known === undefined) return planNew(placed, people, units);
  // A list adds roles and takes none away: whoever forgets a column must not lock out the admin.
  const added = rolesIn(row.roles.text).roles.filter((role) => !known.roles.includes(role));
  const roles = [...known.roles, ...added];
  return {
    kind: 'known',
    addedRoles: added.length === 0 ? null : { id: known.id, name: known.name, roles, added },
    changedContact: changedContact(row, known),
  };
};

const repeated = (placed: readonly Placed[]): readonly RowError[] => {
  const first = new Map<PlannedUnit, Map<string, number>>();
  const errors: RowError[] = [];
  for (const { row, unit } of placed) {
    const names = first.get(unit) ?? new Map<string, number>();
    first.set(unit, names);
    const before = names.get(fold(row.name.text));
    if (before === undefined) names.set(fold(row.name.text), row.row);
    else errors.push({ address: row.name.address, sentence: `"${row.name.text}" trùng với dòng ${String(before)}.` });
  }
  return errors;
};

const addressOrder = (address: string): readonly [row: number, column: string] => [
  Number(/\d+$/.exec(address)?.[0] ?? 0),
  address.replace(/\d+$/, ''),
];

const byAddress = (one: RowError, other: RowError): number => {
  const [[row, column], [otherRow, otherColumn]] = [addressOrder(one.address), addressOrder(other.address)];
  return row - otherRow || column.length - otherColumn.length || column.localeCompare(otherColumn);
};

/**
 * What a list of people and units would change in an office: units by name under the one above, people by name within their unit, in any
 * spelling; what is there already is left alone. A row without a name only adds its unit.
 */
export const planPeople = (
  rows: readonly PeopleRow[],
  office: { readonly units: readonly Unit[]; readonly people: readonly Person[] },
): PeoplePlan => {
  const units = unitsToBeginWith(office.units);
  const active = office.people.filter((person) => person.active);
  const { placed, errors } = placeUnits(units, rows);
  const named = [...placed].map(([row, unit]) => ({ row, unit })).filter(({ row }) => row.name.text !== '').sort((a, b) => a.row.row - b.row.row); // prettier-ignore
  const planned = named.map((one) => planRow(one, active, office.units));
  const fresh = planned.filter((plan) => plan.kind === 'new');
  const known = planned.filter((plan) => plan.kind === 'known');
  const addedRoles = known.map((plan) => plan.addedRoles).filter((added) => added !== null);
  const rowErrors = planned.filter((plan) => plan.kind === 'error').map(({ error }) => error);
  return {
    errors: [...rows.flatMap(cellErrors), ...errors, ...rowErrors, ...repeated(named)].sort(byAddress),
    units,
    people: fresh.map(({ person }) => person),
    addedRoles,
    changedContacts: known.map((plan) => plan.changedContact).filter((changed) => changed !== null),
    unchanged: known.filter((plan) => plan.addedRoles === null && plan.changedContact === null).length,
    remarks: fresh.map(({ remark }) => remark).filter((remark) => remark !== null),
  };
};
