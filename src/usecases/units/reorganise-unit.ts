import { type Database, transact, type Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { changeUnit, movePerson, replaceInGroups, type UnitChange } from '#db/unit-changes.ts';
import { isRunning } from '#domain/assignment/assignment.ts';
import type { TaskId } from '#domain/ids.ts';
import { type Office, withRole } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { decideReorganisation, type Reorganisation, type ReorganisationRefusal } from '#domain/office/reorganise.ts';
import { type Unit, unitLabel } from '#domain/office/unit.ts';
import type { UnitChangeKind } from '#domain/office/unit-reorganised.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { findUnits } from '#language/units/find-units.ts';
import { handOnWork } from './hand-on-work.ts';
import { tellOfReorganisation } from './tell-of-reorganisation.ts';

/** What is to happen to a unit, in the words of whoever says it. */
export type WantedChange = { readonly unit: string } & (
  | { readonly kind: 'merge'; readonly into: string; /** Whether its people go along. */ readonly withPeople: boolean }
  | { readonly kind: 'split'; readonly into: readonly string[] }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'close' }
);

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
  | { readonly kind: ReorganisationRefusal; readonly said: string; readonly names: readonly string[] }
  | { readonly kind: 'unknown-unit' | 'several-units'; readonly said: string; readonly names: readonly string[] };

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

const named = (said: string, { tree }: Office): Result<Unit, NotReorganised> => {
  const all = [...tree.units.values()];
  const open = findUnits(
    said.normalize('NFC'),
    all.filter(({ validTo }) => validTo === null),
  );
  // A closed unit is found only to say that it is closed.
  const found = open.kind === 'none' ? findUnits(said.normalize('NFC'), all) : open;
  if (found.kind === 'exact') return accepted(found.unit);
  if (found.kind === 'none') return refused({ kind: 'unknown-unit', said, names: [] });
  return refused({ kind: 'several-units', said, names: found.units.map(({ id }) => unitLabel(tree, id)) });
};

const allNamed = (said: readonly string[], office: Office): Result<readonly Unit[], NotReorganised> => {
  const units: Unit[] = [];
  for (const name of said) {
    const unit = named(name, office);
    if (!unit.ok) return unit;
    units.push(unit.value);
  }
  return accepted(units);
};

const reorganisationOf = (wanted: WantedChange, office: Office): Result<Reorganisation, NotReorganised> => {
  const unit = named(wanted.unit, office);
  if (!unit.ok) return unit;
  switch (wanted.kind) {
    case 'merge': {
      const into = named(wanted.into, office);
      return into.ok ? accepted({ kind: 'merge', unit: unit.value, into: into.value }) : into;
    }
    case 'split': {
      const into = allNamed(wanted.into, office);
      return into.ok ? accepted({ kind: 'split', unit: unit.value, into: into.value }) : into;
    }
    case 'rename':
      return accepted({ kind: 'rename', unit: unit.value, name: wanted.name });
    case 'close':
      return accepted({ kind: 'close', unit: unit.value });
  }
};

const changeOf = (wanted: Reorganisation, after: Unit): UnitChange =>
  wanted.kind === 'rename'
    ? { kind: 'renamed', from: wanted.unit.name, to: after.name }
    : { kind: wanted.kind === 'merge' ? 'merged' : wanted.kind === 'split' ? 'split' : 'closed', into: after.successors };

// One unit has one head: where the successor has its own, the other one comes as an official.
const rolesIn = (person: Person, into: Unit, office: Office): Person['roles'] => {
  if (withRole(office, into.id, 'head').length === 0) return person.roles;
  const others = person.roles.filter((role) => role !== 'head');
  return others.length === 0 ? ['official'] : others;
};

const movePeople = async (tx: Tx, people: readonly Person[], into: Unit, office: Office): Promise<void> => {
  for (const person of people) await movePerson(tx, person.id, { unitId: into.id, roles: rolesIn(person, into, office) });
};

const carryOut = async (tx: Tx, reorganisation: Reorganisation, after: Unit, how: Reorganising): Promise<ReorganisedUnit> => {
  const { wanted, on, document, now } = how;
  const before = await loadOffice(tx);
  const change = CHANGES[reorganisation.kind];
  const successors = after.successors.flatMap((id) => before.tree.units.get(id) ?? []);
  const into = reorganisation.kind === 'rename' ? [after.name] : successors.map(({ id }) => unitLabel(before.tree, id));
  const label = unitLabel(before.tree, after.id);
  await changeUnit(tx, after, { change: changeOf(reorganisation, after), since: on, document, at: now });
  const running = (await loadWork(tx, { units: [after.id] })).map(({ assignment }) => assignment).filter(isRunning);
  const members = (before.peopleByUnit.get(after.id) ?? []).filter(({ active }) => active);
  const isClosing = reorganisation.kind !== 'rename';
  if (isClosing) await replaceInGroups(tx, after.id, after.successors);
  const reason = `${label} đã sáp nhập vào ${into.join(', ')}; phần việc nhập làm một`;
  const handed =
    reorganisation.kind === 'merge'
      ? await handOnWork(tx, running, { to: reorganisation.into.id, on, reason, by: null, at: now })
      : { handed: [], joined: [], stayed: isClosing ? running.map(({ taskId }) => taskId) : [] };
  const goAlong = wanted.kind === 'merge' && wanted.withPeople && reorganisation.kind === 'merge';
  const told = await tellOfReorganisation(tx, {
    office: await loadOffice(tx),
    unitId: after.id,
    successors: after.successors,
    parts: running.map(({ id }) => id).filter((id) => !handed.joined.includes(id)),
    told: { change, unit: label, into, on },
    now,
  });
  if (goAlong) await movePeople(tx, members, reorganisation.into, before);
  return {
    change,
    unit: label,
    into,
    handedOn: handed.handed.length,
    joined: handed.joined.length,
    waiting: [...new Set(handed.stayed)],
    peopleWithoutUnit: isClosing && !goAlong ? members.map(({ name }) => name) : [],
    told,
  };
};

/** Ends the transaction of a dry run, so that nothing of it stays. */
class DryRun extends Error {
  readonly would: ReorganisedUnit;
  constructor(would: ReorganisedUnit) {
    super('dry run');
    this.would = would;
  }
}

/**
 * Merges, splits, renames or closes a unit: its running work goes on to the one successor, or waits for a person to say which of several
 * takes it; everybody concerned is told once. Refused, with nothing stored, where a name is not clear or the office would not hold together.
 */
export const reorganiseUnit = async (db: Database, how: Reorganising): Promise<Result<ReorganisedUnit, NotReorganised>> => {
  try {
    return await transact(db, async (tx) => {
      const office = await loadOffice(tx);
      const reorganisation = reorganisationOf(how.wanted, office);
      if (!reorganisation.ok) return reorganisation;
      const after = decideReorganisation(reorganisation.value, office.tree, { on: how.on, today: dayOf(how.now) });
      if (!after.ok) return refused({ kind: after.refusal, said: how.wanted.unit, names: [] });
      const done = await carryOut(tx, reorganisation.value, after.value, how);
      if (how.dryRun) throw new DryRun(done);
      return accepted(done);
    });
  } catch (error) {
    if (error instanceof DryRun) return accepted(error.would);
    throw error;
  }
};
