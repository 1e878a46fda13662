import { saveAssignment } from '#db/assignments.ts';
import { type KeptLetter, saveLetter, waitingLetters } from '#db/letters.ts';
import { lateLeads } from '#domain/escalation/urging-letter.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { announce } from '../enqueue-notice.ts';
import { refuseLetter } from './draft-letter.ts';
import { partsForLetter } from './letter-of-task.ts';

interface Issued {
  readonly task: TaskId;
  readonly document: string;
  readonly on: Day;
}

const issuedNotice = ({ task, document }: Issued, by: string | null): Notice => ({
  ...{ kind: 'escalation', step: { what: 'letter-issued', number: task, document, by } },
  lines: [],
});

// The history of each late part of which the letter speaks shows it; a part that somebody answers at this moment does without.
const writeHistory = async (speaking: Speaking, { draftedBy }: KeptLetter, { task, document, on }: Issued): Promise<void> => {
  const drafter = speaking.office.people.get(draftedBy);
  const parts = drafter === undefined ? null : await partsForLetter({ ...speaking, person: drafter }, task);
  const onDay = { office: speaking.office, today: dayOf(speaking.now) };
  for (const { assignment } of parts?.ok === true ? lateLeads(parts.value, onDay) : [])
    await saveAssignment(speaking.tx, {
      ...{ before: assignment, events: [{ kind: 'letter-issued', document, on }] },
      ...{ by: speaking.person.id, at: speaking.now },
    });
};

const tellDrafter = async (speaking: Speaking, { id, draftedBy }: KeptLetter, issued: Issued): Promise<void> => {
  if (draftedBy === speaking.person.id) return;
  const recipient = { kind: 'person', id: draftedBy } as const;
  const notice = issuedNotice(issued, speaking.person.name);
  await announce(speaking.tx, { recipient, key: noticeKey(recipient, 'letter-issued', String(id)), notice, mentions: [] }, speaking);
};

/** "Đã phát hành công văn đôn đốc 12 số 345/UBND-VP": said by a clerk who has the letter, or by whoever drafted it. */
export const issueLetter = async (speaking: Speaking, said: { task: TaskId; document: string; on: Day | null }): Promise<Notice> => {
  const { tx, person, now } = speaking;
  const waiting = await waitingLetters(tx, said.task);
  const letter = waiting.find(({ clerks, draftedBy }) => clerks.includes(person.id) || draftedBy === person.id);
  if (letter === undefined) {
    const parts = await partsForLetter(speaking, said.task);
    return parts.ok ? refuseLetter('no-letter', said.task) : refusal(parts.refusal, said.task);
  }
  const issued = { ...said, on: said.on ?? dayOf(now) };
  await saveLetter(tx, { ...letter, issuedAs: said.document, issuedOn: issued.on });
  await writeHistory(speaking, letter, issued);
  await tellDrafter(speaking, letter, issued);
  return issuedNotice(issued, null);
};
