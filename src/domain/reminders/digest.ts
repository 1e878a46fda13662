import { type FourCells, countCells, isOverdue } from '../counts.ts';
import type { FollowedWork } from '../followed-work.ts';
import type { ChatGroupId, TaskId } from '../ids.ts';
import type { Recipient } from '../notice.ts';
import type { Office } from '../office/office.ts';
import { unitLabel } from '../office/unit.ts';
import type { Day } from '../time/day.ts';
import { type GroupScope, groupMaySee } from '../visibility.ts';
import { noticeKey, type PlannedNotice } from './plan-reminders.ts';

export interface UnitStanding {
  readonly unit: string;
  readonly counts: FourCells;
  readonly overdue: readonly TaskId[];
}

/** Lead work counted by unit, with the numbers of what is overdue: all that a group may be told. */
export const standingByUnit = (works: readonly FollowedWork[], office: Office, today: Day): readonly UnitStanding[] => {
  const grouped = new Map<string, FollowedWork[]>();
  for (const work of works) {
    const unit = unitLabel(office.tree, work.assignment.unitId);
    grouped.set(unit, [...(grouped.get(unit) ?? []), work]);
  }
  return [...grouped]
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

/** The weekly digest of one group; null where the group is bound to nothing or has no work. */
export const planDigest = (
  { group, scopeName, week, today }: DigestOf,
  works: readonly FollowedWork[],
  office: Office,
): PlannedNotice | null => {
  const ofGroup = worksOfGroup(group.scope, works, office);
  if (ofGroup.length === 0) return null;
  const recipient: Recipient = { kind: 'group', id: group.id };
  return {
    recipient,
    key: noticeKey(recipient, 'digest', week),
    notice: {
      kind: 'digest',
      week,
      scope: scopeName,
      counts: countCells(ofGroup, today, office.calendar),
      units: standingByUnit(ofGroup, office, today),
    },
    mentions: [],
  };
};
