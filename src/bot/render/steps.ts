import type { AskedStep, StepNotice } from '#domain/steps/step-notice.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../channel.ts';
import { dayWords, shortDay } from './day-words.ts';
import { type Draft, sentence } from './draft.ts';
import { shorten } from './one-line.ts';

const LONGEST_TITLE = 90;
const LONGEST_UNIT = 40;

const DROP: Choice = { label: 'Thôi', says: 'thôi' };

interface Asked {
  /** What is said first where the answer could not be read. */
  readonly again: string;
  readonly first: string;
  /** How to answer where nothing can be pressed, and where something can. */
  readonly typed: string;
  readonly answer?: string;
  readonly choices?: readonly Choice[];
}

const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);

const example = (unit: string | null): string => (unit === null || unit === '%' ? '83%' : `83 ${shorten(unit, LONGEST_UNIT)}`);

// eslint-disable-next-line max-lines-per-function -- one case for each step
const askedIn = (step: AskedStep, unread: string | null, today: Day): Asked => {
  switch (step.asks) {
    case 'document':
      return {
        again: 'Chưa đọc được số văn bản. ',
        first: `Số, ngày văn bản làm minh chứng cho việc ${step.number} (${shorten(step.title, LONGEST_TITLE)})?`,
        typed: 'Trả lời, ví dụ: 345/STC-NS ngày 12/6; hoặc gửi tệp, ảnh',
      };
    case 'letter-number':
      return {
        again: 'Chưa đọc được số công văn. ',
        first: `Công văn đôn đốc việc ${step.number} phát hành số nào, ngày nào?`,
        typed: 'Trả lời, ví dụ: 345/UBND-VP ngày 3/7',
      };
    case 'value':
      return {
        again: 'Chưa đọc được số. ',
        first: `Chỉ tiêu ${step.number} (${shorten(step.text, LONGEST_TITLE)}): đến nay đạt bao nhiêu?`,
        typed: `Trả lời bằng số, ví dụ: ${example(step.unit)}`,
      };
    case 'report-subject':
      return {
        again: '',
        first: 'Yêu cầu báo cáo đột xuất về việc gì?',
        typed: 'Trả lời, ví dụ: giải ngân vốn đầu tư công',
      };
    case 'report-deadline':
      return {
        again: 'Chưa đọc được ngày, hoặc ngày đã qua. ',
        first: 'Hạn gửi báo cáo là ngày nào?',
        typed: 'Trả lời ngày, ví dụ: 20/6',
        answer: 'Bấm chọn, hoặc trả lời ngày; ví dụ: 20/6',
        choices: step.days.map((day) => ({ label: capital(dayWords(day, today)), says: shortDay(day, today) })),
      };
    case 'report-units':
      return {
        again: `Chưa rõ “${shorten(unread ?? '', LONGEST_UNIT)}” là đơn vị nào. `,
        first: 'Đơn vị nào phải gửi báo cáo?',
        typed: 'Trả lời tên đơn vị, ví dụ: các xã; Sở Tài chính',
        answer: 'Bấm chọn, hoặc trả lời tên đơn vị',
        choices: step.units.map((unit) => ({ label: capital(shorten(unit, LONGEST_UNIT)), says: unit })),
      };
  }
};

/** One question that leads through something step by step; it can always be dropped. */
export const draftStep = (notice: StepNotice, today: Day): Draft => {
  if (notice.kind === 'steps-dropped') return sentence('Đã thôi; chưa ghi gì.');
  const { again, first, typed, answer = typed, choices = [] } = askedIn(notice.step, notice.unread, today);
  return { first: `${notice.unread === null ? '' : again}${first}`, blocks: [], answer, typed, choices: [...choices, DROP] };
};
