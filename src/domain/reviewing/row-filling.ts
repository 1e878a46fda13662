import type { PersonId, UnitId } from '../ids.ts';
import type { Gap } from '../six-ro.ts';

/** What a document never says and a reviewer may add to a row: who does it, who accepts the product, who answers for the whole. */
export interface RowFilling {
  /** By the unit whose part somebody carries. */
  readonly carriers: ReadonlyMap<UnitId, PersonId>;
  /** Null: as the whole plan has it. */
  readonly authorityId: PersonId | null;
  /** Which of several lead units answers for the whole. */
  readonly answering: UnitId | null;
}

export const NOTHING_FILLED: RowFilling = { carriers: new Map(), authorityId: null, answering: null };

/** The lead units of a row, and who carries and accepts what stands already, where it goes on with a task. */
export interface Leads {
  readonly units: readonly UnitId[];
  /** Whether the row names a unit that does not exist yet, so that nobody of it can be named. */
  readonly hasUnknown: boolean;
  readonly carried: ReadonlySet<UnitId>;
  readonly hasAuthority: boolean;
}

interface Filled {
  readonly task: { readonly gaps: readonly Gap[] };
  readonly filling: RowFilling;
}

/** Which of the six rõ a row leaves open once what was filled in counts; `plan.authorityId` accepts what nobody of a row's own accepts. */
export const gapsLeft = (row: Filled, plan: Pick<RowFilling, 'authorityId'>, leads: Leads): readonly Gap[] => {
  const { carriers, answering } = row.filling;
  const filled: Partial<Readonly<Record<Gap, boolean>>> = {
    person: !leads.hasUnknown && leads.units.length > 0 && leads.units.every((unit) => carriers.has(unit) || leads.carried.has(unit)),
    authority: (row.filling.authorityId ?? plan.authorityId) !== null || leads.hasAuthority,
    responsibility: answering !== null && leads.units.includes(answering),
  };
  return row.task.gaps.filter((gap) => filled[gap] !== true);
};

/** The filling with one more unit's carrier; null takes it back. */
export const withCarrier = (filling: RowFilling, unitId: UnitId, personId: PersonId | null): RowFilling => {
  const others = [...filling.carriers].filter(([unit]) => unit !== unitId);
  return { ...filling, carriers: new Map(personId === null ? others : [...others, [unitId, personId]]) };
};
