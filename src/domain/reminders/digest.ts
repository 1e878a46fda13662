import { type FourCells, countCells, isOverdue } from '../counts.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { ChatGroupId, TaskId } from '../ids.ts';
import type { Recipient } from '../notice.ts';
import type { Office } from '../office/office.ts';
import { unitLabel } from '../office/unit.ts';
import type { Day } from '../time/day.ts';
import { type GroupScope, groupMaySee } from '../visibility.ts';
import { noticeKey, type PlannedNotice } from './plan-reminders.ts';
import { groupBy } from '../group-by.ts';

export interface UnitStanding {
  readonly unit: string;
  readonly counts: FourCells;
  readonly overdue: readonly TaskId[];
}

/** Lead work counted by unit, with the numbers of what is overdue: all that a group may be told. */
export const standingByUnit = (works: readonly FollowedWork[], office: Office, today: Day): readonly UnitStanding[] => {
  return [...groupBy(works, ({ assignment }) => unitLabel(office.tree, assignment.unitId))]
    .map(([unit, of]) => ({
      unit,
      counts: countCells(of, today, office.calendar),
      overdue: of.filter((work) => isOverdue(work, today, office.calendar)).map((work) => work.task.id),
    }))
    .sort((a, b) => a.unit.localeCompare(b.unit, 'vi'));
};

/** The lead work that a group may be told of. */
export const worksOfGroup = (scope: GroupScope | null, works: readonly FollowedWork[], office: Office): readonly FollowedWork[] =>
  works.filter((work) => work.assignment.part === 'lead' && groupMaySee(scope, work, office.tree));

interface DigestOf {
  readonly group: { readonly id: ChatGroupId; readonly scope: GroupScope | null };
  readonly scopeName: string;
  /** Monday of the week that it closes. */
  readonly week: Day;
  readonly today: Day;
}

const NOTHING: FourCells = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 };

/** The cells of all of these together. */
export const addCells = (all: readonly FourCells[]): FourCells =>
  all.reduce(
    (sum, cells) => ({
      doneInTime: sum.doneInTime + cells.doneInTime,
      doneLate: sum.doneLate + cells.doneLate,
      openInTime: sum.openInTime + cells.openInTime,
      openOverdue: sum.openOverdue + cells.openOverdue,
    }),
    NOTHING,
  );

/** The weekly digest of one group, of how its units stand; null where the group is bound to nothing or has no work. */
export const digestOf = ({ group, scopeName, week }: Omit<DigestOf, 'today'>, units: readonly UnitStanding[]): PlannedNotice | null => {
  if (units.length === 0) return null;
  const recipient: Recipient = { kind: 'group', id: group.id };
  const counts = addCells(units.map((unit) => unit.counts));
  return {
    recipient,
    key: noticeKey(recipient, 'digest', week),
    notice: { kind: 'digest', week, scope: scopeName, counts, units },
    mentions: [],
  };
};

/** The same, of all work that there is. */
export const planDigest = (of: DigestOf, works: readonly FollowedWork[], office: Office): PlannedNotice | null =>
  digestOf(of, standingByUnit(worksOfGroup(of.group.scope, works, office), office, of.today));
