import type { ReminderMove } from '#domain/reminders/reminder-moves.ts';
import type { CalendarRefusal } from '#domain/time/calendar-notice.ts';
import type { CalendarDay, CalendarStatus } from '#domain/time/calendar-table.ts';
import { type Day, partsOf, weekdayOf } from '#domain/time/day.ts';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** "thứ Năm 27/8/2026" */
const dayInWords = (on: Day): string => {
  const { year, month, dayOfMonth } = partsOf(on);
  return `${WEEKDAYS[weekdayOf(on) - 1] ?? ''} ${String(dayOfMonth)}/${String(month)}/${String(year)}`;
};

/** Why a notice cannot be, in one sentence. */
export const calendarRefusalSentence = (refusal: CalendarRefusal): string => {
  switch (refusal.kind) {
    case 'no-source':
      return 'Tệp thiếu dòng "Nguồn:" ghi số và ngày của văn bản; chưa thay đổi gì.';
    case 'nothing-named':
      return 'Tệp không nêu ngày nghỉ hay ngày làm bù nào; chưa thay đổi gì.';
    case 'named-twice':
      return `Tệp nêu ${dayInWords(refusal.day)} hai lần; mỗi ngày chỉ được nêu một lần, chưa thay đổi gì.`;
    case 'worked-already':
      return `${dayInWords(refusal.day)} vốn là ngày trong tuần, không thể là ngày làm bù; ngày làm bù phải là thứ Bảy hoặc Chủ nhật, chưa thay đổi gì.`;
    case 'too-far':
      return `${dayInWords(refusal.day)} cách hôm nay quá xa; hãy kiểm tra lại năm trong tệp, chưa thay đổi gì.`;
    case 'not-in-table':
      return `${dayInWords(refusal.day)} không có trong bảng ngày nghỉ nên không thể bỏ; chưa thay đổi gì.`;
    case 'too-many-days-off':
      return `Năm ${String(refusal.year)} sẽ có ${String(refusal.days)} ngày nghỉ trong tuần, nhiều hơn mức có thể; hãy kiểm tra lại tệp, chưa thay đổi gì.`;
  }
};

const rungWords = ({ workingDaysBefore }: ReminderMove): string => {
  if (workingDaysBefore === null) return 'nhắc quá hạn';
  return workingDaysBefore === 0 ? 'nhắc ngày cuối' : `nhắc trước ${String(workingDaysBefore)} ngày làm việc`;
};

const placeWords = (on: Day | null): string => (on === null ? 'không nhắc' : dayInWords(on));

const moveLine = (move: ReminderMove): string =>
  `Việc ${String(move.work.task.id)} · ${move.to?.name ?? 'chưa có người nhận tin'} · ${rungWords(move)}: ${placeWords(move.from)} → ${placeWords(move.onto)}`;

const MOST_LINES = 200;

/** Which reminders move, from which day to which, and whose they are. */
export const moveLines = (moves: readonly ReminderMove[]): readonly string[] => {
  if (moves.length === 0) return ['Không lần nhắc nào phải dời.'];
  const people = new Set(moves.flatMap(({ to }) => (to === null ? [] : [to.id]))).size;
  return [
    `${String(moves.length)} lần nhắc của ${String(people)} người sẽ dời:`,
    ...moves.slice(0, MOST_LINES).map(moveLine),
    ...(moves.length > MOST_LINES ? [`… và ${String(moves.length - MOST_LINES)} lần nhắc khác.`] : []),
  ];
};

const STATUS_WORDS: Record<CalendarStatus, string> = { decided: '', derived: ' (tính theo luật)', policy: ' (chủ trương)' };

/** "thứ Năm 1/1/2026: nghỉ – Tết Dương lịch. Nguồn: …" */
export const calendarLine = ({ day, kind, name, source, status }: CalendarDay, counts: boolean): string =>
  `${dayInWords(day)}: ${kind === 'off' ? 'nghỉ' : 'làm việc'}${counts ? '' : ' (chưa bật, vẫn làm việc)'} – ${name}${STATUS_WORDS[status]}. Nguồn: ${source}.`;
