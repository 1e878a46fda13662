import { setMorningHour } from '#db/people.ts';
import type { Notice } from '#domain/notice.ts';
import { HOUSE_MORNING, morningHourOf } from '#domain/office/person.ts';
import { MORNING, QUIET_FROM, QUIET_UNTIL } from '#domain/reminders/rounds.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf, timeOf } from '#domain/time/instant.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
import { isWorkingDay, nextWorkingDay } from '#domain/time/working-days.ts';
import type { HourWish } from '#language/own-hour.ts';
import type { Speaking } from './speaker.ts';

/** Today's message is planned with the house's round; from then on a new hour holds for the next working day. */
const firstDayOf = ({ now, office }: Speaking): Day => {
  const today = dayOf(now);
  return isWorkingDay(today, office.calendar) && timeOf(now) < MORNING ? today : nextWorkingDay(today, office.calendar);
};

const told = (speaking: Speaking, outcome: 'set' | 'shown' | 'outside', hour: LocalTime): Notice => ({
  kind: 'own-hour',
  outcome,
  hour,
  isHouse: hour === HOUSE_MORNING,
  from: firstDayOf(speaking),
});

/** Sets or shows the hour at which somebody gets the morning's message; refused outside 07:00–18:00, when the bot does not speak. */
export const answerHourWish = async (speaking: Speaking, wish: HourWish): Promise<Notice> => {
  const { tx, person } = speaking;
  if (wish.kind === 'ask') return told(speaking, 'shown', morningHourOf(person));
  const hour = wish.kind === 'house' ? HOUSE_MORNING : wish.hour;
  if (hour < QUIET_UNTIL || hour >= QUIET_FROM) return told(speaking, 'outside', morningHourOf(person));
  await setMorningHour(tx, person.id, hour === HOUSE_MORNING ? null : hour);
  return told(speaking, 'set', hour);
};
