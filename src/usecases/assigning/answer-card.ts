import type { CardQuestion, TaskCard } from '#domain/assigning/task-card.ts';
import { accepted, type Result } from '#domain/result.ts';
import { readTaskOrder } from '#language/task-orders/read-task-order.ts';
import type { CardField } from '#language/task-orders/task-order.ts';
import { deadlineIn, type Filling, type NotFilled, withCalled, withField } from './fill-card.ts';
import { receiverNamed } from './find-receiver.ts';

type Filled = Result<TaskCard, NotFilled>;

const FIELD_OF: Record<CardQuestion, CardField> = { receiver: 'receiver', title: 'title', deadline: 'deadline', product: 'product' };

// Without a label a day is the deadline, a name the receiver; the rest is what was asked for first.
const fieldFor = (piece: string, asks: readonly CardQuestion[], { office, today }: Filling): CardField | null => {
  if (asks.includes('deadline') && deadlineIn(piece, today)?.kind !== 'none') return 'deadline';
  if (asks.includes('receiver') && receiverNamed(piece, office).found.length > 0) return 'receiver';
  const first = asks.find((one) => one === 'title' || one === 'product') ?? asks[0];
  return first === undefined ? null : FIELD_OF[first];
};

const labelled = (piece: string): { readonly field: CardField; readonly words: string } | null => {
  const order = readTaskOrder(piece);
  return order?.kind === 'edit-card' ? { field: order.field, words: order.words } : null;
};

/** The card after bare words that answer what it asks: one part said, or several with commas between them. */
export const withAnswer = (
  card: TaskCard,
  { asks, words }: { readonly asks: readonly CardQuestion[]; readonly words: string },
  filling: Filling,
): Filled => {
  const pieces = asks.length === 1 ? [words] : words.split(/[,;]\s*/u).filter((piece) => piece.trim() !== '');
  let filled: Filled = accepted(card);
  let left = asks;
  for (const piece of pieces) {
    if (!filled.ok) return filled;
    const field = labelled(piece)?.field ?? fieldFor(piece, left, filling);
    if (field === null) continue;
    filled = withField(filled.value, labelled(piece) ?? { field, words: piece }, filling);
    left = left.filter((one) => FIELD_OF[one] !== field);
  }
  return filled;
};

/** The card with the receiver of this number among those who come into question; null where there is none of it. */
export const withOption = (card: TaskCard, option: number, filling: Filling): Filled | null => {
  const chosen = card.options[option - 1];
  return chosen === undefined ? null : withCalled(card, { found: [chosen], said: card.called ?? '', rest: '' }, filling);
};
