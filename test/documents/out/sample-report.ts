import { type Letterhead, letterheadOf, type LetterheadChoice } from '#documents/out/report/letterhead.ts';
import { asId } from '#domain/ids.ts';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import { day } from '#domain/time/day.ts';
import { parseVietnamTime } from '#domain/time/instant.ts';
import { aTaskRow } from './task-rows.ts';

/** What the system knows of a department, and nothing said of the frame. */
export const frameOf = (unit: string, changes: Partial<LetterheadChoice> = {}): Letterhead =>
  letterheadOf({
    unit,
    above: ['UBND tỉnh Sông Lam Thượng'],
    signers: ['Hoàng Thị Bích Vân'],
    superior: null,
    number: null,
    symbol: null,
    place: null,
    addressee: null,
    post: null,
    signer: null,
    ...changes,
  });

/** The figures of a report with something in every part of it; as many overdue tasks as are asked for. */
export const sampleFigures = (overdue = 3, changes: Partial<ReportFigures> = {}): ReportFigures => ({
  at: parseVietnamTime('2026-02-05T07:45')!,
  period: { from: day('2026-01-01'), to: day('2026-01-31') },
  counts: { doneInTime: 1210, doneLate: 4, openInTime: 31, openOverdue: overdue },
  units: [
    { unit: 'Phòng Chuyển đổi số', counts: { doneInTime: 1200, doneLate: 4, openInTime: 20, openOverdue: 0 }, overdue: [] },
    { unit: 'Phòng Quản lý khoa học', counts: { doneInTime: 10, doneLate: 0, openInTime: 11, openOverdue: overdue }, overdue: [asId(12)] },
  ],
  inPeriod: { finishedInTime: 5, finishedLate: 2, fellDue: 9, fellDueUnfinished: 4, dueNext: 6 },
  overdue: Array.from({ length: overdue }, (_, at) =>
    aTaskRow({
      number: asId(at + 12),
      title: `Rà soát, xây dựng và trình ban hành quy trình số ${String(at + 1)} nhằm nâng cao chất lượng phục vụ người dân`,
      unit: 'Phòng Quản lý khoa học',
      lastDay: day('2026-01-09'),
      daysLate: 40 - at,
    }),
  ),
  obstacles: [
    {
      row: aTaskRow({ number: asId(40), title: 'Nâng cấp đường truyền số liệu chuyên dùng', reason: 'chưa được bố trí kinh phí' }),
      since: day('2026-01-20'),
      to: 'Sở Tài chính',
    },
    {
      row: aTaskRow({ number: asId(41), title: 'Số hóa hồ sơ <lưu trữ> & "kho"', reason: 'thiếu máy quét' }),
      since: day('2026-02-02'),
      to: null,
    },
  ],
  unassigned: [aTaskRow({ number: asId(50), person: null, unit: 'Phòng Chuyển đổi số' })],
  waitingForApproval: 2,
  indicators: [
    {
      plan: '91/KH-UBND',
      ordinal: 'đ.1',
      text: 'Tỷ lệ hồ sơ nộp trực tuyến',
      comparator: '>=',
      value: 95,
      unit: '%',
      reported: { value: 83.5, unit: null, on: day('2026-02-02') },
    },
    {
      plan: '91/KH-UBND',
      ordinal: null,
      text: 'Số điểm truy cập mạng không dây',
      comparator: null,
      value: [80, 90.5],
      unit: 'điểm',
      reported: null,
    },
  ],
  ...changes,
});
