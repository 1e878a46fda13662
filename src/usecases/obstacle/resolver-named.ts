import type { CardReceiver } from '#domain/assigning/task-card.ts';
import type { Resolver } from '#domain/obstacle/obstacle.ts';
import type { Office } from '#domain/office/office.ts';
import { type Called, receiverAt, receiverNamed } from '../assigning/find-receiver.ts';

// A group of units clears nothing: one of them has to.
const asResolver = (receiver: CardReceiver): readonly Resolver[] => {
  switch (receiver.kind) {
    case 'person':
      return [{ kind: 'person', personId: receiver.id }];
    case 'unit':
      return [{ kind: 'unit', unitId: receiver.id }];
    case 'units':
      return [];
  }
};

const isOpen = (resolver: Resolver, { tree }: Office): boolean =>
  resolver.kind === 'person' || (tree.units.get(resolver.unitId)?.validTo ?? null) === null;

const resolversOf = ({ found }: Called, office: Office): readonly Resolver[] => {
  const all = found.flatMap(asResolver);
  const open = all.filter((one) => isOpen(one, office));
  return open.length > 0 ? open : all;
};

/** Whom these words name as a whole: a person or a unit, several where the words fit several, or nobody. */
export const resolversNamed = (words: string, office: Office): readonly Resolver[] => resolversOf(receiverNamed(words, office), office);

/** Whom these words begin with, and the name as it was said. */
export const resolversAt = (words: string, office: Office): { readonly found: readonly Resolver[]; readonly said: string } => {
  const called = receiverAt(words, office);
  return { found: resolversOf(called, office), said: called.said };
};
