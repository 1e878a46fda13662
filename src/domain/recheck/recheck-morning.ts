import { isRunning } from '../assignment/assignment.ts';
import type { PersonId } from '../ids.ts';
import type { Notice } from '../notice.ts';
import { linesByPart } from '../shown-lines.ts';
import type { Beyond, HandledLines, MorningPart, MorningSections, WorkLine } from '../shown-work.ts';
import { conditionsFor } from './conditions.ts';
import { type Holds, isAskedOf, type Present } from './present.ts';
import { stillHolding, stillUnclear } from './still-holding.ts';

export type Morning = Extract<Notice, { kind: 'morning' }>;

/** Looks again at a notice that the morning takes along. */
type Again = (notice: Notice) => Notice | null;

interface Looking {
  readonly reader: PersonId;
  readonly present: Present;
  readonly again: Again;
}

const stillNew = (held: NonNullable<Morning['news']>, again: Again): NonNullable<Morning['news']> =>
  held.flatMap(({ id, notice }) => {
    const still = again(notice);
    return still === null || still.kind === 'edited' ? [] : [{ id, notice: still }];
  });

type Beside = Pick<Morning, 'handled' | 'unclear' | 'news' | 'extensions' | 'silent'>;

const isUndecided: Holds = ({ assignment }) =>
  assignment.state.kind === 'submitted' || (assignment.extension != null && isRunning(assignment));

/** What stands beside the sections, without the parts of which nothing is left. */
const stillBeside = (beside: Beside, { reader, present, again }: Looking): Beside => {
  const grouped = (groups: readonly HandledLines[] | undefined, holds: Holds): readonly HandledLines[] =>
    (groups ?? []).map(({ by, lines }) => ({ by, lines: stillHolding(lines, holds, present) })).filter(({ lines }) => lines.length > 0);
  const kept: Required<Beside> = {
    handled: grouped(beside.handled, (work) => isRunning(work.assignment)),
    unclear: stillUnclear(beside.unclear ?? [], present),
    extensions: stillHolding(beside.extensions ?? [], (work) => isAskedOf(reader, work, present), present),
    silent: grouped(beside.silent, isUndecided),
    news: stillNew(beside.news ?? [], again),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, lines]: readonly [string, readonly unknown[]]) => lines.length > 0));
};

/** How much stands besides the lines is not looked at again; where not one of a part's lines holds any more, neither does the rest. */
const stillBeyond = (left: Morning, beyond: Beyond): Pick<Morning, 'beyond'> => {
  const lines = linesByPart(left);
  const still = Object.entries(beyond).filter(([part]) => lines[part as MorningPart].length > 0); // -- the keys of Beyond
  return still.length === 0 ? {} : { beyond: Object.fromEntries(still) };
};

const withoutBeside = ({ kind, day, own, fresh, unassigned, approvals, blocked, escalations }: Morning): Omit<Morning, keyof Beside> => ({
  ...{ kind, day, own, fresh, unassigned, approvals, blocked, escalations },
});

/** The morning's message as it should read now; null where nothing of it holds any more. */
export const recheckMorning = (notice: Morning, looking: Looking): Morning | null => {
  const { reader, present } = looking;
  const holds = conditionsFor(reader, present);
  const keep = (name: Exclude<keyof MorningSections, 'escalations'>): readonly WorkLine[] =>
    stillHolding(notice[name], holds[name], present);
  const escalations = notice.escalations
    .map(({ unit, lines }) => ({ unit, lines: stillHolding(lines, holds.escalations, present) }))
    .filter(({ lines }) => lines.length > 0);
  const sections: MorningSections = {
    own: keep('own'),
    fresh: keep('fresh'),
    unassigned: keep('unassigned'),
    approvals: keep('approvals'),
    blocked: keep('blocked'),
    escalations,
  };
  const beside = stillBeside(notice, looking);
  const isEmpty = Object.values(sections).every((lines: readonly unknown[]) => lines.length === 0);
  if (isEmpty && Object.keys(beside).length === 0) return null;
  const left: Morning = { ...withoutBeside(notice), day: present.today, ...sections, ...beside };
  return { ...left, ...stillBeyond(left, notice.beyond ?? {}) };
};
