import type { TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { Resolver } from '#domain/obstacle/obstacle.ts';
import { mayDo } from '#domain/permissions.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { type ObstacleOrder, readObstacleOrder } from '#language/obstacle/obstacle-orders.ts';
import { dayIn } from '#language/obstacle/said-obstacle.ts';
import type { Act, Reading } from '#language/reply/act.ts';
import { pointedAt } from '../conversation/choose-work.ts';
import { forgetQuestion } from '../conversation/pending.ts';
import { takeBackLast } from '../conversation/take-back-last.ts';
import type { SeenWork } from '../conversation/visible-work.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { expectResolver, tasksAskedAbout } from './ask-who-clears.ts';
import { listObstacles } from './list-obstacles.ts';
import { setCollector } from './set-collector.ts';
import { reopenObstacle } from './reopen-obstacle.ts';
import { resolverQuestion } from './resolver-question.ts';
import { resolversNamed } from './resolver-named.ts';
import { isNotice, meantPart, steerObstacle } from './steer-obstacle.ts';
import { takeBackReport } from './take-back-report.ts';
import { isToClear, loadToClear } from './works-to-clear.ts';

interface Wanted {
  readonly to: string;
  readonly dueOn: Day | null;
}

// Asked back where the name is missing, is nobody's, or is that of several.
const askBack = async (speaking: Speaking, chosen: SeenWork, said: { to: string; found: readonly Resolver[] }): Promise<Notice> => {
  await expectResolver(speaking, chosen.work.task.id);
  return resolverQuestion(speaking, chosen.work, { several: said.found, unknown: said.to === '' ? null : said.to });
};

const nameFor = async (speaking: Speaking, task: TaskId, { to, dueOn }: Wanted): Promise<Notice> => {
  const chosen = await meantPart(speaking, task);
  if (isNotice(chosen)) return chosen;
  const found = to === '' ? [] : resolversNamed(to, speaking.office);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return askBack(speaking, chosen, { to, found });
  return steerObstacle(speaking, chosen, { resolver: only, dueOn });
};

const nameForAll = async (speaking: Speaking, tasks: readonly TaskId[], wanted: Wanted): Promise<readonly Notice[]> => {
  const notices: Notice[] = [];
  for (const task of tasks) notices.push(await nameFor(speaking, task, wanted));
  return notices;
};

const setDue = async (speaking: Speaking, task: TaskId, by: string): Promise<Notice | null> => {
  const dueOn = dayIn(by, dayOf(speaking.now));
  if (dueOn === null) return null;
  const chosen = await meantPart(speaking, task);
  return isNotice(chosen) ? chosen : steerObstacle(speaking, chosen, { resolver: null, dueOn });
};

const setDueOfAll = async (
  speaking: Speaking,
  { tasks, by }: Extract<ObstacleOrder, { kind: 'due' }>,
): Promise<readonly Notice[] | null> => {
  const notices: Notice[] = [];
  for (const task of tasks) {
    const notice = await setDue(speaking, task, by);
    if (notice === null) return null;
    notices.push(notice);
  }
  return notices;
};

// Whoever could decline the work itself does that by these words; what is somebody's only to clear is passed on.
const isOnlyToClear = ({ work, relations }: SeenWork, speaking: Speaking): boolean =>
  isToClear(work, speaking) && !mayDo(relations, 'decline') && !mayDo(relations, 'move');

/** The one obstacle that "it is not mine" is said of: of this number, or the one that the message spoke of. */
const notMineOf = async (speaking: Speaking, task: TaskId | null): Promise<SeenWork | null> => {
  const toClear = (await loadToClear(speaking)).filter((one) => isOnlyToClear(one, speaking));
  const shown = task === null ? await pointedAt(speaking) : [];
  const meant = toClear.filter(({ work }) => (task === null ? shown.includes(work.assignment.id) : work.task.id === task));
  return meant.length === 1 ? (meant[0] ?? null) : null;
};

const passOn = async (speaking: Speaking, task: TaskId | null, to: string): Promise<readonly Notice[] | null> => {
  const chosen = await notMineOf(speaking, task);
  return chosen === null ? null : [await nameFor(speaking, chosen.work.task.id, { to, dueOn: null })];
};

const follow = async (speaking: Speaking, order: ObstacleOrder): Promise<readonly Notice[] | null> => {
  switch (order.kind) {
    case 'resolver': {
      const dueOn = order.by === null ? null : dayIn(order.by, dayOf(speaking.now));
      return nameForAll(speaking, order.tasks, { to: order.to, dueOn });
    }
    case 'due':
      return setDueOfAll(speaking, order);
    case 'still-blocked':
      return reopenObstacle(speaking, order.task);
    case 'take-back':
      return (await takeBackReport(speaking, order.task)) ?? takeBackLast(speaking, [order.task]);
    case 'not-mine':
    case 'hand-over':
      return passOn(speaking, order.task, order.to);
    case 'collector':
      return [await setCollector(speaking, order)];
    case 'list':
      return [await listObstacles(speaking, order.plan)];
  }
};

// A bare name may read as a question about that unit or person; with a question mark it is one.
const mayBeName = (act: Act, text: string): boolean =>
  act.intent === 'none' || (act.intent === 'question' && (act.topic === 'unit' || act.topic === 'person') && !text.includes('?'));

/** The answer to "ai gỡ?", where it was asked and these words are a name. */
const answerQuestion = async (speaking: Speaking, { acts }: Reading): Promise<readonly Notice[] | null> => {
  const { text } = speaking.inbound;
  const tasks = await tasksAskedAbout(speaking);
  if (tasks.length === 0 || !acts.every((act) => mayBeName(act, text))) return null;
  return resolversNamed(text, speaking.office).length === 0 ? null : nameForAll(speaking, tasks, { to: text.trim(), dueOn: null });
};

const isAsking = (notices: readonly Notice[]): boolean =>
  notices.some((notice) => notice.kind === 'resolver-asked' || (notice.kind === 'obstacle-remains' && notice.options !== null));

/** Answers words about obstacles, after doing what they ask; null where the message is about something else, and nothing was changed. */
export const answerObstacleWords = async (speaking: Speaking, reading: Reading): Promise<readonly Notice[] | null> => {
  const order = readObstacleOrder(speaking.inbound.text);
  const done = order === null ? await answerQuestion(speaking, reading) : await follow(speaking, order);
  if (done !== null && !isAsking(done)) await forgetQuestion(speaking);
  return done;
};
