import type { Database, Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { changeUnit, movePerson, replaceInGroups, type UnitChange } from '#db/unit-changes.ts';
import { type Assignment, isRunning } from '#domain/assignment/assignment.ts';
import type { TaskId } from '#domain/ids.ts';
import { type Office, withRole } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { decideReorganisation, type Reorganisation, type ReorganisationRefusal } from '#domain/office/reorganise.ts';
import { type Unit, unitLabel } from '#domain/office/unit.ts';
import type { UnitChangeKind } from '#domain/office/unit-reorganised.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { tryOut } from '../try-out.ts';
import { type HandedOn, handOnWork } from './hand-on-work.ts';
import { reorganisationOf, type UnclearUnit, type WantedChange } from './name-units.ts';
import { tellOfReorganisation } from './tell-of-reorganisation.ts';

export interface Reorganising {
  readonly wanted: WantedChange;
  /** The first day on which it holds. */
  readonly on: Day;
  /** The number of the decision. */
  readonly document: string | null;
  readonly now: Instant;
  /** Only says what would happen. */
  readonly dryRun: boolean;
}

export type NotReorganised =
  { readonly kind: ReorganisationRefusal; readonly said: string; readonly names: readonly string[] } | UnclearUnit;

/** What has happened. */
export interface ReorganisedUnit {
  readonly change: UnitChangeKind;
  readonly unit: string;
  readonly into: readonly string[];
  readonly handedOn: number;
  /** Parts that became one with a part that the successor has already. */
  readonly joined: number;
  /** Tasks of which a person must say who takes them over. */
  readonly waiting: readonly TaskId[];
  /** People who belong to no open unit now. */
  readonly peopleWithoutUnit: readonly string[];
  readonly told: number;
}

const CHANGES: Record<Reorganisation['kind'], UnitChangeKind> = { merge: 'merged', split: 'split', rename: 'renamed', close: 'closed' };

const CLOSINGS = { merge: 'merged', split: 'split', close: 'closed' } as const;

const changeOf = ({ kind, unit }: Reorganisation, after: Unit): UnitChange =>
  kind === 'rename' ? { kind: 'renamed', from: unit.name, to: after.name } : { kind: CLOSINGS[kind], into: after.successors };

// One unit has one head: where the successor has its own, the other one comes as an official.
const rolesIn = (person: Person, into: Unit, office: Office): Person['roles'] => {
  if (withRole(office, into.id, 'head').length === 0) return person.roles;
  const others = person.roles.filter((role) => role !== 'head');
  return others.length === 0 ? ['official'] : others;
};

/** One re-organisation under way: the office as it was, and the unit as it is after it. */
interface UnderWay extends Reorganising {
  readonly tx: Tx;
  readonly reorganisation: Reorganisation;
  readonly after: Unit;
  readonly before: Office;
}

const intoOf = ({ reorganisation, after, before }: UnderWay): readonly string[] =>
  reorganisation.kind === 'rename' ? [after.name] : after.successors.map((id) => unitLabel(before.tree, id));

const handOn = async (underWay: UnderWay, running: readonly Assignment[]): Promise<HandedOn> => {
  const { tx, reorganisation, after, before, on, now } = underWay;
  if (reorganisation.kind === 'rename') return { handed: [], joined: [], stayed: [] };
  await replaceInGroups(tx, after.id, after.successors);
  if (reorganisation.kind !== 'merge') return { handed: [], joined: [], stayed: running.map(({ taskId }) => taskId) };
  const { into } = reorganisation;
  const reason = `${unitLabel(before.tree, after.id)} đã sáp nhập vào ${unitLabel(before.tree, into.id)}; phần việc nhập làm một`;
  return handOnWork(tx, running, { to: into.id, on, reason, by: null, at: now });
};

/** Moves the people along where that was said; returns those who have no open unit now. */
const movePeople = async ({ tx, wanted, reorganisation, before }: UnderWay): Promise<readonly Person[]> => {
  if (reorganisation.kind === 'rename') return [];
  const members = (before.peopleByUnit.get(reorganisation.unit.id) ?? []).filter(({ active }) => active);
  if (reorganisation.kind !== 'merge' || wanted.kind !== 'merge' || !wanted.withPeople) return members;
  const { into } = reorganisation;
  for (const person of members) await movePerson(tx, person.id, { unitId: into.id, roles: rolesIn(person, into, before) });
  return [];
};

const carryOut = async (underWay: UnderWay): Promise<ReorganisedUnit> => {
  const { tx, reorganisation, after, before, on, document, now } = underWay;
  const change = CHANGES[reorganisation.kind];
  const unit = unitLabel(before.tree, after.id);
  const into = intoOf(underWay);
  await changeUnit(tx, after, { change: changeOf(reorganisation, after), since: on, document, at: now });
  const running = (await loadWork(tx, { units: [after.id] })).map(({ assignment }) => assignment).filter(isRunning);
  const { handed, joined, stayed } = await handOn(underWay, running);
  const told = await tellOfReorganisation(tx, {
    office: await loadOffice(tx),
    unitId: after.id,
    successors: after.successors,
    parts: running.map(({ id }) => id).filter((id) => !joined.includes(id)),
    told: { change, unit, into, on },
    now,
  });
  const peopleWithoutUnit = (await movePeople(underWay)).map(({ name }) => name);
  return { change, unit, into, handedOn: handed.length, joined: joined.length, waiting: [...new Set(stayed)], peopleWithoutUnit, told };
};

/**
 * Merges, splits, renames or closes a unit: its running work goes on to the one successor, or waits for a person to say which of several
 * takes it; everybody concerned is told once. Refused, with nothing stored, where a name is not clear or the office would not hold together.
 */
export const reorganiseUnit = (db: Database, how: Reorganising): Promise<Result<ReorganisedUnit, NotReorganised>> =>
  tryOut(db, how, async (tx): Promise<Result<ReorganisedUnit, NotReorganised>> => {
    const before = await loadOffice(tx);
    const reorganisation = reorganisationOf(how.wanted, before);
    if (!reorganisation.ok) return reorganisation;
    const after = decideReorganisation(reorganisation.value, before.tree, { on: how.on, today: dayOf(how.now) });
    if (!after.ok) return refused({ kind: after.refusal, said: how.wanted.unit, names: [] });
    return accepted(await carryOut({ ...how, tx, reorganisation: reorganisation.value, after: after.value, before }));
  });
