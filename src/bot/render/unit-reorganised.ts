import type { UnitReorganised } from '#domain/office/unit-reorganised.ts';
import { fullDay } from './day-words.ts';
import { type Draft, sentence } from './draft.ts';
import { unitWords } from './task-line.ts';

const MOST_NUMBERS = 20;

const whatHappened = ({ change, unit, into }: UnitReorganised): string => {
  const [from, to] = [unitWords(unit), into.map(unitWords).join(', ')];
  switch (change) {
    case 'merged':
      return `${from} đã sáp nhập vào ${to}`;
    case 'split':
      return `${from} đã chia tách thành ${to}`;
    case 'renamed':
      return `${from} đã đổi tên thành ${to}`;
    case 'closed':
      return `${from} đã kết thúc hoạt động`;
  }
};

const whatFollows = ({ change, numbers }: UnitReorganised): string => {
  if (change === 'renamed') return 'Các việc giữ nguyên, tên cũ vẫn dùng được.';
  if (numbers.length === 0) return '';
  const more = numbers.length > MOST_NUMBERS ? ', …' : '';
  const named = `${numbers.length} việc (${numbers.slice(0, MOST_NUMBERS).join(', ')}${more})`;
  return change === 'merged' ? `${named} chuyển sang.` : `${named} đang chờ xác định đơn vị nhận; trước mắt do lãnh đạo cấp trên trả lời.`;
};

/** What has happened to a unit, and what becomes of its work. */
export const draftUnitReorganised = (told: UnitReorganised): Draft => ({
  ...sentence(`${whatHappened(told)} từ ${fullDay(told.on)}.`),
  answer: [whatFollows(told), 'Xem việc của mình, gõ: việc của tôi'].filter((line) => line !== '').join(' '),
});
