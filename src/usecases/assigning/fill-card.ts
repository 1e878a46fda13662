import type { AssigningRefusal } from '#domain/assigning/assigning-notice.ts';
import type { CardReceiver, TaskCard } from '#domain/assigning/task-card.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Day } from '#domain/time/day.ts';
import type { Office } from '#domain/office/office.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { noDeadline } from '#domain/deadline.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import type { CardField } from '#language/task-orders/task-order.ts';
import { type Called, receiverAt, receiverNamed } from './find-receiver.ts';
import type { GiverAndPlans } from './giver-of.ts';
import { allowedOf, opened, receiverName } from './receivers.ts';

/** What filling a card needs besides its words. */
export interface Filling {
  readonly giver: GiverAndPlans;
  readonly office: Office;
  readonly today: Day;
}

/** Why a card cannot be filled so, and with whom. */
export interface NotFilled {
  readonly why: AssigningRefusal;
  readonly receiver: CardReceiver;
}

// Work for an official of another's unit is offered to that unit: its head says who does it.
const insteadOf = (receiver: CardReceiver, cardId: number | null, office: Office): { label: string; says: string } | null => {
  const [to] = opened(receiver, office);
  if (to?.person == null || cardId === null) return null;
  const unit = unitLabel(office.tree, to.unitId);
  return { label: `Giao cho ${unit}`, says: `sửa thẻ ${String(cardId)} đơn vị: ${unit}` };
};

/** The card with this receiver, where its giver may give to it; a plan that the giver follows comes with it. */
const withReceiver = (card: TaskCard, receiver: CardReceiver, { giver, office }: Filling): Result<TaskCard, NotFilled> => {
  const allowed = allowedOf(giver, receiver, office);
  if (allowed.why !== null)
    return refused({ why: { why: allowed.why, to: receiverName(receiver, office), instead: insteadOf(receiver, null, office) }, receiver });
  const units = opened(allowed.receiver, office).map(({ unitId }) => unitId);
  const plan = giver.plans.find((one) => units.every((unit) => one.units.has(unit)));
  return accepted({
    ...card,
    receiver: allowed.receiver,
    options: [],
    called: null,
    planId: card.parent === null ? (plan?.id ?? null) : card.planId,
    coordinating: card.coordinating.filter((unit) => !units.includes(unit)),
  });
};

/** The refusal with a choice that gives it to the unit instead, now that the card has a number. */
export const withInstead = (
  { why, receiver }: NotFilled,
  { id, office }: { readonly id: number; readonly office: Office },
): AssigningRefusal => ('instead' in why && why.why === 'through-head' ? { ...why, instead: insteadOf(receiver, id, office) } : why);

/** The card with the one who is called, or with the question who is meant. */
export const withCalled = (card: TaskCard, { found, said }: Called, filling: Filling): Result<TaskCard, NotFilled> => {
  const may = found.filter((one) => allowedOf(filling.giver, one, filling.office).why === null);
  const [only] = may.length > 0 ? may : found;
  if (only === undefined) return accepted({ ...card, receiver: null, options: [], called: said === '' ? null : said });
  if (may.length > 1) return accepted({ ...card, receiver: null, options: may, called: said });
  return withReceiver(card, only, filling);
};

const coordinatingIn = (words: string, { office }: Filling, card: TaskCard): TaskCard['coordinating'] => {
  const leads = card.receiver === null ? [] : opened(card.receiver, office).map(({ unitId }) => unitId);
  const units = new Set<TaskCard['coordinating'][number]>();
  let left = words;
  for (;;) {
    const { found, rest } = receiverAt(left.replace(/^(?:và|va|cùng|cung|,|;)\s+/iu, ''), office);
    const [only] = found;
    if (only === undefined || only.kind === 'person') break;
    for (const { unitId } of opened(only, office)) if (!leads.includes(unitId)) units.add(unitId);
    left = rest;
  }
  return [...units];
};

const DEADLINE_LABEL = /^(?:thời hạn|thoi han|hạn|han|là|la)[:\s]+/iu;

/** The deadline that these words give; words that name no day are kept, so that they are seen to be vague. */
export const deadlineIn = (words: string, today: Day): TaskCard['deadline'] => {
  const said = words.trim().replace(DEADLINE_LABEL, '');
  const read = parseDeadline(said, today);
  return read.kind === 'none' ? noDeadline(said, read.warning) : { ...read, text: said };
};

const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The card with one part said anew: "sửa hạn 20/9", "sửa người: anh Nam". */
export const withField = (
  card: TaskCard,
  { field, words }: { readonly field: CardField; readonly words: string },
  filling: Filling,
): Result<TaskCard, NotFilled> => {
  switch (field) {
    case 'deadline':
      return accepted({ ...card, deadline: deadlineIn(words, filling.today) });
    case 'title':
      return accepted({ ...card, title: upperFirst(words.trim()) });
    case 'product':
      return accepted({ ...card, product: words.trim() });
    case 'coordinating':
      return accepted({ ...card, coordinating: coordinatingIn(words, filling, card) });
    case 'receiver':
      return withCalled(card, receiverNamed(words, filling.office), filling);
  }
};
