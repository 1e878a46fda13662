import { addDays, type Day, partsOf, weekdayOf } from '#domain/time/day.ts';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

const weekday = (on: Day): string => WEEKDAYS[weekdayOf(on) - 1] ?? '';

/** "25/6"; with the year where it is not this year. */
export const shortDay = (on: Day, today: Day): string => {
  const { year, month, dayOfMonth } = partsOf(on);
  const short = `${dayOfMonth}/${month}`;
  return year === partsOf(today).year ? short : `${short}/${year}`;
};

/** "thứ Năm 25/6"; with the year where it is not this year. */
export const dayWords = (on: Day, today: Day): string => `${weekday(on)} ${shortDay(on, today)}`;

/** "thứ Năm 25/6/2026", for a first line. */
export const fullDay = (on: Day): string => {
  const { year, month, dayOfMonth } = partsOf(on);
  return `${weekday(on)} ${dayOfMonth}/${month}/${year}`;
};

/** "22/6 đến 28/6/2026" for the week of this Monday. */
export const weekWords = (monday: Day): string => {
  const sunday = addDays(monday, 6);
  return `${shortDay(monday, sunday)} đến ${shortDay(sunday, monday)}${partsOf(monday).year === partsOf(sunday).year ? `/${partsOf(sunday).year}` : ''}`;
};
