import { sql, type SQL } from 'drizzle-orm';
import type { PersonId, PlanId, UnitId } from '#domain/ids.ts';
import { listed } from './id-list.ts';

/** Which work a delegation is about: that of these units, or of this plan; all of it where neither is named. */
export interface Cover {
  readonly units: readonly UnitId[] | null;
  readonly plan: PlanId | null;
  /** Nobody acts for another about what they carry themselves. */
  readonly notCarriedBy: PersonId;
}

/** Work that is somebody else's, whose part somebody takes. */
export interface LentWork {
  readonly holder: PersonId;
  /** Units of which the holder sees everything. */
  readonly units: readonly UnitId[];
  /** What one of these is about is lent, but for what one of the others is about. */
  readonly on: readonly Cover[];
  readonly but: readonly Cover[];
}

/** The lead work that somebody answers for, steers or follows: what is theirs by name, all of some branches of the tree, and what is lent to them. */
export interface LeadScope {
  readonly person: PersonId;
  /** Whether the one branch is of the person's own unit, so that what is kept of the person goes by it. */
  readonly isOwnBranch: boolean;
  /** The tops of the branches, none of which lies in another, and all units of them. */
  readonly tops: readonly UnitId[];
  readonly units: readonly UnitId[];
  readonly lent: readonly LentWork[];
}

/** The condition of the partial indexes: word for word, or they do not serve. */
export const RUNNING = sql.raw(`a.part = 'lead' and a.state_kind in ('open', 'blocked', 'submitted')`);

/** Among these units; in a list of thousands each is looked up, not searched for. */
export const amongUnits = (units: readonly UnitId[]): SQL =>
  sql`exists (select from unnest(${listed(units)}::int[]) as among (id) where among.id = a.unit_id)`;

/** Outside the branches of the scope. */
export const outside = ({ units }: LeadScope): SQL => (units.length === 0 ? sql`true` : sql`not ${amongUnits(units)}`);

const isAbout = ({ units, plan, notCarriedBy }: Cover): SQL => {
  const inUnits = units === null ? sql`true` : amongUnits(units);
  const ofPlan = plan === null ? sql`true` : sql`t.plan_id = ${plan}`;
  return sql`(a.person_id is distinct from ${notCarriedBy} and ${inUnits} and ${ofPlan})`;
};

const anyAbout = (covers: readonly Cover[]): SQL => (covers.length === 0 ? sql`false` : sql`(${sql.join(covers.map(isAbout), sql` or `)})`);

// Each branch goes by an index of its own; one condition for all of them would read the whole table.
const namedIn = (person: PersonId, onlyRunning: boolean): SQL =>
  onlyRunning
    ? sql`select a.id from assignments a where ${RUNNING} and a.person_id = ${person}
      union select a.id from assignments a where ${RUNNING} and a.authority_id = ${person}
      union select a.id from assignments a where ${RUNNING} and a.controller_id = ${person}`
    : sql`select a.id from assignments a where a.part = 'lead' and a.person_id = ${person}
      union select a.id from tasks t join assignments a on a.task_id = t.id where a.part = 'lead' and t.authority_id = ${person}
      union select a.id from plans p join tasks t on t.plan_id = p.id join assignments a on a.task_id = t.id
        where a.part = 'lead' and p.controller_id = ${person}`;

const lentIn = ({ holder, units, on, but }: LentWork, onlyRunning: boolean): SQL => {
  const condition = onlyRunning ? RUNNING : sql`a.part = 'lead'`;
  const ofUnits =
    units.length === 0 ? sql`` : sql`union select a.id from assignments a where ${condition} and a.unit_id = any(${listed(units)}::int[])`;
  return sql`select a.id from (${namedIn(holder, onlyRunning)} ${ofUnits}) held join assignments a on a.id = held.id join tasks t on t.id = a.task_id
    where ${anyAbout(on)} and not ${anyAbout(but)}`;
};

/** The keys of what is in the scope by name or since it is lent, inside its branches or not; null where that is nothing. */
export const namedOrLent = (
  { person, lent }: LeadScope,
  { named, onlyRunning }: { readonly named: boolean; readonly onlyRunning: boolean },
): SQL | null => {
  const parts = [...(named ? [namedIn(person, onlyRunning)] : []), ...lent.map((one) => lentIn(one, onlyRunning))];
  return parts.length === 0 ? null : sql.join(parts, sql` union `);
};
