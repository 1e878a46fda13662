import type { FollowedWork } from '#domain/followed-work.ts';
import type { Role } from '#domain/office/person.ts';
import { addDays, day, type Day } from '#domain/time/day.ts';
import { aUnit, aWork } from '../support/builders.ts';
import type { Chance } from './chance.ts';

export const FIRST_DAY = day('2026-01-26');
export const DAYS = 90;

const PROVINCE = 1;
const OFFICE = 2;
const DEPARTMENTS = 20;
const ROOMS_EACH = 2;
export const COMMUNES = 95;
const PEOPLE = 500;
const ASSIGNMENTS = 20_000;
/** Tasks that all communes lead, each its own part. */
const SHARED_TASKS = 12;

const FIRST_DEPARTMENT = OFFICE + 1;
const FIRST_ROOM = FIRST_DEPARTMENT + DEPARTMENTS;
const FIRST_COMMUNE = FIRST_ROOM + DEPARTMENTS * ROOMS_EACH;
const UNITS = FIRST_COMMUNE + COMMUNES - 1;

/** Where everybody is: plain lists, which the oracle reads too. */
export interface Staff {
  readonly id: number;
  readonly unit: number;
  readonly roles: readonly Role[];
  /** The first day on which they are not there any more; null for those who stay. */
  readonly leftOn: Day | null;
}

/** The unit above; null for the province. */
export const parentOf = (unit: number): number | null => {
  if (unit === PROVINCE) return null;
  return unit >= FIRST_ROOM && unit < FIRST_COMMUNE ? FIRST_DEPARTMENT + Math.floor((unit - FIRST_ROOM) / ROOMS_EACH) : PROVINCE;
};

export const units = Array.from({ length: UNITS }, (_, at) => aUnit(at + 1, `đơn vị ${at + 1}`, parentOf(at + 1)));

const isCommune = (unit: number): boolean => unit >= FIRST_COMMUNE;

// Of every third commune only a leader is known, so that nobody heads it.
const chiefOf = (unit: number): Role => (isCommune(unit) && unit % 3 === 0 ? 'leader' : 'head');

/** 500 people: leaders and controllers of the province, a chief of each unit, and officials, of whom a few leave. */
export const staffOf = (chance: Chance): readonly Staff[] => {
  const staff: Staff[] = [];
  const join = (unit: number, roles: readonly Role[], leftOn: Day | null = null): void => {
    staff.push({ id: staff.length + 1, unit, roles, leftOn });
  };
  for (let at = 0; at < 3; at += 1) join(PROVINCE, ['leader']);
  for (let at = 0; at < 4; at += 1) join(OFFICE, ['controller']);
  for (let unit = FIRST_DEPARTMENT; unit <= UNITS; unit += 1) join(unit, unit < FIRST_ROOM ? ['head', 'leader'] : [chiefOf(unit)]);
  while (staff.length < PEOPLE) {
    const unit = chance.between(OFFICE, UNITS);
    join(unit, ['official'], chance.happens(0.04) ? addDays(FIRST_DAY, chance.between(5, DAYS)) : null);
  }
  return staff;
};

export const LEADERS = [1, 2, 3];
export const CONTROLLERS = [4, 5, 6, 7];
/** The number of the first task that all communes lead. */
export const SHARED_TASKS_FROM = ASSIGNMENTS + 1;
/** Follows every task that all communes lead. */
export const GROUP_LEAD = CONTROLLERS[0]!;

/** Carriers as often as their work is: the first of them carries hundreds, most carry few. */
const carriersOf = (staff: readonly Staff[]): { readonly people: readonly Staff[]; readonly pick: (chance: Chance) => Staff } => {
  const people = staff.filter(({ roles }) => !roles.includes('controller') && !roles.includes('leader'));
  const sums: number[] = [];
  people.forEach((_, rank) => sums.push((sums.at(-1) ?? 0) + 1 / (rank + 6)));
  const pick = (chance: Chance): Staff => {
    const drawn = chance.draw() * sums.at(-1)!;
    return people[sums.findIndex((sum) => sum >= drawn)]!;
  };
  return { people, pick };
};

/** A work that comes in on a day. */
export interface Coming {
  readonly on: Day;
  readonly work: FollowedWork;
}

const dueAfter = (on: Day, chance: Chance): string | null => {
  if (chance.happens(0.03)) return null;
  return addDays(on, chance.happens(0.1) ? -chance.between(1, 20) : chance.between(2, 45));
};

/** Plans that come in week by week, a few in chat; then the tasks of all communes. */
export const comingWork = (staff: readonly Staff[], chance: Chance): readonly Coming[] => {
  const carriers = carriersOf(staff);
  const coming: Coming[] = [];
  const add = (on: Day, wish: Parameters<typeof aWork>[0]): void => {
    const id = coming.length + 1;
    coming.push({ on, work: aWork({ ...wish, id, task: wish?.task ?? id, followedFrom: on }) });
  };
  const plan = (): { plan: number; controller: number } => {
    const number = chance.between(1, 40);
    return { plan: number, controller: CONTROLLERS[number % CONTROLLERS.length]! };
  };
  for (let made = 0; made < ASSIGNMENTS - SHARED_TASKS * COMMUNES; made += 1) {
    const carrier = carriers.pick(chance);
    const on = addDays(FIRST_DAY, chance.between(-3, DAYS - 10));
    const person = chance.happens(0.05) ? null : carrier.id;
    const authority = chance.happens(0.5) ? chance.oneOf(LEADERS) : null;
    const part = chance.happens(0.1) ? 'coordinating' : 'lead';
    const inChat = chance.happens(0.2) ? { importedOn: null } : { ...plan(), importedOn: on };
    add(on, { unit: carrier.unit, person, authority, part, lastDay: dueAfter(on, chance), ...inChat });
  }
  for (let task = 0; task < SHARED_TASKS; task += 1) {
    const on = addDays(FIRST_DAY, task * 6);
    const lastDay = addDays(on, chance.between(8, 25));
    const common = { task: ASSIGNMENTS + task + 1, plan: 41, controller: GROUP_LEAD, importedOn: on, lastDay, authority: LEADERS[0]! };
    for (let unit = FIRST_COMMUNE; unit <= UNITS; unit += 1) add(on, { ...common, unit });
  }
  return coming;
};
