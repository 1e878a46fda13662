import type { FollowedWork } from '../followed-work.ts';
import type { PersonId } from '../ids.ts';
import type { Notice, Recipient } from '../notice.ts';
import type { WorkLine } from '../shown-work.ts';
import { answererOf } from '../office/answerer.ts';
import type { Office } from '../office/office.ts';
import { mayDo } from '../permissions.ts';
import { readerFor } from '../standing-in/reader.ts';
import type { Day } from '../time/day.ts';
import { instantAt } from '../time/instant.ts';
import { relationsTo } from '../visibility.ts';
import { workLine } from '../work-line.ts';
import { aimedDay } from './ladder.ts';
import type { Mention } from './owed.ts';
import { byUrgency } from './by-urgency.ts';
import { noticeKey, type PlannedNotice } from './plan-reminders.ts';
import type { Situation } from './as-of.ts';
import { LAST_CALL } from './rounds.ts';

const isSilentOnLastDay = ({ assignment, task }: FollowedWork, today: Day, office: Office): boolean => {
  const { lastDay } = task.deadline;
  if (assignment.part !== 'lead' || assignment.state.kind !== 'open' || assignment.heardOn === today) return false;
  return lastDay !== null && aimedDay(lastDay, office.calendar) === today;
};

interface LastCall {
  readonly readerId: PersonId;
  readonly line: WorkLine;
}

const isHeldBack = (reader: PersonId, { assignment }: FollowedWork, { today, snoozes = [] }: Situation): boolean =>
  snoozes.some((one) => one.personId === reader && one.assignmentId === assignment.id && one.until > instantAt(today, LAST_CALL));

const lastCallOf = (work: FollowedWork, situation: Situation): LastCall | null => {
  const { today, office } = situation;
  const answerer = answererOf(work, office);
  const reader = answerer === null ? null : readerFor(answerer, work, { office, today });
  if (answerer === null || reader === null || isHeldBack(reader.id, work, situation)) return null;
  if (!mayDo(relationsTo(reader.id, { work, sharers: [] }, { office, today }), 'submit')) return null;
  return {
    readerId: reader.id,
    line: { ...workLine(work, office, today), ...(reader.id === answerer.id ? {} : { insteadOf: answerer.name }) },
  };
};

/** The afternoon's last call: to who can answer for work whose last day is today, where nobody has answered today. */
export const planLastCalls = (situation: Situation): readonly PlannedNotice[] => {
  const { today, office, works, snoozes = [] } = situation;
  const calls = new Map<PersonId, WorkLine[]>();
  for (const work of works.filter((one) => isSilentOnLastDay(one, today, office))) {
    const call = lastCallOf(work, situation);
    if (call !== null) calls.set(call.readerId, [...(calls.get(call.readerId) ?? []), call.line]);
  }
  // What was put off until now is told by the call; nothing else changes by it.
  const toldWithCall = (personId: PersonId, lines: readonly WorkLine[]): readonly Mention[] =>
    snoozes
      .filter((snooze) => snooze.personId === personId && lines.some(({ assignmentId }) => assignmentId === snooze.assignmentId))
      .map(({ assignmentId }) => ({ personId, assignmentId, aspect: 'work', toldOn: today }));
  return [...calls].map(([id, lines]) => {
    const recipient: Recipient = { kind: 'person', id };
    const notice: Notice = { kind: 'urgent', day: today, lines: [...lines].sort(byUrgency) };
    return { recipient, key: noticeKey(recipient, 'urgent', today), notice, mentions: toldWithCall(id, lines) };
  });
};
