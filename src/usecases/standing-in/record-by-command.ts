import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import type { Notice } from '#domain/notice.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Days, DelegationKind } from '#domain/standing-in/absence.ts';
import type { NotRecorded } from '#domain/standing-in/standing-in-step.ts';
import type { Instant } from '#domain/time/instant.ts';
import { findPeople } from '../conversation/find-person.ts';
import { delegationScopeOf } from './delegation-scope.ts';
import { endDelegation, recordDelegation, type Recording } from './record-delegation.ts';
import { endLeave, recordLeave } from './record-leave.ts';

/** Why a command recorded nothing: a name that fits nobody or several, or what chat refuses too. */
export type CommandNotRecorded = { readonly kind: 'person'; readonly said: string; readonly names: readonly string[] } | NotRecorded;

type Outcome = Result<readonly Notice[], CommandNotRecorded>;

const personNamed = (office: Office, said: string): Result<Person, CommandNotRecorded> => {
  const found = findPeople(said.normalize('NFC'), office);
  const [only] = found;
  return only === undefined || found.length > 1 ? refused({ kind: 'person', said, names: found.map(({ name }) => name) }) : accepted(only);
};

const recording = async <Value>(db: Database, now: Instant, work: (recording: Recording) => Promise<Value>): Promise<Value> =>
  transact(db, async (tx) => work({ tx, office: await loadOffice(tx), now, recorder: null }));

/** What `delegate` asks for; without days, or without a delegate, it ends what stands. */
export interface DelegateByCommand {
  readonly holder: string;
  readonly delegate: string | null;
  readonly days: Days | null;
  readonly kind: DelegationKind;
  readonly scope: string | null;
  readonly document: string | null;
}

const record = async (
  on: Recording,
  { days, kind, document, ...said }: DelegateByCommand & { readonly days: Days },
  people: { readonly holder: Person; readonly delegate: Person },
): Promise<Outcome> => {
  const scope = await delegationScopeOf(on.tx, on.office, said.scope);
  if (scope === null) return refused('unknown-scope');
  const recorded = await recordDelegation(on, { ...people, kind, document, ...days, ...scope });
  return recorded.ok ? accepted([recorded.value]) : recorded;
};

/** Records, or ends, that somebody acts for another; both are told. The names are as people say them. */
export const delegateByCommand = (db: Database, wanted: DelegateByCommand, now: Instant): Promise<Outcome> =>
  recording(db, now, async (on): Promise<Outcome> => {
    const holder = personNamed(on.office, wanted.holder);
    if (!holder.ok) return holder;
    const delegate = wanted.delegate === null ? accepted(null) : personNamed(on.office, wanted.delegate);
    if (!delegate.ok) return delegate;
    const { days } = wanted;
    if (days === null || delegate.value === null) return endDelegation(on, { holder: holder.value, delegate: delegate.value });
    return record(on, { ...wanted, days }, { holder: holder.value, delegate: delegate.value });
  });

/** Records a leave, or ends it where no days are given; the person is told. */
export const leaveByCommand = (
  db: Database,
  wanted: { readonly person: string; readonly days: Days | null },
  now: Instant,
): Promise<Outcome> =>
  recording(db, now, async (on): Promise<Outcome> => {
    const person = personNamed(on.office, wanted.person);
    if (!person.ok) return person;
    const recorded = await (wanted.days === null ? endLeave(on, person.value) : recordLeave(on, person.value, wanted.days));
    return recorded.ok ? accepted([recorded.value]) : recorded;
  });
