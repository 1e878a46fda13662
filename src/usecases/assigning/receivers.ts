import type { CardReceiver } from '#domain/assigning/task-card.ts';
import { type Giver, mayGive, type MayNotGive, type Receiver } from '#domain/assigning/may-give.ts';
import { headOf, type Office } from '#domain/office/office.ts';
import { unitLabel } from '#domain/office/unit.ts';

/** The units, and the person where one is named, that a receiver stands for. */
export const opened = (receiver: CardReceiver, office: Office): readonly Receiver[] => {
  switch (receiver.kind) {
    case 'person': {
      const person = office.people.get(receiver.id);
      return person === undefined ? [] : [{ unitId: person.unitId, person }];
    }
    case 'unit':
      return [{ unitId: receiver.id, person: null }];
    case 'units':
      return receiver.ids.map((unitId) => ({ unitId, person: null }));
  }
};

/** A receiver as a message names it: a person with the unit, a unit, or the name by which several were called. */
export const receiverName = (receiver: CardReceiver, office: Office): string => {
  switch (receiver.kind) {
    case 'person': {
      const person = office.people.get(receiver.id);
      return person === undefined ? '' : `${person.name}, ${unitLabel(office.tree, person.unitId)}`;
    }
    case 'unit':
      return unitLabel(office.tree, receiver.id);
    case 'units':
      return receiver.name;
  }
};

/** Of several units those that this person may give to; of one receiver it, or why not. */
export const allowedOf = (
  giver: Giver,
  receiver: CardReceiver,
  office: Office,
): { readonly receiver: CardReceiver; readonly why: null } | { readonly receiver: null; readonly why: MayNotGive } => {
  const judged = opened(receiver, office).map((to) => ({ to, why: mayGive(giver, to, office) }));
  const may = judged.filter(({ why }) => why === null).map(({ to }) => to.unitId);
  if (may.length === 0) return { receiver: null, why: judged.find(({ why }) => why !== null)?.why ?? 'not-below' };
  return { receiver: receiver.kind === 'units' ? { ...receiver, ids: may } : receiver, why: null };
};

/** The head who will say who does what a unit gets; null for a person, for several units, and where nobody heads it. */
export const headNameOf = (receiver: CardReceiver | null, office: Office): string | null =>
  receiver?.kind === 'unit' ? (headOf(office, receiver.id)?.name ?? null) : null;
