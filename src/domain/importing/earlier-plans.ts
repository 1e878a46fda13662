import type { DraftDocument } from '../draft-plan.ts';
import type { PlanId } from '../ids.ts';
import type { Plan } from '../plan.ts';

/** A plan of the office that a new document amends. */
export interface EarlierPlan {
  readonly plan: Plan;
  /** version: the same plan once more; replaced: named by the new document as what it replaces. */
  readonly kind: 'version' | 'replaced';
  /** Whether it is beyond doubt the same, so that a person cannot say otherwise. */
  readonly isCertain: boolean;
}

/** The new document, and the hash of its content. */
interface Arriving {
  readonly document: DraftDocument;
  readonly contentHash: string;
}

// "91 /KH-UBND" and "91/kh-ubnd" are one number.
const numberKey = (number: string): string => number.replace(/\s+/gu, '').toUpperCase();

const agrees = <Value>(one: Value | null, other: Value | null): boolean => one !== null && one === other;

const fits = <Value>(one: Value | null, other: Value | null): boolean => one === null || other === null || one === other;

const yearOf = (plan: { readonly issuedOn: string | null }): string | null => plan.issuedOn?.slice(0, 4) ?? null;

const isIdentical = (plan: Plan, { document, contentHash }: Arriving): boolean =>
  plan.contentHash === contentHash ||
  (document.number !== null &&
    document.issuedOn !== null &&
    document.issuer !== null &&
    plan.number === document.number &&
    plan.issuedOn === document.issuedOn &&
    plan.issuer === document.issuer);

// Numbers begin anew each year and with each issuer: one that differs in either is another document, and where neither is known of both, a
// number alone is too little to have the tasks of another plan closed.
const looksLikeVersion = (plan: Plan, { document }: Arriving): boolean =>
  plan.number !== null &&
  document.number !== null &&
  numberKey(plan.number) === numberKey(document.number) &&
  fits(plan.issuer, document.issuer) &&
  fits(yearOf(plan), yearOf(document)) &&
  (agrees(plan.issuer, document.issuer) || agrees(yearOf(plan), yearOf(document)));

/** The plans that a new document amends: earlier versions of it, and the newest of each number that it replaces. */
export const earlierPlans = (plans: readonly Plan[], arriving: Arriving): readonly EarlierPlan[] => {
  const versions = plans
    .filter((plan) => isIdentical(plan, arriving) || looksLikeVersion(plan, arriving))
    .map((plan): EarlierPlan => ({ plan, kind: 'version', isCertain: isIdentical(plan, arriving) }))
    .sort((a, b) => Number(b.isCertain) - Number(a.isCertain));
  const known = new Set<PlanId>(versions.map(({ plan }) => plan.id));
  const replaced = arriving.document.replaces.flatMap((number): readonly EarlierPlan[] => {
    const plan = plans.findLast((one) => one.number !== null && !known.has(one.id) && numberKey(one.number) === numberKey(number));
    return plan === undefined ? [] : [{ plan, kind: 'replaced', isCertain: false }];
  });
  return [...versions, ...replaced.filter(({ plan }, at) => replaced.findIndex((one) => one.plan.id === plan.id) === at)];
};
