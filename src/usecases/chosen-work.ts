import type { Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadPlans } from '#db/plans.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { isWithin, type Unit } from '#domain/office/unit.ts';
import type { Plan } from '#domain/plan.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import { bare } from '#language/fold.ts';
import { findUnits } from '#language/units/find-units.ts';
import { findPeople } from './conversation/find-person.ts';
import { loadOwnScope } from './conversation/visible-work.ts';

/** Which work a list or a report is about, in the words of whoever asks for it; null leaves it open. */
export interface WorkChoice {
  /** The person for whose eyes it is; null for the office as a whole. */
  readonly reader: string | null;
  /** This unit and all below it. */
  readonly unit: string | null;
  /** The number of a plan. */
  readonly plan: string | null;
}

/** A name that fits nobody, or several; `names` are those that come into question. */
export interface UnclearChoice {
  readonly kind: 'reader' | 'unit' | 'plan';
  readonly said: string;
  readonly names: readonly string[];
}

export interface ChosenWork {
  readonly works: readonly FollowedWork[];
  readonly reader: Person | null;
  readonly unit: Unit | null;
  readonly plan: Plan | null;
}

type Found<Value> = Result<Value | null, UnclearChoice>;

const onlyOne = <Value>(found: readonly Value[], unclear: UnclearChoice): Found<Value> => {
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? refused(unclear) : accepted(only);
};

const readerNamed = (said: string | null, office: Office): Found<Person> => {
  if (said === null) return accepted(null);
  const people = findPeople(said.normalize('NFC'), office);
  return onlyOne(people, { kind: 'reader', said, names: people.map(({ name }) => name) });
};

const unitNamed = (said: string | null, office: Office): Found<Unit> => {
  if (said === null) return accepted(null);
  const found = findUnits(said.normalize('NFC'), [...office.tree.units.values()]);
  if (found.kind === 'exact') return accepted(found.unit);
  return refused({ kind: 'unit', said, names: found.kind === 'none' ? [] : found.units.map(({ name }) => name) });
};

const planKey = (number: string): string => bare(number).replace(/\s/g, '');

const planNumbered = async (tx: Tx, said: string | null): Promise<Found<Plan>> => {
  if (said === null) return accepted(null);
  const plans = await loadPlans(tx);
  const found = plans.filter(({ number }) => number !== null && planKey(number) === planKey(said));
  return onlyOne(found, { kind: 'plan', said, names: plans.flatMap(({ number }) => number ?? []) });
};

/** In which office, as of when. */
export interface Around {
  readonly office: Office;
  readonly now: Instant;
}

const seenWork = async (tx: Tx, around: Around, person: Person | null): Promise<readonly FollowedWork[]> =>
  person === null ? loadWork(tx, {}) : (await loadOwnScope({ tx, ...around, person })).map(({ work }) => work);

/**
 * The work that a list or a report is about: what the reader answers for, steers or follows (the same as in chat), or all of the office's;
 * of it, that of one unit or plan. Refused where a name fits none, or several.
 */
export const chooseWork = async (tx: Tx, around: Around, choice: WorkChoice): Promise<Result<ChosenWork, UnclearChoice>> => {
  const { office } = around;
  const reader = readerNamed(choice.reader, office);
  if (!reader.ok) return reader;
  const unit = unitNamed(choice.unit, office);
  if (!unit.ok) return unit;
  const plan = await planNumbered(tx, choice.plan);
  if (!plan.ok) return plan;
  const [above, of] = [unit.value, plan.value];
  const works = (await seenWork(tx, around, reader.value)).filter(
    (work) => (above === null || isWithin(office.tree, work.assignment.unitId, above.id)) && (of === null || work.plan?.id === of.id),
  );
  return accepted({ works, reader: reader.value, unit: above, plan: of });
};
