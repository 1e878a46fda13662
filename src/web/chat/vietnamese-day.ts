import { type Day, partsOf, weekdayOf } from '#domain/time/day.ts';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** "Thứ Hai, 22/6/2026". */
export const vietnameseDay = (day: Day): string => {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${WEEKDAYS[weekdayOf(day) - 1] ?? ''}, ${dayOfMonth}/${month}/${year}`;
};
