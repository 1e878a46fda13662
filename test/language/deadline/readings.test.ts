import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { READINGS } from './readings.ts';
import { RHYTHMS } from './rhythms.ts';

const REFERENCE = day('2026-04-15');

describe('a phrase', () => {
  it.each(READINGS)('"%s" is %s, due %s, in time until %s', (...[text, kind, due, lastDay]) => {
    expect(parseDeadline(text, REFERENCE)).toMatchObject({ kind, due, lastDay });
  });

  it.each(RHYTHMS)('"%s" returns every %s by %j', (text, every, rule) => {
    const { kind, due, recurrence } = parseDeadline(text, REFERENCE);
    expect([kind, due, recurrence?.every]).toEqual(['recurring', null, every]);
    if (rule !== null) expect(recurrence?.rule).toMatchObject(rule);
  });

  it.each(['hàng ngày', '2 năm/lần', 'định kỳ 2 tuần/lần', 'Định kỳ'])(
    '"%s" returns in a rhythm that the calendar has not, which is said',
    (text) => {
      const { kind, recurrence, warning } = parseDeadline(text, REFERENCE);
      expect([kind, recurrence]).toEqual(['recurring', null]);
      expect(warning).not.toBeNull();
    },
  );
});

describe('what is doubtful is said', () => {
  it.each([
    ['giữa tháng 6', 'giữa kỳ'],
    ['đầu quý III', 'đầu kỳ'],
    ['trong 5 ngày làm việc', 'tính từ'],
    ['5 ngày làm việc nữa', 'nghỉ lễ'],
    ['trong 15 ngày', 'tính từ'],
    ['T6', 'tháng 6'],
    ['thứ sáu, ngày 18/4', 'thứ bảy'],
    ['trước Tết', '6/2/2027'],
    ['Tháng 6/2026, tháng 12/2026', 'cách nhau'],
    ['30/6/2026 (dự thảo), 30/9/2026 (hoàn thiện)', 'nhiều thời hạn'],
    ['Từ năm học 2026-2027', 'năm học'],
    ['2 lần/tháng', 'nhiều lần'],
    ['thang sau', 'không dấu'],
    ['mùng 10 tháng 3 âm lịch hằng năm', 'âm lịch'],
    ['30 tháng 2 âm lịch', 'không có trong lịch'],
    [`30/6/2026 ${'và nội dung khác '.repeat(200)}`, 'quá dài'],
  ])('%j: %s', (text, doubt) => {
    expect(parseDeadline(text, REFERENCE).warning).toContain(doubt);
  });

  it.each(['30/6/2026', 'Quý III/2026', 'thứ 6 tuần sau', 'hằng tháng', 'rằm tháng 7', 'Thường xuyên', 'Đã hoàn thành'])(
    '%j has none',
    (text) => {
      expect(parseDeadline(text, REFERENCE).warning).toBeNull();
    },
  );
});

describe('a very long text', () => {
  it.each([
    ['digits', '1/'],
    ['dots', '.'],
    ['words of time', 'trước ngày '],
    ['rhythms', 'hằng quý, '],
    ['spaces', ' \u00a0'],
    ['parentheses', '(('],
    ['letters with marks', 'ường '],
  ])('of %s is read in the time of a short one', (_, piece) => {
    const once = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const start = performance.now();
      parseDeadline(text, REFERENCE);
      return performance.now() - start;
    };
    once(4_000);
    const [short, long] = [Math.max(once(4_000), 5), once(100_000)];
    expect(long).toBeLessThan(20 * short);
  });
});
