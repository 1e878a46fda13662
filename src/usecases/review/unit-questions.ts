import type { UnitId } from '#domain/ids.ts';
import type { ReviewedPlan, UnitChoice } from '#domain/reviewing/reviewed-plan.ts';
import { titleLikeness, titleWords } from '#language/title-likeness.ts';
import type { MatchedUnits } from '../match-units.ts';

/** A name of the plan on whose meaning a person may decide. */
export interface UnitQuestion {
  readonly name: string;
  /** unknown: no unit bears it; group: it means several. */
  readonly kind: 'unknown' | 'group';
  /** How many rows name it. */
  readonly rows: number;
  /** Null where nobody has decided: an unknown one is then created, a group opens into its members. */
  readonly choice: UnitChoice | null;
  /** The unit of the office whose name is most alike; null where none is. */
  readonly suggested: UnitId | null;
  /** Into which units a group opens as things stand. */
  readonly members: readonly UnitId[];
}

export interface KnownUnit {
  readonly id: UnitId;
  readonly label: string;
}

const LIKE_ENOUGH = 0.45;

const suggestedFor = (name: string, known: readonly KnownUnit[]): UnitId | null => {
  const words = titleWords(name);
  const scored = known.map(({ id, label }) => ({ id, score: titleLikeness(words, titleWords(label)) }));
  const best = scored.reduce<(typeof scored)[number] | null>((top, one) => (top === null || one.score > top.score ? one : top), null);
  return best !== null && best.score >= LIKE_ENOUGH ? best.id : null;
};

/** The names that the office does not know, then the groups, then what was decided already; each once. */
export const unitQuestions = (
  { rows, units: choices }: ReviewedPlan,
  matched: MatchedUnits,
  known: readonly KnownUnit[],
): readonly UnitQuestion[] => {
  const timesNamed = new Map<string, number>();
  for (const { task } of rows)
    for (const name of new Set([...task.lead, ...task.coordinating])) timesNamed.set(name, (timesNamed.get(name) ?? 0) + 1);
  const groups = new Set(matched.groups);
  const asked = new Set([...matched.unknown, ...matched.groups, ...choices.keys()]);
  return [...asked]
    .filter((name) => timesNamed.has(name))
    .map((name): UnitQuestion => {
      const named = matched.resolve(name);
      const kind = groups.has(name) ? 'group' : 'unknown';
      return {
        name,
        kind,
        rows: timesNamed.get(name) ?? 0,
        choice: choices.get(name) ?? null,
        suggested: suggestedFor(name, known),
        members: named.kind === 'group' ? named.members : [],
      };
    })
    .sort((a, b) => Number(a.kind === 'group') - Number(b.kind === 'group'));
};
