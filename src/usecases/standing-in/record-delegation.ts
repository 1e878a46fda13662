import { endDelegations, insertDelegation } from '#db/absences.ts';
import type { Tx } from '#db/database.ts';
import type { Notice } from '#domain/notice.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Delegation } from '#domain/standing-in/absence.ts';
import type { NotRecorded, StandingInStep } from '#domain/standing-in/standing-in-step.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { announce } from '../enqueue-notice.ts';

/** In which transaction, office and moment, and who records it (null: a command). */
export interface Recording {
  readonly tx: Tx;
  readonly office: Office;
  readonly now: Instant;
  readonly recorder: Person | null;
}

/** Who is to act for whom. */
export type WantedDelegation = Omit<Delegation, 'id' | 'holderId' | 'delegateId'> & {
  readonly holder: Person;
  readonly delegate: Person;
  /** The scope in words; null where it is everything. */
  readonly scopeName: string | null;
};

const standingIn = (step: StandingInStep): Notice => ({ kind: 'standing-in', step });

/** Tells somebody else than the recorder what was recorded; the slot keeps it single. */
export const tellOfAbsence = async (
  recording: Recording,
  to: Person,
  { step, slot }: { step: StandingInStep; slot: string },
): Promise<void> => {
  const { tx, recorder } = recording;
  if (to.id === recorder?.id) return;
  const recipient = { kind: 'person', id: to.id } as const;
  await announce(tx, { recipient, key: noticeKey(recipient, step.kind, slot), notice: standingIn(step), mentions: [] }, recording);
};

/** Why these days cannot be recorded; null where they can. */
export const objectionToDays = ({ from, to }: Pick<Delegation, 'from' | 'to'>, now: Instant): NotRecorded | null => {
  if (to < from) return 'days-turned';
  return to < dayOf(now) ? 'days-past' : null;
};

/** Records that somebody acts for another, and tells both; returns what the recorder reads. It ends by itself after its last day. */
export const recordDelegation = async (recording: Recording, wanted: WantedDelegation): Promise<Result<Notice, NotRecorded>> => {
  const { tx, now, recorder } = recording;
  const { holder, delegate, scopeName, ...frame } = wanted;
  const objection = holder.id === delegate.id ? 'not-oneself' : objectionToDays(frame, now);
  if (objection !== null) return refused(objection);
  const added = { ...frame, holderId: holder.id, delegateId: delegate.id };
  const { id } = await insertDelegation(tx, added, { by: recorder?.id ?? null, at: now });
  const { from, to, kind: how, document } = frame;
  const said = { kind: 'delegated', holder: holder.name, delegate: delegate.name, how, scope: scopeName, document, from, to } as const;
  await tellOfAbsence(recording, delegate, { step: { ...said, reader: 'delegate' }, slot: String(id) });
  await tellOfAbsence(recording, holder, { step: { ...said, reader: 'holder' }, slot: String(id) });
  return accepted(standingIn({ ...said, reader: 'asker' }));
};

/** Ends what a holder has delegated, to one person or to all, before its time; refused where there is nothing to end. */
export const endDelegation = async (
  recording: Recording,
  { holder, delegate }: { readonly holder: Person; readonly delegate: Person | null },
): Promise<Result<readonly Notice[], NotRecorded>> => {
  const { tx, now, office } = recording;
  const ended = office.absences.delegations.filter(
    (one) => one.holderId === holder.id && one.to >= dayOf(now) && (delegate === null || one.delegateId === delegate.id),
  );
  if (ended.length === 0) return refused('nothing-to-end');
  await endDelegations(
    tx,
    ended.map(({ id }) => id),
    now,
  );
  const notices: Notice[] = [];
  for (const { id, delegateId } of ended) {
    const person = office.people.get(delegateId);
    if (person === undefined) continue;
    const said = { kind: 'delegation-ended', holder: holder.name, delegate: person.name } as const;
    await tellOfAbsence(recording, person, { step: { ...said, reader: 'delegate' }, slot: String(id) });
    await tellOfAbsence(recording, holder, { step: { ...said, reader: 'holder' }, slot: String(id) });
    notices.push(standingIn({ ...said, reader: 'asker' }));
  }
  return accepted(notices);
};
