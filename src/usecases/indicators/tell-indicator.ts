import type { Notice } from '#domain/notice.ts';
import { mayDoOfIndicator } from '#domain/permissions.ts';
import type { IndicatorOutcome } from '#domain/regular/regular-notice.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { cardsOf, type SeenIndicator } from './indicators-in-sight.ts';

const MOST_VALUES = 8;

/** One indicator with its newest values, as it stands after something was done of it. */
export const tellIndicator = async (speaking: Speaking, seen: SeenIndicator, outcome: IndicatorOutcome): Promise<Notice> => {
  const [card] = await cardsOf(speaking, [seen], MOST_VALUES);
  if (card === undefined) return { kind: 'regular-refused', why: 'no-indicator', number: seen.indicator.id, said: '' };
  return { kind: 'indicator-told', outcome, indicator: card, mayReport: mayDoOfIndicator(seen.relations, 'report-value') };
};
