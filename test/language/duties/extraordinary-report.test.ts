import { describe, expect, it } from 'vitest';
import { extraordinaryReportIn } from '#language/duties/extraordinary-report.ts';
import { day } from '#domain/time/day.ts';

const read = (text: string) => extraordinaryReportIn(text, day('2026-06-01'));

describe('a demand for an extraordinary report', () => {
  it.each([
    ['yêu cầu báo cáo đột xuất về giải ngân vốn đầu tư công trước 20/6 của các xã', 'về giải ngân vốn đầu tư công', 'các xã', '2026-06-19'],
    ['Yêu cầu các xã báo cáo đột xuất về phòng chống bão trước ngày 20/6/2026', 'về phòng chống bão', 'các xã', '2026-06-19'],
    ['đề nghị báo cáo nhanh tình hình dịch bệnh của Sở Y tế, chậm nhất 15/6', 'tình hình dịch bệnh', 'Sở Y tế', '2026-06-15'],
    ['yeu cau bao cao dot xuat ve giai ngan truoc 20/6 cua cac xa', 've giai ngan', 'cac xa', '2026-06-19'],
  ])('“%s”', (...[text, subject, of, lastDay]) => {
    expect(read(text)).toMatchObject({ subject, of, deadline: { lastDay } });
  });

  it('without a day, a subject or a unit says which is missing', () => {
    expect(read('yêu cầu báo cáo đột xuất về giải ngân của các xã')).toMatchObject({ deadline: null, of: 'các xã' });
    expect(read('yêu cầu báo cáo đột xuất trước 20/6 của các xã')).toMatchObject({ subject: '' });
    expect(read('yêu cầu báo cáo đột xuất về giải ngân trước 20/6')).toMatchObject({ of: '' });
  });

  it.each([
    'đã gửi báo cáo đột xuất cho sở',
    'giao phòng KT lập báo cáo trước 15/9',
    'báo cáo đột xuất là gì?',
    'xong 3',
    'yêu cầu gia hạn việc 4',
  ])('“%s” is none', (text) => {
    expect(read(text)).toBeNull();
  });
});
