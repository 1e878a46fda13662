import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';

const REFERENCE = day('2026-04-15');

const brief = (text: string) => {
  const { kind, due, lastDay, start } = parseDeadline(text, REFERENCE);
  return [kind, due, lastDay, start];
};

describe('a deadline phrase', () => {
  it.each([
    ['30/06/2026', 'date', '2026-06-30', '2026-06-30', null],
    ['30.6.2026', 'date', '2026-06-30', '2026-06-30', null],
    ['Chậm nhất ngày 10 tháng 12 năm 2026', 'date', '2026-12-10', '2026-12-10', null],
    ['trước ngày 15/6', 'date', '2026-06-15', '2026-06-14', null],
    ['trước ngày 01 tháng 01 năm 2027', 'date', '2027-01-01', '2026-12-31', null],
    ['trước 17h ngày 15/6', 'date', '2026-06-15', '2026-06-15', null],
    ['truoc ngay 15/6', 'date', '2026-06-15', '2026-06-14', null],
    ['28/02/2020', 'date', '2020-02-28', '2020-02-28', null],
    ['6/2026', 'month', '2026-06-30', '2026-06-30', '2026-06-01'],
    ['Tháng 02/2028', 'month', '2028-02-29', '2028-02-29', '2028-02-01'],
    ['hết tháng 3 năm 2027', 'month', '2027-03-31', '2027-03-31', null],
    ['Quý III/2026', 'quarter', '2026-09-30', '2026-09-30', '2026-07-01'],
    ['quí 2 năm 2027', 'quarter', '2027-06-30', '2027-06-30', '2027-04-01'],
    ['6 tháng đầu năm', 'half', '2026-06-30', '2026-06-30', '2026-01-01'],
    ['06 tháng cuối năm 2027', 'half', '2027-12-31', '2027-12-31', '2027-07-01'],
    ['Năm 2027', 'year', '2027-12-31', '2027-12-31', '2027-01-01'],
    ['Trước năm 2030', 'year', '2029-12-31', '2029-12-31', null],
    ['2026 ÷ 2028', 'range', '2028-12-31', '2028-12-31', '2026-01-01'],
    ['2026 - 2030', 'range', '2030-12-31', '2030-12-31', '2026-01-01'],
    ['Quý IV/2026 - Quý II/2027', 'range', '2027-06-30', '2027-06-30', '2026-10-01'],
    ['tháng 11 đến tháng 2/2027', 'range', '2027-02-28', '2027-02-28', '2026-11-01'],
    ['từ ngày 15 đến ngày 20/6/2026', 'range', '2026-06-20', '2026-06-20', '2026-06-15'],
    ['từ nay đến năm 2030', 'range', '2030-12-31', '2030-12-31', '2026-04-15'],
    ['trong tháng 5 và 06 tháng cuối năm 2026', 'range', '2026-12-31', '2026-12-31', '2026-05-01'],
    ['Hoàn thành trong năm 2026 và vận hành thường xuyên', 'year', '2026-12-31', '2026-12-31', '2026-01-01'],
    ['Từ 01/7/2026', 'ongoing', null, null, '2026-07-01'],
    ['2026 và các năm tiếp theo', 'ongoing', null, null, '2026-01-01'],
    ['Thường xuyên, định kỳ hằng quý báo cáo', 'ongoing', null, null, null],
    ['Liên tục 24/7', 'ongoing', null, null, null],
    ['Sau khi Nghị định số 05/2026/NĐ-CP ngày 10/3/2026 có hiệu lực', 'conditional', null, null, null],
    ['chậm nhất 05 ngày làm việc kể từ ngày nhận văn bản', 'conditional', null, null, null],
    ['Theo lộ trình của Bộ', 'conditional', null, null, null],
    ['', 'none', null, null, null],
    ['Đã hoàn thành (Báo cáo số 12/BC-VP ngày 04/6/2026)', 'none', null, null, null],
  ])('"%s" is read as %s, due %s, in time until %s, from %s', (text, ...expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    ['ngày mai', '2026-04-16'],
    ['3 ngày nữa', '2026-04-18'],
    ['thứ sáu tuần này', '2026-04-17'],
    ['thứ hai tuần sau', '2026-04-20'],
    ['tháng sau', '2026-05-31'],
    ['tháng sáu', '2026-06-30'],
    ['cuối quý này', '2026-06-30'],
    ['trước ngày 10', '2026-05-10'],
  ])('"%s" said on 15/4/2026 names %s', (text, due) => {
    expect(parseDeadline(text, REFERENCE).due).toBe(due);
  });

  it.each([
    ['định kỳ hàng tháng', { every: 'month', rule: null }],
    ['trước ngày 15 hằng tháng', { every: 'month', rule: { day: 15, bound: 'before' } }],
    ['chậm nhất ngày 25 hàng tháng', { every: 'month', rule: { day: 25, bound: 'by' } }],
    ['trước ngày 10 của tháng cuối quý', { every: 'quarter', rule: { day: 10, month_of_period: 3, bound: 'before' } }],
    ['định kỳ 06 tháng một lần', { every: 'half', rule: null }],
    [
      'trước ngày 15/6 và 15/12 hằng năm',
      {
        every: 'half',
        rule: {
          dates: [
            { month: 6, day: 15 },
            { month: 12, day: 15 },
          ],
          bound: 'before',
        },
      },
    ],
    ['Hằng năm, trước ngày 25 tháng 12', { every: 'year', rule: { day: 25, month: 12, bound: 'before' } }],
    [
      'trước ngày 20 tháng 6 và tháng 12 hằng năm',
      {
        every: 'half',
        rule: {
          dates: [
            { month: 6, day: 20 },
            { month: 12, day: 20 },
          ],
          bound: 'before',
        },
      },
    ],
    ['Định kỳ (tháng, quý, năm)', { every: 'month', rule: null }],
    ['Trong tháng 12 hằng năm', { every: 'year', rule: { month: 12, bound: 'in' } }],
    ['trước 16h thứ sáu hằng tuần', { every: 'week', rule: { weekday: 5, time: '16:00', bound: 'before' } }],
  ])('"%s" recurs', (text, recurrence) => {
    expect(parseDeadline(text, REFERENCE)).toMatchObject({ kind: 'recurring', due: null, recurrence });
  });

  it('says that a rhythm is unsaid instead of guessing one', () => {
    expect(parseDeadline('định kỳ hoặc đột xuất', REFERENCE)).toMatchObject({ kind: 'recurring', recurrence: null });
    expect(parseDeadline('định kỳ hoặc đột xuất', REFERENCE).warning).toContain('không nói chu kỳ');
  });

  it.each(['31/6', '30/2/2026', 'trước ngày 31 tháng 4 năm 2026', 'tháng 13/2026'])('never rolls "%s" over to another day', (text) => {
    const { kind, due, warning } = parseDeadline(text, REFERENCE);
    expect([kind, due]).toEqual(['none', null]);
    expect(warning).toContain('không có trong lịch');
  });

  it('warns where several deadlines stand in one cell and takes the first', () => {
    const { due, warning } = parseDeadline('30/6/2026 (dự thảo), 30/9/2026 (hoàn thiện)', REFERENCE);
    expect(due).toBe('2026-06-30');
    expect(warning).toContain('nhiều thời hạn');
  });

  it('reads a share of communes as no date', () => {
    expect(parseDeadline('3/5 xã', REFERENCE).kind).toBe('none');
  });

  it('keeps the words as they stand', () => {
    expect(parseDeadline(' Quý III ', REFERENCE).text).toBe(' Quý III ');
  });
});

const WORDS = [
  'ngày',
  'tháng',
  'năm',
  'quý',
  'trước',
  'đến',
  'hằng',
  '15',
  '31',
  '/',
  '-',
  '2026',
  'III',
  '6',
  'và',
  'sau',
  'khi',
  ',',
  'từ',
  '.',
  '0',
];

describe('any text', () => {
  it('gives a deadline whose days belong together', () => {
    const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'grapheme' })), (text) => {
        const { due, lastDay, start, recurrence, kind, warning } = parseDeadline(text, REFERENCE);
        expect(due === null).toBe(lastDay === null);
        if (due !== null && lastDay !== null) expect(lastDay <= due).toBe(true);
        if (start !== null && lastDay !== null) expect(start <= lastDay).toBe(true);
        if (recurrence !== null) expect(kind).toBe('recurring');
        expect((warning ?? '').length).toBeLessThan(200);
      }),
      { numRuns: 500 },
    );
  });
});
