import { office, type Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { unitTree } from '#domain/office/unit.ts';
import { WEEKENDS_ONLY, type WorkCalendar } from '#domain/time/working-days.ts';
import { aPerson, aUnit } from './builders.ts';

export const PROVINCE = 1;
export const FINANCE = 2;
export const HEALTH = 3;
/** A room of the department of finance, without a head of its own. */
export const BUDGET_ROOM = 4;

export const LEADER = 1;
export const CONTROLLER = 2;
export const FINANCE_HEAD = 3;
export const FINANCE_OFFICIAL = 4;
export const HEALTH_HEAD = 5;
export const HEALTH_OFFICIAL = 6;
export const BUDGET_OFFICIAL = 7;
export const ADMIN = 8;
export const CLERK = 9;
export const HEALTH_COLLEAGUE = 10;

const UNITS = [
  aUnit(PROVINCE, 'UBND tỉnh'),
  aUnit(FINANCE, 'Sở Tài chính', PROVINCE),
  aUnit(HEALTH, 'Sở Y tế', PROVINCE),
  aUnit(BUDGET_ROOM, 'Phòng Ngân sách', FINANCE),
];

const PEOPLE: readonly Person[] = [
  aPerson({ id: LEADER, unit: PROVINCE, roles: ['leader'] }),
  aPerson({ id: CONTROLLER, unit: PROVINCE, roles: ['controller'] }),
  aPerson({ id: FINANCE_HEAD, unit: FINANCE, roles: ['head'] }),
  aPerson({ id: FINANCE_OFFICIAL, unit: FINANCE }),
  aPerson({ id: HEALTH_HEAD, unit: HEALTH, roles: ['head'] }),
  aPerson({ id: HEALTH_OFFICIAL, unit: HEALTH }),
  aPerson({ id: BUDGET_OFFICIAL, unit: BUDGET_ROOM }),
  aPerson({ id: ADMIN, unit: PROVINCE, roles: ['admin'] }),
  aPerson({ id: CLERK, unit: PROVINCE, roles: ['clerk'] }),
  aPerson({ id: HEALTH_COLLEAGUE, unit: HEALTH }),
];

interface Wish {
  readonly calendar?: WorkCalendar;
  /** People who stand in for those with the same id, or come in addition. */
  readonly people?: readonly Person[];
  readonly without?: readonly number[];
}

/** A province with two departments and a room, ten people, and weekends off. */
export const smallOffice = ({ calendar = WEEKENDS_ONLY, people = [], without = [] }: Wish = {}): Office => {
  const known = new Map([...PEOPLE, ...people].map((person) => [person.id, person]));
  return office(
    unitTree(UNITS),
    [...known.values()].filter((person) => !without.includes(person.id)),
    calendar,
  );
};
