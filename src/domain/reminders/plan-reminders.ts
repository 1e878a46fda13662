import type { PersonId } from '../ids.ts';
import type { Notice, Recipient } from '../notice.ts';
import type { Person } from '../office/person.ts';
import type { HandledLines, UnitLines, WorkLine } from '../shown-work.ts';
import type { Day } from '../time/day.ts';
import { instantAt, type Instant } from '../time/instant.ts';
import type { Mention, Situation } from './as-of.ts';
import { byUrgency } from './by-urgency.ts';
import { type FirstLines, firstLines } from './first-lines.ts';
import { morningLines, type SaidLine } from './morning-lines.ts';
import { groupBy } from '../group-by.ts';

/** A notice that somebody is owed, with the key that keeps it single and what it settles. */
export interface PlannedNotice {
  readonly recipient: Recipient;
  readonly key: string;
  readonly notice: Notice;
  /** What counts as told once this notice is written down. */
  readonly mentions: readonly Mention[];
  /** Not to go before this: the reader's own hour. Not set: as soon as the bot may speak. */
  readonly notBefore?: Instant;
}

/** The unique key of a notice: `recipient · kind · slot`. */
export const noticeKey = (recipient: Recipient, kind: string, slot: string): string =>
  `${recipient.kind}:${String(recipient.id)}·${kind}·${slot}`;

/** The key of a person's one message of a morning. */
export const morningKey = (personId: PersonId, today: Day): string => noticeKey({ kind: 'person', id: personId }, 'morning', today);

/** Groups lines by their unit, the units in order of their names. */
export const byUnit = (lines: readonly WorkLine[]): readonly UnitLines[] =>
  [...groupBy(lines, ({ unit }) => unit)].map(([unit, of]) => ({ unit, lines: of })).sort((a, b) => a.unit.localeCompare(b.unit, 'vi'));

/** From when a person's morning message may go, where they have set an hour of their own. */
export const ownHour = (person: Person | undefined, today: Day): Pick<PlannedNotice, 'notBefore'> =>
  person?.morningHour == null ? {} : { notBefore: instantAt(today, person.morningHour) };

const byWhom = (lines: readonly SaidLine[]): readonly HandledLines[] =>
  [...groupBy(lines, ({ by }) => by ?? '')].map(([by, of]) => ({ by, lines: of.map(({ line }) => line) }));

/** One person's message of this morning, from the first lines that are theirs; what it settles is for whoever knows all of them. */
export const morningMessage = (
  personId: PersonId,
  { lines: first, beyond }: FirstLines,
  { today, office }: Pick<Situation, 'today' | 'office'>,
): PlannedNotice => {
  const lines = first.toSorted((a, b) => byUrgency(a.line, b.line));
  const of = (name: SaidLine['section']): readonly SaidLine[] => lines.filter(({ section }) => section === name);
  const section = (name: SaidLine['section']): readonly WorkLine[] => of(name).map(({ line }) => line);
  const [handled, extensions, silent] = [of('handled'), section('extensions'), of('silent')];
  const recipient: Recipient = { kind: 'person', id: personId };
  const notice: Notice = {
    kind: 'morning',
    day: today,
    own: section('own'),
    fresh: section('fresh'),
    unassigned: section('unassigned'),
    approvals: section('approvals'),
    blocked: section('blocked'),
    escalations: byUnit(section('escalations')),
    ...(handled.length === 0 ? {} : { handled: byWhom(handled) }),
    ...(extensions.length === 0 ? {} : { extensions }),
    ...(silent.length === 0 ? {} : { silent: byWhom(silent) }),
    ...(Object.keys(beyond).length === 0 ? {} : { beyond }),
  };
  return { recipient, key: morningKey(personId, today), notice, mentions: [], ...ownHour(office.people.get(personId), today) };
};

/**
 * As of today, who is owed what: one grouped message a person. It looks at the state and at what was told, so a missed round heals as one
 * message with today's state and a repeated round finds nothing more to say.
 */
export const planReminders = (situation: Situation): readonly PlannedNotice[] =>
  [...groupBy(morningLines(situation), ({ personId }) => personId)].map(([personId, lines]) => ({
    ...morningMessage(personId, firstLines(lines, situation.mostLines), situation),
    mentions: lines.flatMap(({ mentions }) => mentions),
  }));
