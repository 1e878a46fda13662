import { endDuty, loadPeriods, setDataDay } from '#db/duties.ts';
import { mayGiveWork } from '#domain/assigning/may-give.ts';
import { handedIn } from '#domain/assigning/roll-up.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDoOfDuty } from '#domain/permissions.ts';
import type { CountedReport, RegularRefusal } from '#domain/regular/regular-notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import { periodWords } from '#language/duties/period-words.ts';
import type { ReportWish } from '#language/duties/report-wish.ts';
import { urgeUnits, whoHasNot } from '../assigning/follow-units.ts';
import { followed, seenTask } from '../assigning/steered-task.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { dutyLines, type SeenDuty, seenDuties, seenDuty } from './duties-in-sight.ts';

const refuse = (why: RegularRefusal, number: number | null, said = ''): Notice => ({ kind: 'regular-refused', why, number, said });

const list = async (speaking: Speaking, number: number | null): Promise<Notice> => {
  const all = await seenDuties(speaking);
  const asked = number === null ? all : all.filter(({ duty }) => duty.id === number);
  if (number !== null && asked.length === 0) return refuse('no-duty', number);
  const mayDemand = mayGiveWork(speaking.person) ? ({ mayDemand: true } as const) : {};
  return { kind: 'duties-told', outcome: 'list', duties: await dutyLines(speaking, asked), ...mayDemand };
};

type WhoHasNot = Extract<ReportWish, { kind: 'who-has-not' | 'urge' }>;

/** The tasks of the reports that are meant, the newest period first. */
const tasksMeant = async ({ tx }: Speaking, { period, number }: WhoHasNot): Promise<readonly TaskId[]> => {
  const made = await loadPeriods(tx);
  if (number !== null)
    return made
      .filter(({ dutyId }) => dutyId === number)
      .slice(0, 1)
      .map(({ taskId }) => taskId);
  return made
    .filter(({ aboutFrom, aboutTo }) => aboutFrom === period?.start && aboutTo === period.end)
    .map(({ taskId }) => taskId)
    .reverse();
};

const countedIn = async (speaking: Speaking, task: TaskId): Promise<CountedReport | null> => {
  const leads = followed(await seenTask(speaking, task)).filter(({ work }) => work.assignment.part === 'lead');
  const [first] = leads;
  if (first === undefined) return null;
  return { number: task, title: first.work.task.title, ...handedIn(leads.map(({ work }) => work.assignment)) };
};

const asked = async (speaking: Speaking, wish: WhoHasNot): Promise<Notice> => {
  const reports: CountedReport[] = [];
  for (const task of await tasksMeant(speaking, wish)) {
    const counted = await countedIn(speaking, task);
    if (counted !== null) reports.push(counted);
  }
  const [only] = reports;
  if (only === undefined) return refuse('no-report', wish.number, wish.period === null ? '' : periodWords(wish.period));
  if (reports.length > 1) return { kind: 'reports-counted', reports };
  if (wish.kind === 'urge') return urgeUnits(speaking, only.number);
  return (await whoHasNot(speaking, only.number)) ?? refuse('no-report', wish.number);
};

const changed = async (
  speaking: Speaking,
  { duty, relations, plan }: SeenDuty,
  wish: Extract<ReportWish, { kind: 'data-day' | 'stop' }>,
): Promise<Notice> => {
  const { tx, now } = speaking;
  if (!mayDoOfDuty(relations, wish.kind === 'stop' ? 'end-duty' : 'set-figures')) return refuse('may-not-change-duty', wish.number);
  if (wish.kind === 'stop') {
    await endDuty(tx, duty.id, dayOf(now));
    const ended = { duty: { ...duty, endedOn: dayOf(now) }, relations, plan };
    return { kind: 'duties-told', outcome: 'ended', duties: await dutyLines(speaking, [ended]) };
  }
  await setDataDay(tx, duty.id, wish.day);
  const set = { duty: { ...duty, dataDay: wish.day }, relations, plan };
  return { kind: 'duties-told', outcome: 'figures-set', duties: await dutyLines(speaking, [set]) };
};

/** Answers what somebody wants of the periodic reports: only what they may see is counted, shown or changed. */
export const answerReportWish = async (speaking: Speaking, wish: ReportWish): Promise<Notice> => {
  switch (wish.kind) {
    case 'list':
      return list(speaking, wish.number);
    case 'who-has-not':
    case 'urge':
      return asked(speaking, wish);
    case 'data-day':
    case 'stop': {
      const seen = await seenDuty(speaking, wish.number);
      return seen === null ? refuse('no-duty', wish.number) : changed(speaking, seen, wish);
    }
  }
};
