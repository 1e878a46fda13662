import type { Tx } from '#db/database.ts';
import type { PersonId, TaskId } from '#domain/ids.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { isLeftHeadless, standsFor, type Went } from '#domain/office/going.ts';
import { headOf } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import type { PersonGone } from '#domain/office/person-gone.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import type { Instant } from '#domain/time/instant.ts';
import { announce } from '../enqueue-notice.ts';
import type { FallenTo } from './pass-on.ts';

interface News {
  readonly went: Went;
  readonly fallen: FallenTo;
  readonly follower: Person | null;
  readonly plans: readonly string[];
  readonly gone: Pick<PersonGone, 'change' | 'unit' | 'into' | 'on'>;
  readonly now: Instant;
}

type Share = Pick<PersonGone, 'reader' | 'toGive' | 'toAccept' | 'plans' | 'indicators'>;

const NOTHING = { toGive: [], toAccept: [], plans: [], indicators: [] } as const;

const numbersOf = (works: FallenTo['released']): readonly TaskId[] => [...new Set(works.map(({ task }) => task.id))];

/** What each heir has now: nobody is told the number of work that they may not see. */
const heirs = ({ went: { before, office }, fallen, follower, plans }: News): ReadonlyMap<PersonId, Share> => {
  const shares = new Map<PersonId, Share>();
  const add = (id: PersonId | undefined, share: Partial<Share>): void => {
    if (id !== undefined) shares.set(id, { ...NOTHING, ...shares.get(id), ...share, reader: 'heir' });
  };
  const answerers = new Map(fallen.released.map((work) => [work, answererOf(work, office)?.id]));
  for (const id of new Set(answerers.values()))
    add(id, { toGive: numbersOf(fallen.released.filter((work) => answerers.get(work) === id)) });
  for (const [id, toAccept] of fallen.toAccept) add(id, { toAccept });
  if (plans.length > 0) add(follower?.id, { plans });
  const above = standsFor(before.unitId, office)?.id;
  if (isLeftHeadless(before, office)) add(above, {});
  if (fallen.indicators.length > 0) add(above, { indicators: fallen.indicators });
  return shares;
};

/** Tells once whoever it concerns: who has something of theirs now, who heads the new unit, and whoever moved. Returns how many are told. */
export const tellOfPerson = async (tx: Tx, news: News): Promise<number> => {
  const { went, fallen, gone, now } = news;
  const { before, after, office } = went;
  const newHead = after.active ? headOf(office, after.unitId)?.id : undefined;
  const shares = new Map<PersonId, Share>([
    ...(newHead === undefined ? [] : [[newHead, { ...NOTHING, reader: 'newcomer' }] as const]),
    ...heirs(news),
    ...(after.active ? [[after.id, { ...NOTHING, reader: 'self', toGive: numbersOf(fallen.released) }] as const] : []),
  ]);
  for (const [id, share] of shares) {
    const recipient = { kind: 'person', id } as const;
    const notice: PersonGone = { kind: 'person-gone', person: before.name, ...gone, ...share };
    const key = noticeKey(recipient, 'person-gone', `${String(before.id)}.${gone.change}.${String(after.unitId)}.${gone.on}`);
    await announce(tx, { recipient, key, notice, mentions: [] }, { now, office });
  }
  return shares.size;
};
