import type { Notice } from '#domain/notice.ts';
import type { Person } from '#domain/office/person.ts';
import { mayRecordAbsenceOf } from '#domain/permissions.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { NotRecorded } from '#domain/standing-in/standing-in-step.ts';
import { dayOf } from '#domain/time/instant.ts';
import { type SaidAbsence, saidAbsence } from '#language/standing-in/said-absence.ts';
import { delegationScopeOf } from '../standing-in/delegation-scope.ts';
import { endDelegation, recordDelegation } from '../standing-in/record-delegation.ts';
import { endLeave, recordLeave } from '../standing-in/record-leave.ts';
import { findPeople } from './find-person.ts';
import { waitsForReason } from './pending.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';

const named = ({ office }: Speaking, words: string): Result<Person, Notice> => {
  const [only, ...others] = findPeople(words, office);
  if (only === undefined) return refused(refusal('unknown-unit', null, [words]));
  const names = [only, ...others].map(({ name }) => name);
  return others.length === 0 ? accepted(only) : refused(refusal('several-people', null, names));
};

/** Whose absence it is: the speaker's own, or that of somebody in a unit that the speaker heads or leads above. */
const whose = (speaking: Speaking, words: string | null): Result<Person, Notice> => {
  if (words === null) return accepted(speaking.person);
  const found = named(speaking, words);
  if (!found.ok || mayRecordAbsenceOf(speaking.person, found.value, speaking.office)) return found;
  return refused(refusal('not-allowed'));
};

const notRecorded = (why: NotRecorded): readonly Notice[] => [
  { kind: 'standing-in', step: { kind: 'not-recorded', reader: 'asker', why } },
];

const answerOf = (result: Result<Notice | readonly Notice[], NotRecorded>): readonly Notice[] =>
  result.ok ? [result.value].flat() : notRecorded(result.refusal);

const delegate = async (speaking: Speaking, said: Extract<SaidAbsence, { kind: 'delegate' }>): Promise<readonly Notice[]> => {
  const holder = whose(speaking, said.holder);
  if (!holder.ok) return [holder.refusal];
  const to = named(speaking, said.delegate);
  if (!to.ok) return [to.refusal];
  if (said.days === null) return notRecorded('days-missing');
  const scope = await delegationScopeOf(speaking.tx, speaking.office, said.scope);
  if (scope === null) return notRecorded('unknown-scope');
  const frame = { kind: said.how, document: said.document, ...said.days, ...scope };
  return answerOf(
    await recordDelegation({ ...speaking, recorder: speaking.person }, { holder: holder.value, delegate: to.value, ...frame }),
  );
};

const endDelegated = async (speaking: Speaking, said: Extract<SaidAbsence, { kind: 'delegation-ends' }>): Promise<readonly Notice[]> => {
  const holder = whose(speaking, said.holder);
  if (!holder.ok) return [holder.refusal];
  const to = said.delegate === null ? null : named(speaking, said.delegate);
  if (to !== null && !to.ok) return [to.refusal];
  const ended = await endDelegation({ ...speaking, recorder: speaking.person }, { holder: holder.value, delegate: to?.value ?? null });
  return answerOf(ended);
};

const leave = async (speaking: Speaking, said: Extract<SaidAbsence, { kind: 'leave' | 'leave-ends' }>): Promise<readonly Notice[]> => {
  const person = whose(speaking, said.person);
  if (!person.ok) return [person.refusal];
  const recording = { ...speaking, recorder: speaking.person };
  if (said.kind === 'leave-ends') return answerOf(await endLeave(recording, person.value));
  return said.days === null ? notRecorded('days-missing') : answerOf(await recordLeave(recording, person.value, said.days));
};

/**
 * What the bot answers to words about leave or about acting for somebody, after recording it; null for any other words, and where the same
 * words are the reason that the bot has asked for.
 */
export const hearAbsence = async (speaking: Speaking): Promise<readonly Notice[] | null> => {
  const said = saidAbsence(speaking.inbound.text, dayOf(speaking.now));
  if (said === null || (await waitsForReason(speaking))) return null;
  switch (said.kind) {
    case 'delegate':
      return delegate(speaking, said);
    case 'delegation-ends':
      return endDelegated(speaking, said);
    case 'leave':
    case 'leave-ends':
      return leave(speaking, said);
  }
};
