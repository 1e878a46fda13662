import { findNoticeByMessage, lastNoticeSentTo } from '#db/deliveries.ts';
import { loadWork } from '#db/followed-work.ts';
import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { AssignmentId, TaskId } from '#domain/ids.ts';
import type { AskedAct, Notice } from '#domain/notice.ts';
import { isCarried } from '#domain/office/answerer.ts';
import { isWithin, type Unit } from '#domain/office/unit.ts';
import { actionOf, mayDo } from '#domain/permissions.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { isReminder, shownLines } from '#domain/shown-lines.ts';
import { readerFor } from '#domain/standing-in/reader.ts';
import { dayOf } from '#domain/time/instant.ts';
import { bare } from '#language/fold.ts';
import { findPeople } from './find-person.ts';
import type { Wanted } from './pending.ts';
import { isToClear, loadToClear } from '../obstacle/works-to-clear.ts';
import { loadOwnScope, type SeenWork, seenBy } from './visible-work.ts';
import type { Speaking } from './speaker.ts';

type Action = AssignmentCommand['kind'];

const ACTION_OF: Record<AskedAct, Action> = {
  accept: 'accept',
  decline: 'decline',
  done: 'submit',
  blocked: 'report-block',
  unblocked: 'unblock',
  progress: 'report-progress',
  approve: 'approve',
  return: 'return',
  assign: 'name-person',
  extend: 'ask-extension',
  'withdraw-extension': 'withdraw-extension',
  'move-deadline': 'move-deadline',
  'refuse-extension': 'refuse-extension',
};

export type NoChoice =
  | { readonly kind: 'unknown-task'; readonly number: TaskId }
  | { readonly kind: 'not-allowed'; readonly number: TaskId }
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'which-one'; readonly works: readonly SeenWork[] };

const WAITING_FOR: Record<Action, readonly string[]> = {
  accept: ['open', 'blocked'],
  decline: ['open', 'blocked'],
  submit: ['open', 'blocked'],
  'give-evidence': ['open', 'blocked', 'submitted'],
  'report-block': ['open', 'blocked'],
  'report-progress': ['open', 'blocked'],
  unblock: ['blocked'],
  'name-person': ['open', 'blocked'],
  'name-resolver': ['blocked'],
  'pass-obstacle': ['blocked'],
  move: ['open', 'blocked'],
  urge: ['open', 'blocked'],
  acknowledge: ['open', 'blocked'],
  approve: ['submitted'],
  return: ['submitted'],
  drop: ['open', 'blocked', 'submitted'],
  supersede: ['open', 'blocked', 'submitted'],
  'ask-extension': ['open', 'blocked'],
  'withdraw-extension': ['open', 'blocked', 'submitted'],
  'move-deadline': ['open', 'blocked', 'submitted'],
  'refuse-extension': ['open', 'blocked', 'submitted'],
};

/** What is decided, or taken back, only where somebody has asked for more time. */
const ON_REQUEST: readonly Action[] = ['withdraw-extension', 'move-deadline', 'refuse-extension'];

const isWaitingFor = (action: Action, { work }: SeenWork): boolean =>
  WAITING_FOR[action].includes(work.assignment.state.kind) && (!ON_REQUEST.includes(action) || work.assignment.extension != null);

// One person may reach several assignments of one task: the carried one comes first, then the own unit's, then what waits for this act.
const nearest = (speaking: Speaking, action: Action, seen: readonly SeenWork[]): SeenWork | null => {
  const { person, office } = speaking;
  const orders: readonly ((one: SeenWork) => boolean)[] = [
    ({ work }) => work.assignment.personId === person.id && work.assignment.part === 'lead',
    ({ work }) => work.assignment.personId === person.id,
    ({ work }) => work.assignment.unitId === person.unitId && isWaitingFor(action, { work, relations: [] }),
    ({ work }) => work.assignment.part === 'lead' && !isCarried(work, office),
    ({ work }) => work.assignment.part === 'lead',
  ];
  for (const fits of orders) {
    const found = seen.filter(fits);
    const waiting = found.find((one) => isWaitingFor(action, one));
    if (waiting !== undefined) return waiting;
    if (found[0] !== undefined) return found[0];
  }
  return seen[0] ?? null;
};

/** What the words point at: the work that the answered message shows; otherwise that of the reminder that came last, never of an older one. */
export const pointedAt = async ({ tx, endpoint, inbound }: Speaking): Promise<readonly AssignmentId[]> => {
  const shown: Notice | null =
    inbound.replyTo === null ? await lastNoticeSentTo(tx, endpoint.id) : await findNoticeByMessage(tx, endpoint.id, inbound.replyTo);
  if (shown === null || (inbound.replyTo === null && !isReminder(shown))) return [];
  return shownLines(shown).map((line) => line.assignmentId);
};

const DECISIONS: readonly Action[] = ['approve', 'return', 'move-deadline', 'refuse-extension'];

// "Trả lại 41 của Sở Tài chính: thiếu số liệu".
const namesUnit = (words: string, unit: Unit | undefined): boolean =>
  unit !== undefined && [unit.name, ...unit.aliases].some((name) => bare(words).includes(bare(name)));

// One number stands for the parts of several units: the message that is answered says whose is meant, and so does a person's name.
const meantBy = async (speaking: Speaking, { act, about }: Wanted, allowed: readonly SeenWork[]): Promise<readonly SeenWork[]> => {
  const { office, inbound } = speaking;
  const decides = DECISIONS.includes(ACTION_OF[act.intent]);
  const pointed = about.length > 0 ? about : decides || inbound.replyTo !== null ? await pointedAt(speaking) : [];
  const named = act.intent === 'assign' ? findPeople(act.target, office) : [];
  const hints: readonly ((one: SeenWork) => boolean)[] = [
    ({ work }) => named.some((person) => isWithin(office.tree, person.unitId, work.assignment.unitId)),
    ({ work }) => decides && namesUnit(inbound.text, office.tree.units.get(work.assignment.unitId)),
    ({ work }) => pointed.includes(work.assignment.id),
    (one) => decides && isWaitingFor(ACTION_OF[act.intent], one),
  ];
  return hints.reduce((left, hint) => (left.some(hint) ? left.filter(hint) : left), allowed);
};

/** The assignment of a named task that this person means. A task that may not be seen is refused as if it did not exist. */
const chooseNamed = async (speaking: Speaking, wanted: Wanted, task: TaskId): Promise<Result<SeenWork, NoChoice>> => {
  const action = ACTION_OF[wanted.act.intent];
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [task] }));
  if (seen.length === 0) return refused({ kind: 'unknown-task', number: task });
  const allowed = seen.filter(({ relations }) => mayDo(relations, actionOf(action)));
  const chosen = nearest(speaking, action, await meantBy(speaking, wanted, allowed));
  return chosen === null ? refused({ kind: 'not-allowed', number: task }) : accepted(chosen);
};

// One's own, or that of somebody for whom one acts today.
const isCarriedFor = (work: FollowedWork, { person, office, now }: Speaking): boolean => {
  const carrier = work.assignment.personId === null ? undefined : office.people.get(work.assignment.personId);
  return carrier?.id === person.id || (carrier !== undefined && readerFor(carrier, work, { office, today: dayOf(now) })?.id === person.id);
};

const isToUnblock = (action: Action, work: FollowedWork, speaking: Speaking): boolean => action === 'unblock' && isToClear(work, speaking);

const isOwnBusiness = (action: Action, { work, relations }: SeenWork, speaking: Speaking): boolean => {
  if (!mayDo(relations, actionOf(action)) || !isWaitingFor(action, { work, relations })) return false;
  if (DECISIONS.includes(action)) return true;
  if (action === 'name-person') return work.assignment.part === 'lead' && !isCarried(work, speaking.office);
  return isCarriedFor(work, speaking) || isToUnblock(action, work, speaking);
};

// Whoever is to clear an obstacle away need not follow the work otherwise.
const scopeFor = async (speaking: Speaking, action: Action): Promise<readonly SeenWork[]> => {
  const own = await loadOwnScope(speaking);
  if (action !== 'unblock') return own;
  const known = new Set(own.map(({ work }) => work.assignment.id));
  return [...own, ...(await loadToClear(speaking)).filter(({ work }) => !known.has(work.assignment.id))];
};

/** Without a number: the message that is answered decides alone; else the only one of the last reminder, then the only open one. */
const chooseUnnamed = async (speaking: Speaking, action: Action): Promise<Result<SeenWork, NoChoice>> => {
  const open = (await scopeFor(speaking, action)).filter((one) => isOwnBusiness(action, one, speaking));
  const shown = await pointedAt(speaking);
  const shownAndOpen = open.filter(({ work }) => shown.includes(work.assignment.id));
  const answersMessage = speaking.inbound.replyTo !== null && shown.length > 0;
  const candidates = answersMessage || shownAndOpen.length === 1 ? shownAndOpen : open;
  const [first] = candidates;
  if (first === undefined) return refused({ kind: 'nothing-open' });
  return candidates.length === 1 ? accepted(first) : refused({ kind: 'which-one', works: candidates });
};

/** All work of the speaker's own business that waits for this act. */
export const openFor = async (speaking: Speaking, intent: AskedAct): Promise<readonly SeenWork[]> =>
  (await loadOwnScope(speaking)).filter((one) => isOwnBusiness(ACTION_OF[intent], one, speaking));

/** The numbers of all work of the speaker's own business that waits for this act, but for some: "tất cả xong trừ 3". */
export const allTasksFor = async (speaking: Speaking, intent: AskedAct, except: readonly TaskId[]): Promise<readonly TaskId[]> => {
  const open = await openFor(speaking, intent);
  return [...new Set(open.map(({ work }) => work.task.id))].filter((task) => !except.includes(task));
};

/** "Rõ ạ", "nhận việc" under a message takes all of one's own open work that the message shows. */
export const shownTasksFor = async (speaking: Speaking, intent: AskedAct): Promise<readonly TaskId[]> => {
  const shown = await pointedAt(speaking);
  const open = await openFor(speaking, intent);
  return [...new Set(open.filter(({ work }) => shown.includes(work.assignment.id)).map(({ work }) => work.task.id))];
};

/** Finds the work that an act is about: one for each number named, or the one that is meant without a number. */
export const chooseWork = async (speaking: Speaking, wanted: Wanted): Promise<readonly Result<SeenWork, NoChoice>[]> => {
  const { intent, tasks } = wanted.act;
  if (tasks.length === 0) return [await chooseUnnamed(speaking, ACTION_OF[intent])];
  const chosen: Result<SeenWork, NoChoice>[] = [];
  for (const task of new Set(tasks)) chosen.push(await chooseNamed(speaking, wanted, task));
  return chosen;
};
