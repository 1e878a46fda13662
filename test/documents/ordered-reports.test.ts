import { describe, expect, it } from 'vitest';
import { reportDuties } from '#documents/prose/report-duties.ts';
import { day } from '#domain/time/day.ts';

const dutiesOf = (sentence: string) =>
  reportDuties(
    ['III. TỔ CHỨC THỰC HIỆN', sentence].map((text, at) => ({ text, line: at + 1 })),
    day('2026-06-11'),
  ).map(({ from, to, recurrence }) => [from, to, recurrence?.every, recurrence?.rule]);

describe('the reports that a sentence orders', () => {
  it.each([
    [
      '1. Các sở, ban, ngành báo cáo kết quả về Sở Nội vụ trước ngày 05 tháng đầu quý sau.',
      [['Các sở, ban, ngành', 'Sở Nội vụ', 'quarter', { day: 5, month_of_period: 1, bound: 'before' }]],
    ],
    [
      '1. Định kỳ hằng tháng (trước ngày 20), quý (trước ngày 20 tháng cuối quý), 6 tháng, năm các đơn vị gửi báo cáo về Phòng Kinh tế.',
      [
        ['Các đơn vị', 'Phòng Kinh tế', 'month', { day: 20, bound: 'before' }],
        ['Các đơn vị', 'Phòng Kinh tế', 'quarter', { day: 20, month_of_period: 3, bound: 'before' }],
        ['Các đơn vị', 'Phòng Kinh tế', 'half', null],
        ['Các đơn vị', 'Phòng Kinh tế', 'year', null],
      ],
    ],
    [
      '1. Báo cáo 6 tháng gửi trước ngày 10/6; báo cáo năm gửi trước ngày 10/12 về Sở Y tế.',
      [
        ['Các cơ quan, đơn vị', 'Sở Y tế', 'half', { day: 10, month: 6, bound: 'before' }],
        ['Các cơ quan, đơn vị', 'Sở Y tế', 'year', { day: 10, month: 12, bound: 'before' }],
      ],
    ],
    [
      '1. Thứ Sáu hằng tuần, các xã, phường gửi báo cáo tiến độ về Ban Quản lý dự án.',
      [['Các xã, phường', 'Ban Quản lý dự án', 'week', { weekday: 5 }]],
    ],
    [
      '1. Các phòng thuộc Sở báo cáo hằng quý, hằng năm về Văn phòng Sở.',
      [
        ['Các phòng thuộc Sở', 'Văn phòng Sở', 'quarter', null],
        ['Các phòng thuộc Sở', 'Văn phòng Sở', 'year', null],
      ],
    ],
    [
      '1. Sở Y tế tổng hợp, báo cáo UBND tỉnh định kỳ 6 tháng, năm.',
      [
        ['Sở Y tế', 'UBND tỉnh', 'half', null],
        ['Sở Y tế', 'UBND tỉnh', 'year', null],
      ],
    ],
    ['1. Sở Y tế báo cáo UBND tỉnh chậm nhất ngày 28 hằng tháng.', [['Sở Y tế', 'UBND tỉnh', 'month', { day: 28, bound: 'by' }]]],
    ['1. Sở Y tế báo cáo UBND tỉnh hằng tháng, năm 2026.', [['Sở Y tế', 'UBND tỉnh', 'month', null]]],
  ])('are those of "%s"', (sentence, duties) => {
    expect(dutiesOf(sentence)).toEqual(duties);
  });
});
