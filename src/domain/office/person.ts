import type { PersonId, UnitId } from '../ids.ts';
import { type LocalTime, localTime } from '../time/local-time.ts';

/**
 * What a person is in the unit: official (carries assignments), head (assigns inside the unit, answers for it), leader (sees the units
 * below, approves), controller (imports plans, follows them), clerk (văn thư), admin (runs the system, sees health and no content).
 */
export const ROLES = ['official', 'head', 'leader', 'controller', 'clerk', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly unitId: UnitId;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** When this person wants the morning's message; null or not set: with the house. */
  readonly morningHour?: LocalTime | null;
  /** Chức vụ ("Phó Giám đốc"), as the office's list has it. */
  readonly post?: string | null;
  /** Digits, perhaps with a plus in front; shown only by `contactFor`. */
  readonly phone?: string | null;
}

/** Whether the person is active and has this role in the own unit. */
export const hasRole = (person: Pick<Person, 'active' | 'roles'>, role: Role): boolean => person.active && person.roles.includes(role);

/** When the house sends the morning's message. */
export const HOUSE_MORNING: LocalTime = localTime('07:45');

/** When this person gets the morning's message. */
export const morningHourOf = (person: Pick<Person, 'morningHour'> | undefined): LocalTime => person?.morningHour ?? HOUSE_MORNING;
