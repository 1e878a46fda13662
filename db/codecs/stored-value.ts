import { z } from 'zod';
import type { AssignmentId, PersonId, PlanId, TaskId, UnitId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import type { Instant } from '#domain/time/instant.ts';
import { type LocalTime, parseLocalTime } from '#domain/time/local-time.ts';

const isId = (value: unknown): boolean => Number.isInteger(value);

export const assignmentId = z.custom<AssignmentId>(isId);
export const personId = z.custom<PersonId>(isId);
export const planId = z.custom<PlanId>(isId);
export const taskId = z.custom<TaskId>(isId);
export const unitId = z.custom<UnitId>(isId);

// By its shape alone: the value was a Day when we wrote it, and asking the calendar for every row read costs more than the query.
export const storedDay = z.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
export const storedInstant = z.custom<Instant>(isId);
export const storedTime = z.custom<LocalTime>((value) => typeof value === 'string' && parseLocalTime(value) !== null);
