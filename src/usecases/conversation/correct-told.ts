import type { WrittenEvent } from '#db/assignments.ts';
import { withdrawOrFind } from '#db/outbox-withdrawal.ts';
import { extensionDecider } from '#domain/extension/extension-decider.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import type { NoticeKind } from '#domain/notice.ts';
import { answererOf, authorityOf, superiorOf } from '#domain/office/answerer.ts';
import { lineSeenBy } from '#domain/obstacle/obstacle-line.ts';
import { resolverOf } from '#domain/obstacle/resolver.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { type OnDay, readerFor } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import { announce } from '../enqueue-notice.ts';
import { hearersAround } from '../assigning/tell-around.ts';
import type { Acting } from './speaker.ts';
import { slotsOf } from './tell-holder.ts';

/** An answer of somebody to one piece of work. */
export interface Answered {
  readonly assignmentId: AssignmentId;
  readonly written: WrittenEvent;
}

/** What others learn of an answer; it is withdrawn with the answer, or corrected where it has gone out. */
const TOLD: readonly NoticeKind[] = [
  'obstacle-told',
  'approval-asked',
  'declined-told',
  'assigning-told',
  'extension-asked',
  'obstacle-news',
];

// Whoever stands around the work, as it is and as it was: one of these was told, if anybody was.
const around = (works: readonly FollowedWork[], onDay: OnDay): readonly PersonId[] => {
  const { office } = onDay;
  const people = works.flatMap((work) => {
    const concerned = [
      superiorOf(work, office),
      authorityOf(work, office),
      answererOf(work, office),
      resolverOf(work, office),
      extensionDecider(work, office)?.person,
    ];
    const holders = concerned.filter((one) => one !== null && one !== undefined);
    return [...holders, ...holders.flatMap((holder) => readerFor(holder, work, onDay) ?? [])];
  });
  return [...new Set(people.map(({ id }) => id))];
};

/** Those who were told of an answer, without those from whom the notice could still be withdrawn. */
const toldAlready = async (
  speaking: Acting,
  { assignmentId, version }: { readonly assignmentId: AssignmentId; readonly version: number },
  works: readonly FollowedWork[],
): Promise<readonly PersonId[]> => {
  const { tx, now, office } = speaking;
  const told: PersonId[] = [];
  const hearers: PersonId[] = [];
  for (const work of works) hearers.push(...(await hearersAround(speaking, work)));
  for (const id of new Set([...around(works, { office, today: dayOf(now) }), ...hearers]))
    for (const slot of slotsOf(assignmentId, version))
      for (const kind of TOLD)
        if ((await withdrawOrFind(tx, { key: noticeKey({ kind: 'person', id }, kind, slot), at: now })) === 'gone-out') told.push(id);
  return told;
};

const correct = async (speaking: Acting, restored: FollowedWork, told: PersonId): Promise<void> => {
  const { id, version } = restored.assignment;
  const line = lineSeenBy(restored, told, { office: speaking.office, today: dayOf(speaking.now) });
  const recipient = { kind: 'person', id: told } as const;
  const key = noticeKey(recipient, 'correction', `${String(id)}.${String(version)}`);
  await announce(speaking.tx, { recipient, key, notice: { kind: 'correction', line, by: speaking.person.name }, mentions: [] }, speaking);
};

/** What was taken back, and the work before and after that. */
interface TakenBack {
  readonly answers: readonly Pick<WrittenEvent, 'version'>[];
  readonly before: FollowedWork;
  readonly restored: FollowedWork;
}

/** Withdraws what nobody has read yet of these answers and corrects what was told; the name of one who is told so, or null. */
export const correctTold = async (speaking: Acting, { answers, before, restored }: TakenBack): Promise<string | null> => {
  const told = new Set<PersonId>();
  for (const { version } of answers)
    for (const id of await toldAlready(speaking, { assignmentId: before.assignment.id, version }, [before, restored])) told.add(id);
  for (const id of told) await correct(speaking, restored, id);
  const [first] = told;
  return first === undefined ? null : (speaking.office.people.get(first)?.name ?? null);
};
