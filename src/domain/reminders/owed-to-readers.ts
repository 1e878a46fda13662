import type { FollowedWork } from '../followed-work.ts';
import type { PersonId } from '../ids.ts';
import type { Office } from '../office/office.ts';
import { HOUSE_MORNING, morningHourOf } from '../office/person.ts';
import { type Absences, isNobodyAway, isOnLeave } from '../standing-in/absence.ts';
import { readerFor } from '../standing-in/reader.ts';
import type { Day } from '../time/day.ts';
import { type AsOf, type Aspect, type Owed, owedOn } from './owed.ts';

/** What is owed to the one who reads it; `insteadOf` names for whom, where that is another. */
export interface OwedToReader extends Owed {
  readonly insteadOf: string | null;
  /** In which other capacities the same line tells the reader of the work: it counts as told in these too. */
  readonly also: readonly Aspect[];
}

/** What another handles for its holder, who is told and not asked. */
export interface Handled {
  readonly personId: PersonId;
  readonly by: string;
  readonly work: FollowedWork;
}

interface Readers {
  readonly owed: readonly OwedToReader[];
  readonly handled: readonly Handled[];
}

// During leave nothing is sent: what was written down to be told on such a day has been withdrawn before it was read.
const toldInEarnest = (absences: Absences, reader: PersonId, told: Day | null): Day | null =>
  told !== null && isOnLeave(absences, reader, told) ? null : told;

const readerIn = (asOf: AsOf, work: FollowedWork, id: PersonId): PersonId | null => {
  const person = asOf.office.people.get(id);
  return person === undefined ? null : (readerFor(person, work, asOf)?.id ?? null);
};

/** One line a reader, however many people the reader acts for; the first is the nearest to the work, and says the others too. */
const oncePerReader = (owed: readonly OwedToReader[]): readonly OwedToReader[] => {
  const first = new Map<PersonId, OwedToReader>();
  for (const one of owed) {
    const known = first.get(one.personId);
    if (known === undefined) first.set(one.personId, one);
    else if (one.aspect !== known.aspect) first.set(one.personId, { ...known, also: [...new Set([...known.also, one.aspect])] });
  }
  return [...first.values()];
};

const isEarly = (reader: PersonId, { people }: Office): boolean => morningHourOf(people.get(reader)) < HOUSE_MORNING;

/** Whether somebody who acts for another wants the morning's message before the house's. */
export const hasEarlyDelegates = (office: Office): boolean =>
  office.absences.delegations.some(({ delegateId }) => isEarly(delegateId, office));

const oncePerHolder = (handled: readonly Handled[]): readonly Handled[] =>
  handled.filter(({ personId }, at) => handled.findIndex((one) => one.personId === personId) === at);

/**
 * Of what delegates have been told this morning already, their own hour being before the house's: as if it had not been told, for those in
 * whose stead they were.
 */
const toldEarlier = (work: FollowedWork, asOf: AsOf): readonly { readonly holder: PersonId; readonly reader: PersonId }[] => {
  if (asOf.hasEarlyDelegates !== true) return [];
  const { office, today } = asOf;
  const toldOn: AsOf['toldOn'] = (id, assignment, aspect) => {
    const told = asOf.toldOn(id, assignment, aspect);
    return told === today ? null : told;
  };
  return owedOn(work, { ...asOf, toldOn }).flatMap(({ personId: holder }) => {
    const reader = readerIn(asOf, work, holder);
    return reader !== null && reader !== holder && isEarly(reader, office) ? [{ holder, reader }] : [];
  });
};

/**
 * Who must be told of this piece of work today, after delegations and leave: the delegate is asked, the holder who is at work is told; who is
 * on leave and has named nobody is told nothing, and on return what has been reached since, in one message.
 */
export const owedToReaders = (work: FollowedWork, asOf: AsOf): Readers => {
  const { office, today } = asOf;
  const { absences } = office;
  if (isNobodyAway(absences)) return { owed: owedOn(work, asOf).map((one) => ({ ...one, insteadOf: null, also: [] })), handled: [] };
  const toldOn: AsOf['toldOn'] = (id, assignment, aspect) => {
    const reader = readerIn(asOf, work, id) ?? id;
    return toldInEarnest(absences, reader, asOf.toldOn(reader, assignment, aspect));
  };
  const snoozeOf: AsOf['snoozeOf'] = (person, assignment) => asOf.snoozeOf?.(readerFor(person, work, asOf) ?? person, assignment) ?? null;
  const nameOf = (id: PersonId): string => office.people.get(id)?.name ?? '';
  const present = { ...asOf, toldOn, snoozeOf };
  const owed = owedOn(work, present).flatMap((one): readonly { readonly holder: PersonId; readonly to: OwedToReader }[] => {
    const reader = readerIn(asOf, work, one.personId);
    if (reader === null) return [];
    return [
      {
        holder: one.personId,
        to: { ...one, personId: reader, insteadOf: reader === one.personId ? null : nameOf(one.personId), also: [] },
      },
    ];
  });
  const askedThemselves = new Set(owed.map(({ to }) => to.personId));
  const isTold = (holder: PersonId): boolean =>
    !isOnLeave(absences, holder, today) && !askedThemselves.has(holder) && asOf.toldOn(holder, work.assignment.id, 'handled') !== today;
  const handled = [...owed.map(({ holder, to }) => ({ holder, reader: to.personId })), ...toldEarlier(work, present)]
    .filter(({ holder, reader }) => reader !== holder && isTold(holder))
    .map(({ holder, reader }) => ({ personId: holder, by: nameOf(reader), work }));
  return { owed: oncePerReader(owed.map(({ to }) => to)), handled: oncePerHolder(handled) };
};
