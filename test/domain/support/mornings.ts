import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import type { MorningSections } from '#domain/shown-work.ts';
import type { Office } from '#domain/office/office.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { type PlannedNotice, planReminders } from '#domain/reminders/plan-reminders.ts';
import { addDays, type Day, day } from '#domain/time/day.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';

const keyOf = ({ personId, assignmentId, aspect }: Mention): string => `${personId}·${assignmentId}·${aspect}`;

const added = (known: Mention | undefined, told: Mention): Mention => {
  if (known?.urged === undefined || known.toldOn >= told.toldOn || told.urged === undefined) return { ...known, ...told };
  const isSameDeadline = known.urged.lastDay === told.urged.lastDay;
  return isSameDeadline ? { ...told, urged: { ...told.urged, times: known.urged.times + told.urged.times } } : told;
};

/** Keeps the newest mention for each person, assignment and capacity, and counts the urgings, as the database does. */
export const remember = (known: readonly Mention[], more: readonly Mention[]): readonly Mention[] => {
  const told = new Map(known.map((mention) => [keyOf(mention), mention]));
  for (const mention of more) told.set(keyOf(mention), added(told.get(keyOf(mention)), mention));
  return [...told.values()];
};

interface Stretch {
  readonly office: Office;
  readonly works: readonly FollowedWork[];
  readonly from: string;
  readonly to: string;
  readonly mentions?: readonly Mention[];
  /** Mornings on which the server was down. */
  readonly missed?: (on: Day) => boolean;
}

export interface LivedMorning {
  readonly on: Day;
  readonly planned: readonly PlannedNotice[];
}

export interface Lived {
  readonly mornings: readonly LivedMorning[];
  readonly mentions: readonly Mention[];
}

/** Lives through the mornings of the working days from–to, writing down what was told; the works stay as they are. */
export const live = ({ office, works, from, to, mentions = [], missed = () => false }: Stretch): Lived => {
  let told = mentions;
  const mornings: LivedMorning[] = [];
  for (let on = day(from); on <= to; on = addDays(on, 1)) {
    if (!isWorkingDay(on, office.calendar) || missed(on)) continue;
    const planned = planReminders({ today: on, office, works, mentions: told });
    told = remember(
      told,
      planned.flatMap((one) => one.mentions),
    );
    mornings.push({ on, planned });
  }
  return { mornings, mentions: told };
};

/** The morning message of a notice; fails where it is another kind. */
export const morningOf = (planned: PlannedNotice | undefined): Extract<Notice, { kind: 'morning' }> => {
  if (planned?.notice.kind !== 'morning') throw new Error(`no morning message: ${JSON.stringify(planned)}`);
  return planned.notice;
};

export const messageTo = (person: number, planned: readonly PlannedNotice[]): PlannedNotice | undefined =>
  planned.find(({ recipient }) => recipient.kind === 'person' && recipient.id === person);

const sectionsOf = (planned: PlannedNotice): readonly (keyof MorningSections)[] => {
  const { own, fresh, unassigned, approvals, blocked, escalations } = morningOf(planned);
  const sections = { own, fresh, unassigned, approvals, blocked, escalations };
  return (Object.keys(sections) as (keyof MorningSections)[]).filter((name) => sections[name].length > 0); // -- the keys written just above
};

/** "2026-06-17 own" for each morning on which this person was told something. */
export const diaryOf = (person: number, { mornings }: Lived): readonly string[] =>
  mornings.flatMap(({ on, planned }) => {
    const message = messageTo(person, planned);
    return message === undefined ? [] : [`${on} ${sectionsOf(message).join('+')}`];
  });
