import { insertIndicator, steerIndicator } from '#db/indicators.ts';
import { loadPlans } from '#db/plans.ts';
import type { Indicator } from '#domain/indicators/indicator.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDoOfIndicator, mayInOffice } from '#domain/permissions.ts';
import type { Plan } from '#domain/plan.ts';
import type { RegularRefusal } from '#domain/regular/regular-notice.ts';
import { hasRole } from '#domain/office/person.ts';
import type { IndicatorWish } from '#language/indicators/indicator-wish.ts';
import { findPeople } from '../conversation/find-person.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { cardsOf, seenIndicator, seenIndicators, type SeenIndicator } from './indicators-in-sight.ts';
import { askValue, takeBackValue } from './report-value.ts';
import { tellIndicator } from './tell-indicator.ts';

const refuse = (why: RegularRefusal, number: number | null, said = ''): Notice => ({ kind: 'regular-refused', why, number, said });

const list = async (speaking: Speaking): Promise<Notice> => ({
  kind: 'indicators-listed',
  indicators: await cardsOf(speaking, await seenIndicators(speaking)),
  ...(mayInOffice(speaking.person, 'set-indicators') ? { maySet: true } : {}),
});

const show = async (speaking: Speaking, number: number): Promise<Notice> => {
  const seen = await seenIndicator(speaking, number);
  return seen === null ? refuse('no-indicator', number) : tellIndicator(speaking, seen, 'shown');
};

type Steer = Extract<IndicatorWish, { kind: 'steer' }>;

const steered = async (speaking: Speaking, seen: SeenIndicator, { reporter, every }: Steer): Promise<Notice> => {
  const { indicator } = seen;
  const people = reporter === null ? [] : findPeople(reporter, speaking.office);
  const [only, ...others] = people;
  if (reporter !== null && only === undefined) return refusal('unknown-unit', null, [reporter]);
  if (others.length > 0)
    return refusal(
      'several-people',
      null,
      people.map(({ name }) => name),
    );
  const change: Partial<Pick<Indicator, 'reporterId' | 'every'>> = {
    ...(only === undefined ? {} : { reporterId: only.id }),
    ...(every === 'as-it-is' ? {} : { every }),
  };
  await steerIndicator(speaking.tx, indicator.id, change);
  return tellIndicator(speaking, { ...seen, indicator: { ...indicator, ...change } }, 'steered');
};

const steer = async (speaking: Speaking, wish: Steer): Promise<Notice> => {
  const seen = await seenIndicator(speaking, wish.number);
  if (seen === null) return refuse('no-indicator', wish.number);
  return mayDoOfIndicator(seen.relations, 'steer-indicator') ? steered(speaking, seen, wish) : refuse('may-not-steer', wish.number);
};

// "91" means the newest plan whose number begins so; "91/KH-UBND" that one.
const planCalled = (said: string, plans: readonly Plan[]): Plan | null => {
  const wanted = said.toUpperCase();
  const fits = plans.filter(({ number }) => number?.toUpperCase() === wanted || number?.toUpperCase().startsWith(`${wanted}/`) === true);
  return fits.at(-1) ?? null;
};

type SetIt = Extract<IndicatorWish, { kind: 'set' }>;

/** The plan that is meant, where the speaker follows it or leads; `none` where no such plan is theirs, null where none was named. */
const planFor = async ({ tx, person }: Speaking, said: string | null): Promise<Plan | null | 'none'> => {
  if (said === null) return null;
  const plan = planCalled(said, await loadPlans(tx));
  // A plan of which the speaker is nobody is not admitted to exist.
  return plan !== null && (plan.controllerId === person.id || hasRole(person, 'leader')) ? plan : 'none';
};

const set = async (speaking: Speaking, { target, plan: said }: SetIt): Promise<Notice> => {
  const { tx, person } = speaking;
  if (!mayInOffice(person, 'set-indicators')) return refuse('may-not-set', null);
  const plan = await planFor(speaking, said);
  if (plan === 'none') return refuse('no-plan', null, said ?? '');
  if (target === null) return refuse('target-missing', null);
  const indicator = await insertIndicator(tx, {
    ...target,
    ...{ planId: plan?.id ?? null, ordinal: null, every: null, reporterId: null, createdBy: person.id },
  });
  return tellIndicator(speaking, { indicator, relations: ['set-it'], plan }, 'set');
};

/** Answers what somebody wants of indicators: only what they may see is shown or changed. */
export const answerIndicatorWish = async (speaking: Speaking, wish: IndicatorWish): Promise<Notice> => {
  switch (wish.kind) {
    case 'list':
      return list(speaking);
    case 'show':
      return show(speaking, wish.number);
    case 'ask-value':
      return askValue(speaking, wish.number);
    case 'take-back':
      return (await takeBackValue(speaking, wish.number)) ?? refuse('no-value', wish.number);
    case 'steer':
      return steer(speaking, wish);
    case 'set':
      return set(speaking, wish);
  }
};
