import type { Tx } from '#db/database.ts';
import { loadPlans } from '#db/plans.ts';
import type { Office } from '#domain/office/office.ts';
import type { DelegationScope } from '#domain/standing-in/absence.ts';
import { bare } from '#language/fold.ts';
import { findUnits } from '#language/units/find-units.ts';

interface NamedScope {
  readonly scope: DelegationScope;
  /** Null where it is everything. */
  readonly scopeName: string | null;
}

const plain = (words: string): string => bare(words).replace(/\s/g, '');

/** The plan or unit that some words name ("kế hoạch 15/KH-UBND", "Phòng Kinh tế"); everything for none; null where they name nothing known. */
export const delegationScopeOf = async (tx: Tx, office: Office, words: string | null): Promise<NamedScope | null> => {
  if (words === null) return { scope: { kind: 'everything' }, scopeName: null };
  const plan = (await loadPlans(tx)).find(({ number }) => number !== null && plain(words).endsWith(plain(number)));
  if (plan !== undefined) return { scope: { kind: 'plan', planId: plan.id }, scopeName: plan.number };
  const found = findUnits(words.normalize('NFC'), [...office.tree.units.values()]);
  return found.kind === 'exact' ? { scope: { kind: 'unit', unitId: found.unit.id }, scopeName: found.unit.name } : null;
};
