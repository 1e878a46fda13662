import type { KeptCard } from '#db/task-cards.ts';
import { questionsOf, type TaskCard } from '#domain/assigning/task-card.ts';
import type { Notice } from '#domain/notice.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { type RoState, sixRo } from '#domain/six-ro-card.ts';
import type { Speaking } from '../conversation/speaker.ts';
import type { GiverAndPlans } from './giver-of.ts';
import { headNameOf, opened, receiverName } from './receivers.ts';

/** The six rõ of a card, as they would stand if it were given now. */
const roOf = (card: TaskCard, { office, person }: Pick<Speaking, 'office' | 'person'>): readonly RoState[] => {
  const to = card.receiver === null ? [] : opened(card.receiver, office);
  return sixRo({
    title: card.title,
    deadline: card.deadline,
    product: card.product,
    leads: to.map((one) => ({ unit: unitLabel(office.tree, one.unitId), person: one.person?.name ?? null })),
    answering: null,
    authority: person.name,
  });
};

/** A card as its giver reads it. */
export const cardNotice = ({ id, card }: KeptCard, speaking: Speaking, { plans }: Pick<GiverAndPlans, 'plans'>): Notice => {
  const { office } = speaking;
  const ro = roOf(card, speaking);
  return {
    kind: 'task-card',
    card: id,
    ro,
    to: card.receiver === null ? null : receiverName(card.receiver, office),
    headName: headNameOf(card.receiver, office),
    units: card.receiver === null ? 0 : opened(card.receiver, office).length,
    coordinating: card.coordinating.map((unit) => unitLabel(office.tree, unit)),
    plan: plans.find((plan) => plan.id === card.planId)?.number ?? null,
    partOf: card.parent?.number ?? null,
    called: card.called,
    options: card.options.map((option) => receiverName(option, office)),
    asks: questionsOf(card, ro),
  };
};
