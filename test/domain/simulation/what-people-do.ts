import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import type { AssignmentId, PersonId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { personId } from '../support/builders.ts';
import type { Chance } from './chance.ts';

/** Something that somebody will do, so many minutes after midnight. */
export interface Act {
  readonly minute: number;
  readonly by: PersonId;
  readonly about: AssignmentId;
  readonly command: AssignmentCommand | { readonly kind: 'amend-deadline'; readonly days: number };
}

const workingMinute = (chance: Chance): number => chance.between(8 * 60, 17 * 60 + 30);

const answerTo = (chance: Chance): AssignmentCommand => {
  const drawn = chance.draw();
  if (drawn < 0.6) return { kind: 'submit' };
  if (drawn < 0.8) return { kind: 'report-progress', percent: chance.between(1, 9) * 10 };
  if (drawn < 0.9) return { kind: 'report-block', reason: 'chờ kinh phí' };
  return drawn < 0.95 ? { kind: 'accept' } : { kind: 'decline', reason: 'ngoài chức năng', target: null };
};

const decisionOn = (chance: Chance): AssignmentCommand =>
  chance.happens(0.8) ? { kind: 'approve' } : { kind: 'return', reason: 'thiếu số liệu' };

/** How often a line of each kind is answered on the day on which it is read. */
const LIKELY = { own: 0.3, fresh: 0.08, unassigned: 0.3, approvals: 0.4, blocked: 0.35 } as const;

/** What the reader of a morning's message does about it during the day. */
export const answersTo = (
  reader: PersonId,
  notice: Notice,
  { chance, colleagues }: { chance: Chance; colleagues: readonly number[] },
): readonly Act[] => {
  if (notice.kind !== 'morning') return [];
  const some = (lines: readonly WorkLine[], likely: number, command: () => AssignmentCommand): readonly Act[] =>
    lines
      .filter(() => chance.happens(likely))
      .map((line) => ({ minute: workingMinute(chance), by: reader, about: line.assignmentId, command: command() }));
  return [
    ...some(notice.own, LIKELY.own, () => answerTo(chance)),
    ...some(notice.fresh, LIKELY.fresh, () => answerTo(chance)),
    ...(colleagues.length === 0
      ? []
      : some(notice.unassigned, LIKELY.unassigned, () => ({ kind: 'name-person', personId: personId(chance.oneOf(colleagues)) }))),
    ...some(notice.approvals, LIKELY.approvals, () => decisionOn(chance)),
    ...some(notice.blocked, LIKELY.blocked, () => ({ kind: 'unblock' })),
  ];
};

interface Nearby {
  readonly running: readonly { readonly id: AssignmentId; readonly answerer: PersonId | null; readonly colleagues: readonly number[] }[];
  readonly controllers: readonly number[];
  readonly leaders: readonly number[];
  readonly chance: Chance;
}

/** What people do of their own accord on a day, at any hour and on days off too: urge, move deadlines, name somebody else, answer. */
export const ownAccord = ({ running, controllers, leaders, chance }: Nearby): readonly Act[] => {
  if (running.length === 0) return [];
  const many = (count: number, act: () => Act | null): readonly Act[] => Array.from({ length: count }, act).filter((one) => one !== null);
  const anyMinute = (): number => chance.between(0, 24 * 60 - 1);
  return [
    ...many(30, () => ({
      minute: workingMinute(chance),
      by: personId(chance.oneOf(controllers)),
      about: chance.oneOf(running).id,
      command: { kind: 'urge' },
    })),
    ...many(8, () => ({
      minute: workingMinute(chance),
      by: personId(chance.oneOf(leaders)),
      about: chance.oneOf(running).id,
      command: { kind: 'amend-deadline', days: chance.between(-3, 20) },
    })),
    ...many(20, () => {
      const { id, colleagues } = chance.oneOf(running);
      if (colleagues.length === 0) return null;
      const command = { kind: 'name-person', personId: personId(chance.oneOf(colleagues)) } as const;
      return { minute: anyMinute(), by: personId(chance.oneOf(colleagues)), about: id, command };
    }),
    ...many(30, () => {
      const { id, answerer } = chance.oneOf(running);
      return answerer === null ? null : { minute: anyMinute(), by: answerer, about: id, command: answerTo(chance) };
    }),
  ];
};
