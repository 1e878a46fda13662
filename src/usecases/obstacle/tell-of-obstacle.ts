import type { FollowedWork } from '#domain/followed-work.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { lineSeenBy } from '#domain/obstacle/obstacle-line.ts';
import type { Resolver } from '#domain/obstacle/obstacle.ts';
import { resolverOf } from '#domain/obstacle/resolver.ts';
import { answererOf, superiorOf } from '#domain/office/answerer.ts';
import type { Person } from '#domain/office/person.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { Changed } from '../assigning/tell-around.ts';
import type { Acting } from '../conversation/speaker.ts';
import { tellHolder, type Told } from '../conversation/tell-holder.ts';

/** Somebody who has done something, and for whom where it was not their own to do. */
type Doing = Acting & { readonly onBehalfOf: Person | null };

type ObstacleTold = Extract<Told, { kind: 'obstacle-told' }>;
type News = Extract<Told, { kind: 'obstacle-news' }>;

const byOf = ({ person, onBehalfOf }: Doing): Pick<ObstacleTold, 'by' | 'insteadOf'> => ({
  by: person.name,
  ...(onBehalfOf === null ? {} : { insteadOf: onBehalfOf.name }),
});

const lineFor = ({ office, now }: Acting, work: FollowedWork, reader: Person): WorkLine =>
  lineSeenBy(work, reader.id, { office, today: dayOf(now) });

const tellResolver = async (doing: Doing, work: FollowedWork, how: Pick<ObstacleTold, 'how'>): Promise<string | null> => {
  const holder = resolverOf(work, doing.office);
  if (holder === null) return null;
  const notice: ObstacleTold = {
    kind: 'obstacle-told',
    line: lineFor(doing, work, holder),
    ...byOf(doing),
    ...how,
  };
  return tellHolder(doing, { holder, work, notice, aspect: 'blocked' });
};

const tellNews = async (
  doing: Doing,
  work: FollowedWork,
  { to, what }: { to: Person | null; what: News['what'] },
): Promise<string | null> => {
  if (to === null || to.id === doing.person.id) return null;
  const notice: News = { kind: 'obstacle-news', what, line: lineFor(doing, work, to), ...byOf(doing) };
  return tellHolder(doing, { holder: to, work, notice, aspect: null });
};

/** Whoever heads the unit hears of trouble in it, also where another is to clear it. */
const tellSuperior = async (doing: Doing, work: FollowedWork): Promise<string | null> => {
  const superior = superiorOf(work, doing.office);
  const isResolver = superior?.id === resolverOf(work, doing.office)?.id;
  return isResolver ? null : tellNews(doing, work, { to: superior, what: 'reported' });
};

const isAsBefore = ({ before, after }: Changed, { office }: Acting): boolean =>
  resolverOf(before, office)?.id === resolverOf(after, office)?.id;

const wasClearedBefore = ({ assignment }: FollowedWork, reason: string): boolean =>
  assignment.state.kind === 'open' && assignment.cleared?.at(-1)?.reason === reason;

const tellNamed = async (doing: Doing, changed: Changed, what: 'named' | 'passed' | 'to-decide'): Promise<string | null> => {
  const { after, event } = changed;
  if (isAsBefore(changed, doing)) return null;
  const decided = event.kind === 'resolver-named' && event.obstacle.decided === true;
  const how = decided ? ({ how: 'decided' } as const) : what === 'passed' ? ({ how: 'passed' } as const) : {};
  const told = await tellResolver(doing, after, how);
  await tellNews(doing, after, { to: answererOf(after, doing.office), what });
  return told;
};

const namedResolver = ({ assignment: { state } }: FollowedWork): Resolver | null =>
  state.kind === 'blocked' ? (state.obstacle?.resolver ?? null) : null;

// Whoever clears it tells who waits for it; whoever carries the work tells who need not clear it any more.
const tellCleared = async (doing: Doing, { before, after }: Changed): Promise<string | null> => {
  const carrier = answererOf(after, doing.office);
  const resolver = namedResolver(before) === null ? null : resolverOf(before, doing.office);
  const told = await tellNews(doing, after, { to: carrier, what: 'cleared' });
  const alsoTold = resolver?.id === carrier?.id ? null : await tellNews(doing, after, { to: resolver, what: 'cleared' });
  return told ?? alsoTold;
};

const tellBlocked = async (doing: Doing, { before, after, event }: Changed): Promise<string | null> => {
  const isAgain = event.kind === 'blocked' && wasClearedBefore(before, event.reason);
  const told = await tellResolver(doing, after, isAgain ? { how: 'again' } : {});
  const toldAbove = await tellSuperior(doing, after);
  return told ?? toldAbove;
};

/**
 * Tells those whom it concerns what has become of an obstacle: whoever is to clear it, whoever heads the unit, whoever carries the work.
 * Returns the name of one who was told.
 */
export const tellOfObstacle = async (doing: Doing, changed: Changed): Promise<string | null> => {
  const { event } = changed;
  if (event.kind === 'blocked') return tellBlocked(doing, changed);
  if (event.kind === 'resolver-named') return tellNamed(doing, changed, 'named');
  if (event.kind === 'obstacle-passed') return tellNamed(doing, changed, event.obstacle.between === undefined ? 'passed' : 'to-decide');
  return event.kind === 'unblocked' ? tellCleared(doing, changed) : null;
};
