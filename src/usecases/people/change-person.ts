import type { Database, Tx } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { deactivate } from '#db/people.ts';
import { loadPlans } from '#db/plans.ts';
import { movePerson } from '#db/unit-changes.ts';
import { isRunning } from '#domain/assignment/assignment.ts';
import type { PlanId, TaskId } from '#domain/ids.ts';
import { decideGoing, type Going, type GoingRefusal, isLeftHeadless, standsFor, type Went } from '#domain/office/going.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person, Role } from '#domain/office/person.ts';
import type { GoneKind } from '#domain/office/person-gone.ts';
import { unitLabel } from '#domain/office/unit.ts';
import type { Plan } from '#domain/plan.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { findPeople } from '../conversation/find-person.ts';
import { tryOut } from '../try-out.ts';
import { type UnclearUnit, unitNamed } from '../units/name-units.ts';
import { closeChats, endDelegationsOf } from './close-chats.ts';
import { type FallenTo, passOn } from './pass-on.ts';
import { tellOfPerson } from './tell-of-person.ts';

/** What is to happen, in the words of whoever says it. */
export interface ChangingPerson {
  readonly person: string;
  /** The unit to which the person goes, with what roles (null: those that belong to no post); null: away from the office. */
  readonly to: { readonly unit: string; readonly roles: readonly Role[] | null } | null;
  /** Who follows the person's plans from now on; null: nobody was named. */
  readonly followBy: string | null;
  /** The first day on which it holds. */
  readonly on: Day;
  readonly now: Instant;
  /** Only says what would happen. */
  readonly dryRun: boolean;
}

export type NotChanged =
  | { readonly kind: 'unknown-person' | 'several-people'; readonly said: string; readonly names: readonly string[] }
  | UnclearUnit
  | { readonly kind: GoingRefusal | 'follows-plans'; readonly said: string; readonly names: readonly string[] };

/** What has happened. */
export interface ChangedPerson extends Pick<FallenTo, 'withoutAuthority' | 'indicators'> {
  readonly change: GoneKind;
  readonly person: string;
  readonly unit: string;
  readonly into: string | null;
  readonly roles: readonly Role[];
  readonly toGive: readonly TaskId[];
  /** Who accepts the product of which tasks now. */
  readonly toAccept: readonly { readonly by: string; readonly numbers: readonly TaskId[] }[];
  /** Who answers for the old unit, where it has no head now: null for nobody; not set where it has one. */
  readonly headNow?: string | null;
  readonly plans: readonly string[];
  readonly followedBy: string | null;
  readonly told: number;
}

const personNamed = (said: string, office: Office): Result<Person, NotChanged> => {
  const found = findPeople(said.normalize('NFC'), office);
  const [only] = found;
  if (only === undefined) return refused({ kind: 'unknown-person', said, names: [] });
  const names = found.map(({ name, unitId }) => `${name}, ${unitLabel(office.tree, unitId)}`);
  return names.length > 1 ? refused({ kind: 'several-people', said, names }) : accepted(only);
};

const goingOf = ({ to }: ChangingPerson, office: Office): Result<Going, NotChanged> => {
  if (to === null) return accepted({ kind: 'leave' });
  const unit = unitNamed(to.unit, office);
  return unit.ok ? accepted({ kind: 'move', to: unit.value, roles: to.roles }) : unit;
};

/** Plans of which something is still running. */
const plansFollowed = async (tx: Tx, { id }: Person): Promise<readonly Plan[]> => {
  const works = await loadWork(tx, { controller: id, states: ['open', 'blocked', 'submitted'] });
  const running = new Set<PlanId | undefined>(works.filter(({ assignment }) => isRunning(assignment)).map(({ plan }) => plan?.id));
  return (await loadPlans(tx)).filter((plan) => plan.controllerId === id && running.has(plan.id));
};

const planName = ({ number, title }: Plan): string => (number === null ? title : `kế hoạch ${number}`);

interface Meant {
  readonly office: Office;
  readonly before: Person;
  readonly after: Person;
  readonly follower: Person | null;
  readonly plans: readonly Plan[];
}

const goneAs = (person: Person, how: ChangingPerson, office: Office): Result<Person, NotChanged> => {
  const going = goingOf(how, office);
  if (!going.ok) return going;
  const after = decideGoing(person, going.value, { office, on: how.on, today: dayOf(how.now) });
  return after.ok ? after : refused({ kind: after.refusal, said: how.to?.unit ?? how.person, names: [] });
};

const followerNamed = ({ followBy }: ChangingPerson, office: Office): Result<Person | null, NotChanged> =>
  followBy === null ? accepted(null) : personNamed(followBy, office);

// Without anybody who follows it, nobody would be asked for what a plan leaves open.
const isLeftToNobody = ({ after, follower, plans }: Omit<Meant, 'office'>): boolean =>
  !after.active && plans.length > 0 && (follower === null || follower.id === after.id);

const meantBy = async (tx: Tx, how: ChangingPerson): Promise<Result<Meant, NotChanged>> => {
  const office = await loadOffice(tx);
  const before = personNamed(how.person, office);
  if (!before.ok) return before;
  const after = goneAs(before.value, how, office);
  if (!after.ok) return after;
  const follower = followerNamed(how, office);
  if (!follower.ok) return follower;
  const plans = await plansFollowed(tx, before.value);
  const meant = { office, before: before.value, after: after.value, follower: follower.value, plans };
  return isLeftToNobody(meant) ? refused({ kind: 'follows-plans', said: before.value.name, names: plans.map(planName) }) : accepted(meant);
};

const store = async (tx: Tx, { after: { id, active, unitId, roles } }: Meant): Promise<void> =>
  active ? movePerson(tx, id, { unitId, roles }) : deactivate(tx, id);

const headNow = ({ before, office }: Went): Pick<ChangedPerson, 'headNow'> =>
  isLeftHeadless(before, office) ? { headNow: standsFor(before.unitId, office)?.name ?? null } : {};

const carryOut = async (tx: Tx, meant: Meant, { on, now }: ChangingPerson): Promise<ChangedPerson> => {
  const { before, after, follower, plans } = meant;
  const { tree } = meant.office;
  await endDelegationsOf(before, { tx, office: meant.office, now, recorder: null });
  if (!after.active) await closeChats(tx, before);
  await store(tx, meant);
  const went: Went = { before, after, office: await loadOffice(tx) };
  const handed = follower === null ? [] : plans;
  const fallen = await passOn(went, { tx, on, now, follower, plans: handed });
  const change: GoneKind = after.active ? 'moved' : 'left';
  const unit = unitLabel(tree, before.unitId);
  const into = after.active ? unitLabel(tree, after.unitId) : null;
  const told = await tellOfPerson(tx, { went, fallen, follower, plans: handed.map(planName), gone: { change, unit, into, on }, now });
  return {
    ...{ change, unit, into, told, person: before.name, roles: after.roles, plans: plans.map(planName) },
    ...headNow(went),
    followedBy: follower?.name ?? null,
    toGive: [...new Set(fallen.released.map(({ task }) => task.id))],
    toAccept: [...fallen.toAccept].map(([id, numbers]) => ({ by: went.office.people.get(id)?.name ?? '', numbers })),
    withoutAuthority: fallen.withoutAuthority,
    indicators: fallen.indicators,
  };
};

/**
 * Records that a person works in another unit from now on, or not in the office any more: the running work that they carried falls to who
 * answers for it, their decisions to who stands above, their plans to who was named; chats of who left are closed, delegations end, and
 * everybody whom it concerns is told once. Refused, with nothing stored, where a name is not clear or something would be left to nobody.
 */
export const changePerson = (db: Database, how: ChangingPerson): Promise<Result<ChangedPerson, NotChanged>> =>
  tryOut(db, how, async (tx) => {
    const meant = await meantBy(tx, how);
    return meant.ok ? accepted(await carryOut(tx, meant.value, how)) : meant;
  });
