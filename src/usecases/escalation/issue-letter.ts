import { saveAssignment } from '#db/assignments.ts';
import { type KeptLetter, saveLetter, waitingLetters } from '#db/letters.ts';
import { lateLeads } from '#domain/escalation/urging-letter.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { documentIn } from '#language/evidence-words.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { announce } from '../enqueue-notice.ts';
import { expectStep } from '../steps/waiting-step.ts';
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

/** The letter about this task that the speaker has, or has drafted; a notice where there is none. */
const letterInHand = async (speaking: Speaking, task: TaskId): Promise<Result<KeptLetter, Notice>> => {
  const { tx, person } = speaking;
  const waiting = await waitingLetters(tx, task);
  const letter = waiting.find(({ clerks, draftedBy }) => clerks.includes(person.id) || draftedBy === person.id);
  if (letter !== undefined) return accepted(letter);
  const parts = await partsForLetter(speaking, task);
  return refused(parts.ok ? refuseLetter('no-letter', task) : refusal(parts.refusal, task));
};

/** Asks under which number the letter went out; the next message that names a document says it. */
export const askLetterNumber = async (speaking: Speaking, task: TaskId, unread: string | null = null): Promise<Notice> => {
  const letter = await letterInHand(speaking, task);
  if (!letter.ok) return letter.refusal;
  await expectStep(speaking, { step: 'letter-number', task });
  return { kind: 'step-asked', step: { asks: 'letter-number', number: task }, unread };
};

/** The number, and the day, that bare words give for the letter. */
export const numberLetter = async (speaking: Speaking, task: TaskId): Promise<Notice> => {
  const named = documentIn(speaking.inbound.text, dayOf(speaking.now));
  return named === null
    ? askLetterNumber(speaking, task, speaking.inbound.text)
    : issueLetter(speaking, { task, document: named.number, on: named.issuedOn });
};

/** "Đã phát hành công văn đôn đốc 12 số 345/UBND-VP": said by a clerk who has the letter, or by whoever drafted it. */
export const issueLetter = async (speaking: Speaking, said: { task: TaskId; document: string; on: Day | null }): Promise<Notice> => {
  const { tx, now } = speaking;
  const found = await letterInHand(speaking, said.task);
  if (!found.ok) return found.refusal;
  const letter = found.value;
  const issued = { ...said, on: said.on ?? dayOf(now) };
  await saveLetter(tx, { ...letter, issuedAs: said.document, issuedOn: issued.on });
  await writeHistory(speaking, letter, issued);
  await tellDrafter(speaking, letter, issued);
  return issuedNotice(issued, null);
};
