import { insertLetter, type KeptLetter, saveLetter, waitingLetters } from '#db/letters.ts';
import type { EscalationRefusal, EscalationStep, LetterAbout } from '#domain/escalation/escalation-notice.ts';
import type { UrgingLetter } from '#domain/escalation/urging-letter.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { type Person, hasRole } from '#domain/office/person.ts';
import { lineage } from '#domain/office/unit.ts';
import { type Office, withRole } from '#domain/office/office.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { dayOf } from '#domain/time/instant.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { announce } from '../enqueue-notice.ts';
import { letterOf, partsForLetter } from './letter-of-task.ts';

const told = (step: EscalationStep): Notice => ({ kind: 'escalation', step, lines: [] });

/** Says why nothing came of what somebody wants of a letter. */
export const refuseLetter = (why: EscalationRefusal, number: TaskId): Notice => told({ what: 'refused', why, number });

const aboutOf = ({ number, title, units }: UrgingLetter): LetterAbout => ({ number, title, units: units.map(({ unit }) => unit) });

/** Where this person fetches the letter; null where the pages do not open to them. */
const linkFor = ({ plans }: Speaking, { id }: KeptLetter, person: Person): string | null =>
  plans === undefined || !mayImportPlans(person) ? null : `${plans.page(person.id)}?cong-van=${String(id)}`;

interface Drafted {
  readonly letter: UrgingLetter;
  readonly kept: KeptLetter;
}

/** The letter about the parts that the speaker follows, as they stand, kept; one that still waits is taken again. */
const drafted = async (speaking: Speaking, task: TaskId): Promise<Result<Drafted, Notice>> => {
  const { tx, person, now } = speaking;
  const parts = await partsForLetter(speaking, task);
  if (!parts.ok) return refused(refusal(parts.refusal, task));
  const letter = await letterOf(speaking, parts.value);
  if (letter === null) return refused(refuseLetter('not-late', task));
  const own = (await waitingLetters(tx, task)).find(({ draftedBy }) => draftedBy === person.id);
  return accepted({ letter, kept: own ?? (await insertLetter(tx, { taskId: task, draftedBy: person.id, draftedOn: dayOf(now) })) });
};

/** "Công văn đôn đốc 12": the draft of a letter to the units that are late with the task, for whoever follows it. */
export const draftLetter = async (speaking: Speaking, task: TaskId): Promise<Notice> => {
  const done = await drafted(speaking, task);
  if (!done.ok) return done.refusal;
  const { letter, kept } = done.value;
  return told({ what: 'letter-drafted', link: linkFor(speaking, kept, speaking.person), ...aboutOf(letter) });
};

/** The clerks of the nearest unit, from this person's upwards, that has any; else all of the office. */
const clerksFor = (person: Person, office: Office): readonly Person[] => {
  const near = lineage(office.tree, person.unitId).map((unit) => withRole(office, unit.id, 'clerk'));
  return near.find((clerks) => clerks.length > 0) ?? [...office.people.values()].filter((one) => hasRole(one, 'clerk') && one.active);
};

/** "Chuyển văn thư 12": the clerk gets the draft, to issue it. */
export const handLetter = async (speaking: Speaking, task: TaskId): Promise<Notice> => {
  const done = await drafted(speaking, task);
  if (!done.ok) return done.refusal;
  const { letter, kept } = done.value;
  const clerks = clerksFor(speaking.person, speaking.office);
  if (clerks.length === 0) return refuseLetter('no-clerk', task);
  await saveLetter(speaking.tx, { ...kept, clerks: clerks.map(({ id }) => id) });
  for (const clerk of clerks.filter(({ id }) => id !== speaking.person.id)) {
    const recipient = { kind: 'person', id: clerk.id } as const;
    const link = linkFor(speaking, kept, clerk);
    const notice = told({ what: 'letter-to-issue', by: speaking.person.name, link, ...aboutOf(letter) });
    await announce(speaking.tx, { recipient, key: noticeKey(recipient, 'letter', String(kept.id)), notice, mentions: [] }, speaking);
  }
  return told({ what: 'letter-handed', to: clerks.map(({ name }) => name), ...aboutOf(letter) });
};
