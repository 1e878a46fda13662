import { insertTaskCard, type KeptCard } from '#db/task-cards.ts';
import { mayGiveWork } from '#domain/assigning/may-give.ts';
import type { TaskCard } from '#domain/assigning/task-card.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { UnitId } from '#domain/ids.ts';
import { bare } from '#language/fold.ts';
import { startsLikeUnit } from '#language/units/starts-like-unit.ts';
import { taskWords } from '#language/task-orders/task-words.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { expectAnswer } from './card-question.ts';
import { cardNotice } from './card-notice.ts';
import { type Filling, withCalled, withField, withInstead } from './fill-card.ts';
import { type Called, receiverAt, receiverNamed } from './find-receiver.ts';
import { giverOf } from './giver-of.ts';

const EMPTY: TaskCard = {
  title: '',
  receiver: null,
  options: [],
  called: null,
  coordinating: [],
  deadline: null,
  product: null,
  planId: null,
  parent: null,
};

type Filled = ReturnType<typeof withCalled>;

/** What the six rõ of a task are, before the receiver is judged. */
const blank = (words: string, parent: FollowedWork | null, { today }: Filling): TaskCard => {
  const { title, deadline, product } = taskWords(words, today);
  if (parent === null) return { ...EMPTY, title, deadline, product };
  return {
    ...EMPTY,
    title: title === '' ? parent.task.title : title,
    // A part is due when the whole is, unless something else is said.
    deadline: deadline ?? parent.task.deadline,
    product: product ?? parent.task.product,
    planId: parent.task.planId,
    parent: { assignmentId: parent.assignment.id, number: parent.task.id },
  };
};

const HELPERS = /(?:^|[,;] ?| )phoi hop(?: voi| cung)? ?:? ?/;

interface Parted {
  readonly words: string;
  readonly helpers: string | null;
}

// "…, phối hợp: phòng Văn hóa, lập kế hoạch …": the helpers' names end where no name stands any more.
const partHelpers = (words: string, { office }: Filling): Parted => {
  const found = HELPERS.exec(bare(words));
  if (found === null || bare(words).length !== words.length) return { words, helpers: null };
  const behind = words.slice(found.index + found[0].length);
  const { found: named, rest } = receiverAt(behind, office);
  const [first] = named;
  if (first === undefined || first.kind === 'person') return { words, helpers: null };
  const helpers = behind.slice(0, behind.length - rest.length);
  return { words: `${words.slice(0, found.index)}, ${rest}`, helpers };
};

const AND = /^(?:và|va|cùng|cung|với|voi|&)\s+/iu;

type Units = Exclude<TaskCard['receiver'], null | { kind: 'person' }>;

const onlyUnits = ({ found }: Called): Units | null => {
  const [one, ...others] = found;
  return one === undefined || one.kind === 'person' || others.length > 0 ? null : one;
};

const idsOf = (units: Units): readonly UnitId[] => (units.kind === 'unit' ? [units.id] : units.ids);

// Behind a comma mostly stands what is to be done.
const goesOn = (words: string, { rest }: Called): boolean =>
  AND.test(rest) || (/[,;]\s*$/u.test(words.slice(0, words.length - rest.length)) && startsLikeUnit(rest));

/** "phòng A, phòng B và phòng C …": several lead, each its own part. */
export const calledTogether = (words: string, { office }: Pick<Filling, 'office'>): Called => {
  let called = receiverAt(words, office);
  for (;;) {
    const [units, next] = [onlyUnits(called), receiverAt(called.rest.replace(AND, ''), office)];
    const more = onlyUnits(next);
    if (units === null || more === null || !goesOn(words, called)) return called;
    const name = `${called.said}${AND.test(called.rest) ? ' và' : ','} ${next.said}`;
    const ids = [...new Set([...idsOf(units), ...idsOf(more)])];
    called = { found: [{ kind: 'units', name, ids }], said: name, rest: next.rest };
  }
};

const filledBy = (called: Called, parent: FollowedWork | null, filling: Filling): { card: TaskCard; filled: Filled } => {
  const parted = partHelpers(called.rest, filling);
  const card = blank(parted.words, parent, filling);
  const filled = withCalled(card, called, filling);
  if (!filled.ok || parted.helpers === null) return { card, filled };
  return { card, filled: withField(filled.value, { field: 'coordinating', words: parted.helpers }, filling) };
};

/** Keeps a card and shows it; what is open of it is asked for in the same message. */
export const showCard = async (speaking: Speaking, kept: KeptCard, filling: Filling): Promise<Notice> => {
  const notice = cardNotice(kept, speaking, filling.giver);
  if (notice.kind === 'task-card') await expectAnswer(speaking, kept.id, notice.asks);
  return notice;
};

const keep = async (speaking: Speaking, { card, filled }: { card: TaskCard; filled: Filled }, filling: Filling): Promise<Notice> => {
  const { tx, person, now, office } = speaking;
  // Only what may be given to the unit instead is kept: nobody else of the refused could mend it.
  if (!filled.ok && filled.refusal.why.why !== 'through-head') return { kind: 'assigning-refused', refusal: filled.refusal.why };
  const kept = await insertTaskCard(tx, { card: filled.ok ? filled.value : card, by: person.id, at: now });
  if (filled.ok) return showCard(speaking, kept, filling);
  return { kind: 'assigning-refused', refusal: withInstead(filled.refusal, { id: kept.id, office }) };
};

/** What may be filled into a card by this speaker. */
export const fillingFor = async (speaking: Speaking): Promise<Filling> => ({
  giver: await giverOf(speaking),
  office: speaking.office,
  today: dayOf(speaking.now),
});

/** "giao phòng KT lập báo cáo quý III trước 15/9": opens a card; null where the words call nobody of the office. */
export const openCard = async (speaking: Speaking, words: string): Promise<Notice | null> => {
  const filling = await fillingFor(speaking);
  const called = calledTogether(words, filling);
  if (called.found.length === 0) return null;
  return keep(speaking, filledBy(called, null, filling), filling);
};

/** A new task as the rules of replies read it: "Thêm việc: kiểm tra wifi, giao xã Tân Lập, cuối tháng". */
export type ReadTask = Pick<TaskCard, 'title' | 'deadline' | 'product'> & { readonly target: string | null };

/** A card for a task whose receiver and words were read apart; a name that nobody bears is asked for. */
export const openReadCard = async (speaking: Speaking, { target, title, deadline, product }: ReadTask): Promise<Notice> => {
  const filling = await fillingFor(speaking);
  const { person } = speaking;
  if (!mayGiveWork(person)) return { kind: 'assigning-refused', refusal: { why: 'gives-nothing', to: target ?? '', instead: null } };
  const card = { ...EMPTY, title, deadline, product };
  const called = target === null ? { found: [], said: '', rest: '' } : receiverNamed(target, filling.office);
  const said: Called = called.found.length === 0 ? { ...called, said: target ?? '' } : called;
  return keep(speaking, { card, filled: withCalled(card, said, filling) }, filling);
};

/** A card for a part of somebody's own work. */
export const openPartCard = async (
  speaking: Speaking,
  { parent, to, part }: { readonly parent: FollowedWork; readonly to: Called; readonly part: string },
): Promise<Notice> => {
  const filling = await fillingFor(speaking);
  return keep(speaking, filledBy({ ...to, rest: part }, parent, filling), filling);
};
