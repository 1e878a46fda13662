import { lastEventsOf } from '#db/assignments.ts';
import { insertValue, lastValueBy, markTakenBack } from '#db/indicators.ts';
import type { IndicatorId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { mayDoOfIndicator } from '#domain/permissions.ts';
import type { RegularRefusal } from '#domain/regular/regular-notice.ts';
import { addMs, dayOf, HOUR_MS } from '#domain/time/instant.ts';
import { valueSaid } from '#language/indicators/value-said.ts';
import type { Act } from '#language/reply/act.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { expectStep } from '../steps/waiting-step.ts';
import { seenIndicator } from './indicators-in-sight.ts';
import { tellIndicator } from './tell-indicator.ts';

const refuse = (why: RegularRefusal, number: number): Notice => ({ kind: 'regular-refused', why, number, said: '' });

/** Asks for the value; the next message that gives a figure reports it. */
export const askValue = async (speaking: Speaking, number: number, unread: string | null = null): Promise<Notice> => {
  const seen = await seenIndicator(speaking, number);
  if (seen === null) return refuse('no-indicator', number);
  if (!mayDoOfIndicator(seen.relations, 'report-value')) return refuse('may-not-report', number);
  const { id, text, unit } = seen.indicator;
  await expectStep(speaking, { step: 'value', indicator: id });
  return { kind: 'step-asked', step: { asks: 'value', number: id, text, unit }, unread };
};

/** The value that bare words give for this indicator. */
export const reportSaid = async (speaking: Speaking, indicator: IndicatorId): Promise<Notice> => {
  const said = valueSaid(speaking.inbound.text);
  return said === null ? askValue(speaking, indicator, speaking.inbound.text) : reportValue(speaking, { indicator, ...said });
};

/** "Chỉ tiêu 7 đạt 83%": written down with today's date and who said it; a later value stands beside it, none is overwritten. */
export const reportValue = async (
  speaking: Speaking,
  { indicator: number, value, unit }: Pick<Extract<Act, { intent: 'measure' }>, 'indicator' | 'value' | 'unit'>,
): Promise<Notice> => {
  const { tx, now, person } = speaking;
  const seen = await seenIndicator(speaking, number);
  if (seen === null) return refuse('no-indicator', number);
  if (!mayDoOfIndicator(seen.relations, 'report-value')) return refuse('may-not-report', number);
  const said = unit.trim() === '' ? seen.indicator.unit : unit.trim();
  await insertValue(tx, { indicatorId: seen.indicator.id, value, unit: said, on: dayOf(now), by: person.id, at: now });
  return tellIndicator(speaking, seen, 'reported');
};

/**
 * "Nhầm": takes back the value that the speaker reported last, within the hour. Without the number of an indicator only where it was said
 * later than the speaker's last answer about work; null where there is nothing of it to take back.
 */
export const takeBackValue = async (speaking: Speaking, number: number | null): Promise<Notice | null> => {
  const { tx, now, person } = speaking;
  const last = await lastValueBy(tx, person.id, number as IndicatorId | null); // -- typed by a person; what is not there is refused
  if (last === null || last.at < addMs(now, -HOUR_MS)) return null;
  if (number === null && (await lastEventsOf(tx, person.id)).some(({ written }) => written.at > last.at)) return null;
  const seen = await seenIndicator(speaking, last.indicatorId);
  if (seen === null) return null;
  await markTakenBack(tx, last.id, now);
  return tellIndicator(speaking, seen, 'taken-back');
};
