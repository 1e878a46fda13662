import { findTaskCard, type KeptCard, lastOpenCard, saveTaskCard } from '#db/task-cards.ts';
import type { TaskCard } from '#domain/assigning/task-card.ts';
import { asId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { Result } from '#domain/result.ts';
import { addMs, dayOf, HOUR_MS } from '#domain/time/instant.ts';
import type { Reading } from '#language/reply/act.ts';
import type { TaskOrder } from '#language/task-orders/task-order.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { withAnswer, withOption } from './answer-card.ts';
import { cardAsking, mayAnswer } from './card-question.ts';
import { type Filling, type NotFilled, withField, withInstead } from './fill-card.ts';
import { giveCard } from './give-card.ts';
import { fillingFor, showCard } from './open-card.ts';

/** So long a card answers to bare words; its buttons answer longer. */
const CARD_STANDS_MS = 24 * HOUR_MS;

type OfCard = Extract<TaskOrder, { kind: 'card' | 'edit-card' | 'choose-receiver' }>;

// "Giao", "thôi" and "sửa" alone mean the card that was shown last; with its number they mean that one, whatever became of it.
const cardMeant = ({ tx, person, now }: Speaking, card: number | null): Promise<KeptCard | null> =>
  card === null ? lastOpenCard(tx, person.id, addMs(now, -CARD_STANDS_MS)) : findTaskCard(tx, asId(card), person.id);

const NO_CARD: Notice = { kind: 'assigning-refused', refusal: { why: 'no-card' } };

type Filled = Result<TaskCard, NotFilled>;

const change = async (speaking: Speaking, kept: KeptCard, fill: (filling: Filling) => Filled | null): Promise<Notice> => {
  if (kept.state === 'given' && kept.taskId !== null) return giveCard(speaking, kept);
  if (kept.state !== 'open') return NO_CARD;
  const filling = await fillingFor(speaking);
  const filled = fill(filling);
  if (filled === null) return NO_CARD;
  if (!filled.ok) return { kind: 'assigning-refused', refusal: withInstead(filled.refusal, { id: kept.id, office: speaking.office }) };
  const changed = { ...kept, card: filled.value };
  await saveTaskCard(speaking.tx, changed, speaking.now);
  return showCard(speaking, changed, filling);
};

const drop = async ({ tx, now }: Speaking, kept: KeptCard): Promise<Notice> => {
  if (kept.state === 'given' && kept.taskId !== null)
    return { kind: 'assigning-done', done: { what: 'given-before', number: kept.taskId } };
  await saveTaskCard(tx, { ...kept, state: 'dropped' }, now);
  return { kind: 'assigning-done', done: { what: 'card-dropped' } };
};

const edit = (speaking: Speaking, kept: KeptCard, order: OfCard): Promise<Notice> => {
  switch (order.kind) {
    case 'card':
      return change(speaking, kept, () => ({ ok: true, value: kept.card }));
    case 'edit-card':
      return change(speaking, kept, (filling) => withField(kept.card, order, filling));
    case 'choose-receiver':
      return change(speaking, kept, (filling) => withOption(kept.card, order.option, filling));
  }
};

/** Gives, drops or changes the card that is meant; null where bare words can mean none, since none is open. */
export const steerCard = async (speaking: Speaking, order: OfCard): Promise<Notice | null> => {
  const kept = await cardMeant(speaking, order.card);
  if (kept === null) return order.card === null ? null : NO_CARD;
  if (order.kind === 'card' && order.does === 'give') return giveCard(speaking, kept);
  return order.kind === 'card' && order.does === 'drop' ? drop(speaking, kept) : edit(speaking, kept, order);
};

/** Takes bare words as the answer to what a card has asked in this chat; null where none has asked, or they mean another thing. */
export const answerCard = async (speaking: Speaking, reading: Reading): Promise<Notice | null> => {
  const asking = await cardAsking(speaking);
  if (asking === null || !mayAnswer(asking.asks, reading, dayOf(speaking.now))) return null;
  const kept = await findTaskCard(speaking.tx, asking.card, speaking.person.id);
  if (kept?.state !== 'open') return null;
  const words = speaking.inbound.text.trim();
  return change(speaking, kept, (filling) => withAnswer(kept.card, { asks: asking.asks, words }, filling));
};
