import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import { cellOf } from '#domain/counts.ts';
import { asFirst } from '#domain/extension/current-deadline.ts';
import { extensionDecider } from '#domain/extension/extension-decider.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { asId, type DelegationId, type LeaveId } from '#domain/ids.ts';
import { answererOf, authorityOf } from '#domain/office/answerer.ts';
import { type Office, withAbsences } from '#domain/office/office.ts';
import type { Aspect, Mention } from '#domain/reminders/owed.ts';
import { planReminders, type PlannedNotice } from '#domain/reminders/plan-reminders.ts';
import { absences } from '#domain/standing-in/absence.ts';
import { readerFor } from '#domain/standing-in/reader.ts';
import { inForce, workCalendarOf } from '#domain/time/calendar-table.ts';
import { addDays, type Day, day, partsOf } from '#domain/time/day.ts';
import { PUBLISHED_DAYS } from '#domain/time/published-days.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { aWork, personId, type WorkWish } from '../support/builders.ts';
import { remember } from '../support/mornings.ts';
import { CONTROLLER, FINANCE, FINANCE_HEAD, FINANCE_OFFICIAL, HEALTH_HEAD, LEADER, smallOffice } from '../support/small-office.ts';
import { act } from './acting.ts';

/** What somebody does on a day, after the morning's message. */
export type Step = readonly [on: string, who: number, command: AssignmentCommand];

/** A story about decisions: the work, who is away, and what is done on the way. */
export interface DecisionStory {
  readonly work: WorkWish;
  readonly from: string;
  readonly to: string;
  readonly steps: readonly Step[];
  /** The authority acts through the head of another department in these days, or is on leave without anybody. */
  readonly delegated?: readonly [from: string, to: string];
  readonly onLeave?: readonly [from: string, to: string];
}

const NAMES: Readonly<Record<number, string>> = {
  [LEADER]: 'leader',
  [CONTROLLER]: 'controller',
  [FINANCE_HEAD]: 'head',
  [FINANCE_OFFICIAL]: 'official',
  [HEALTH_HEAD]: 'delegate',
};

const daysOf = ([from, to]: readonly [string, string]) => ({ from: day(from), to: day(to) });

const officeOf = ({ delegated, onLeave }: DecisionStory): Office => {
  const holder = personId(FINANCE_HEAD);
  const common = { scope: { kind: 'everything' }, kind: 'mandate', document: null } as const;
  const delegation = { id: asId<DelegationId>(1), holderId: holder, delegateId: personId(HEALTH_HEAD), ...common };
  return withAbsences(
    smallOffice({ calendar: workCalendarOf(inForce(PUBLISHED_DAYS, false)) }),
    absences(
      delegated === undefined ? [] : [{ ...delegation, ...daysOf(delegated) }],
      onLeave === undefined ? [] : [{ id: asId<LeaveId>(1), personId: holder, headToldOn: null, ...daysOf(onLeave) }],
    ),
  );
};

const short = (on: Day): string => `${partsOf(on).dayOfMonth}/${partsOf(on).month}`;

const whatIn = ({ notice }: PlannedNotice): string => {
  if (notice.kind !== 'morning') return notice.kind;
  const named = (['own', 'fresh', 'approvals', 'blocked', 'escalations'] as const).filter((name) => notice[name].length > 0);
  const beside = (['extensions', 'silent'] as const).filter((name) => (notice[name] ?? []).length > 0);
  return [...named, ...beside].join('+');
};

// As the use cases tell it at once, so that the next morning does not say it again.
const toldAtOnce = (work: FollowedWork, kind: string, on: { readonly office: Office; readonly today: Day }): readonly Mention[] => {
  const { office, today } = on;
  const asked = kind === 'extension-asked' ? (extensionDecider(work, office)?.person ?? null) : null;
  const submitted = kind === 'submitted' ? authorityOf(work, office) : null;
  const decided = ['approved', 'returned', 'deadline-moved', 'extension-refused'].includes(kind) ? answererOf(work, office) : null;
  const told = [
    [asked, 'extension'],
    [submitted, 'approval'],
    [decided, 'work'],
  ] as const;
  return told.flatMap(([holder, aspect]: readonly [typeof asked, Aspect]) => {
    const reader = holder === null ? null : readerFor(holder, work, on);
    return reader === null ? [] : [{ personId: reader.id, assignmentId: work.assignment.id, aspect, toldOn: today }];
  });
};

/** One row for each message of a morning and each act: "17/6 leader: silent", "12/6 official → extension-asked"; then the two cells. */
export const decisionsOf = (story: DecisionStory): readonly string[] => {
  const office = officeOf(story);
  const rows: string[] = [];
  let mentions: readonly Mention[] = [];
  let work = aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, authority: FINANCE_HEAD, controller: CONTROLLER, ...story.work });
  const nameOf = (who: number): string => NAMES[who] ?? '?';
  const morning = (today: Day): void => {
    for (const one of planReminders({ today, office, works: [work], mentions })) {
      rows.push(`${short(today)} ${nameOf(one.recipient.id)}: ${whatIn(one)}`);
      mentions = remember(mentions, one.mentions);
    }
  };
  const afterwards = (today: Day): void => {
    for (const [, who, command] of story.steps.filter(([on]) => on === today)) {
      const acted = act(who, command, { work, office, today });
      work = acted.work;
      const late = acted.event?.kind === 'extension-asked' && acted.event.late ? ' (late)' : '';
      rows.push(`${short(today)} ${nameOf(who)} → ${acted.why}${late}`);
      mentions = remember(mentions, toldAtOnce(work, acted.why, { office, today }));
    }
  };
  for (let today = day(story.from); today <= story.to; today = addDays(today, 1)) {
    if (isWorkingDay(today, office.calendar)) morning(today);
    afterwards(today);
  }
  const cell = (one: FollowedWork): string => cellOf(one, day(story.to), office.calendar) ?? 'dropped';
  return [...rows, `${cell(work)}, by the first deadline ${cell(asFirst(work))}`];
};
