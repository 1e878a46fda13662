import type { AssignmentEvent } from '#domain/assignment/assignment.ts';
import type { AskedAct, Notice, RecordedAct } from '#domain/notice.ts';
import { hasRole } from '#domain/office/person.ts';
import { dayOf } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import type { Act, Understanding } from '#language/act.ts';
import { makeGroupCode, unlinkChat } from '../link-chat.ts';
import { carryOut } from './carry-out.ts';
import { chooseWork, type NoChoice } from './choose-work.ts';
import { commandFor } from './command-for.ts';
import { ask, forgetQuestion, resume, type TaskAct, type Wanted } from './pending.ts';
import { refusal } from './refusal.ts';
import { listOverdue, listOwnWork } from './show-list.ts';
import type { Speaking } from './speaker.ts';
import type { SeenWork } from './visible-work.ts';

const ASKED: Record<TaskAct['intent'], AskedAct> = {
  done: 'done',
  blocked: 'blocked',
  unblocked: 'unblocked',
  progress: 'progress',
  approve: 'approve',
  return: 'return',
  assign: 'assign',
};

const RECORDED: Partial<Record<AssignmentEvent['kind'], RecordedAct>> = {
  completed: 'completed',
  submitted: 'submitted',
  blocked: 'blocked',
  unblocked: 'unblocked',
  'progress-reported': 'progress',
  'person-named': 'assigned',
  approved: 'approved',
  returned: 'returned',
};

const actOnOne = async (speaking: Speaking, act: TaskAct, chosen: SeenWork): Promise<Notice> => {
  const number = chosen.work.task.id;
  const command = commandFor(act, chosen, speaking);
  if (!command.ok) return command.refusal;
  const done = await carryOut(speaking, chosen.work, command.value);
  if (!done.ok) {
    if (done.refusal.kind === 'reason-missing')
      await ask(speaking, {
        wants: 'reason',
        act: { ...act, tasks: [number] },
        options: [number],
        about: [chosen.work.assignment.id],
      });
    return refusal(done.refusal.kind, number);
  }
  const { work, event, toldName } = done.value;
  const recordedAct = RECORDED[event.kind];
  return recordedAct === undefined
    ? refusal('changed-meanwhile', number)
    : { kind: 'recorded', act: recordedAct, lines: [workLine(work, speaking.office, dayOf(speaking.now))], toldName };
};

const explain = async (speaking: Speaking, act: TaskAct, none: NoChoice): Promise<Notice> => {
  if (none.kind !== 'which-one') return refusal(none.kind, none.kind === 'nothing-open' ? null : none.number);
  const { office, now, inbound } = speaking;
  const lines = none.works.map(({ work }) => workLine(work, office, dayOf(now)));
  await ask(speaking, { wants: 'task', act, options: lines.map((line) => line.number), about: [] });
  return { kind: 'which-one', act: ASKED[act.intent], lines, words: inbound.text };
};

// Several tasks done by one message are confirmed by one message.
const joined = (notices: readonly Notice[]): readonly Notice[] => {
  const result: Notice[] = [];
  for (const notice of notices) {
    const last = result.at(-1);
    if (notice.kind === 'recorded' && last?.kind === 'recorded' && last.act === notice.act && last.toldName === notice.toldName)
      result[result.length - 1] = { ...last, lines: [...last.lines, ...notice.lines] };
    else result.push(notice);
  }
  return result;
};

const actOnTasks = async (speaking: Speaking, { act, about }: Wanted): Promise<readonly Notice[]> => {
  const choices = await chooseWork(speaking, { act, about });
  const notices: Notice[] = [];
  for (const choice of choices)
    notices.push(choice.ok ? await actOnOne(speaking, act, choice.value) : await explain(speaking, act, choice.refusal));
  return joined(notices);
};

const groupCode = async ({ tx, person, office, newCode, now }: Speaking): Promise<Notice> => {
  const step = await makeGroupCode(tx, { person, office, code: newCode(), now });
  return step === null ? refusal('not-allowed') : { kind: 'linking', step };
};

const answerQuestion = async (speaking: Speaking, act: Exclude<Act, TaskAct>, sure: boolean): Promise<readonly Notice[]> => {
  const { person } = speaking;
  switch (act.intent) {
    case 'question':
      return [act.topic === 'mine' ? await listOwnWork(speaking) : await listOverdue(speaking)];
    case 'help':
      return [{ kind: 'help', audience: hasRole(person, 'leader') || hasRole(person, 'head') ? 'leader' : 'official' }];
    case 'group-code':
      return [await groupCode(speaking)];
    case 'unlink':
      return [{ kind: 'linking', step: await unlinkChat(speaking.tx, speaking.endpoint, person.name) }];
    case 'choose':
      return [{ kind: 'not-understood' }];
    case 'none':
      return sure ? [] : [{ kind: 'not-understood' }];
  }
};

/** What the bot answers a person, after doing what was asked: one use case in the caller's transaction. */
export const respond = async (speaking: Speaking, understood: Understanding): Promise<readonly Notice[]> => {
  const resumed = await resume(speaking, understood);
  const { act, sure } = understood;
  if (resumed !== null || act.intent !== 'none') await forgetQuestion(speaking);
  if (resumed !== null) return actOnTasks(speaking, resumed);
  if (!('tasks' in act)) return answerQuestion(speaking, act, sure);
  return sure ? actOnTasks(speaking, { act, about: [] }) : [{ kind: 'not-understood' }];
};
