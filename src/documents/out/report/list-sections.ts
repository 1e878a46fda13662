import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import type { Day } from '#domain/time/day.ts';
import { shortDay } from './document-days.ts';
import { countWords, resultWords, targetWords } from './figure-words.ts';
import { grid } from './grid.ts';
import { type Block, heading, leadIn, paragraph, setOff } from './paper.ts';

/** The list of what is overdue. */
export const overdueTable = ({ overdue }: ReportFigures): readonly Block[] =>
  setOff(
    grid(
      [
        { header: 'TT', share: 5, centered: true },
        { header: 'Số việc', share: 8, centered: true },
        { header: 'Nhiệm vụ', share: 38 },
        { header: 'Đơn vị chủ trì', share: 21 },
        { header: 'Thời hạn', share: 15, centered: true },
        { header: 'Số ngày quá hạn', share: 13, centered: true },
      ],
      overdue.map(({ number, title, unit, lastDay, daysLate, blockedWhenLate }, at) => [
        String(at + 1),
        String(number),
        title,
        unit,
        lastDay === null ? '' : shortDay(lastDay),
        blockedWhenLate === undefined ? countWords(daysLate) : `${countWords(daysLate)} (${countWords(blockedWhenLate)} ngày vướng)`,
      ]),
    ),
  );

/** More rows than this leave the body and become an appendix. */
const MOST_ROWS_IN_BODY = 15;

/** Whether the list of what is overdue stands in an appendix. */
export const hasAppendix = ({ overdue }: ReportFigures): boolean => overdue.length > MOST_ROWS_IN_BODY;

/** What is overdue. */
export const overdueSection = (figures: ReportFigures): readonly Block[] => {
  const count = countWords(figures.overdue.length);
  if (figures.overdue.length === 0) return [heading('II. NHIỆM VỤ QUÁ HẠN'), paragraph('Không có nhiệm vụ quá hạn.')];
  if (hasAppendix(figures))
    return [
      heading('II. NHIỆM VỤ QUÁ HẠN'),
      paragraph(`Có ${count} nhiệm vụ đang thực hiện đã quá hạn, tính theo ngày làm việc (danh sách tại Phụ lục kèm theo).`),
    ];
  return [
    heading('II. NHIỆM VỤ QUÁ HẠN'),
    leadIn(`Có ${count} nhiệm vụ đang thực hiện đã quá hạn, tính theo ngày làm việc, gồm:`),
    ...overdueTable(figures),
  ];
};

/** The cause; who is to clear it and by when, where that was said. */
const obstacleWords = ({ reason, obstacle }: TaskRow): string =>
  obstacle?.resolver == null
    ? (reason ?? '')
    : `${reason ?? ''} (${obstacle.resolver.name} gỡ, hạn gỡ ${shortDay(obstacle.dueOn)})`.trimStart();

const sinceWords = ({ blockedDays }: TaskRow, since: Day): string =>
  blockedDays === undefined ? shortDay(since) : `${shortDay(since)} (${countWords(blockedDays)} ngày làm việc)`;

/** What cannot move, and why. */
export const obstacleSection = ({ obstacles }: ReportFigures): readonly Block[] => [
  heading('III. KHÓ KHĂN, VƯỚNG MẮC'),
  ...(obstacles.length === 0
    ? [paragraph('Các đơn vị không báo cáo khó khăn, vướng mắc.')]
    : [
        leadIn(`Có ${countWords(obstacles.length)} nhiệm vụ đang vướng, gồm:`),
        ...setOff(
          grid(
            [
              { header: 'TT', share: 5, centered: true },
              { header: 'Số việc', share: 8, centered: true },
              { header: 'Nhiệm vụ', share: 32 },
              { header: 'Đơn vị chủ trì', share: 19 },
              { header: 'Nội dung vướng mắc', share: 21 },
              { header: 'Vướng từ ngày', share: 15, centered: true },
            ],
            obstacles.map(({ row, since }, at) => [
              String(at + 1),
              String(row.number),
              row.title,
              row.unit,
              obstacleWords(row),
              sinceWords(row, since),
            ]),
          ),
        ),
      ]),
];

/** The figures to reach. */
export const indicatorSection = ({ indicators }: ReportFigures): readonly Block[] => [
  heading('IV. CHỈ TIÊU'),
  ...(indicators.length === 0
    ? [paragraph('Các kế hoạch đang theo dõi không giao chỉ tiêu bằng số.')]
    : [
        leadIn(`Các kế hoạch giao ${countWords(indicators.length)} chỉ tiêu, gồm:`),
        ...setOff(
          grid(
            [
              { header: 'TT', share: 5, centered: true },
              { header: 'Chỉ tiêu', share: 45 },
              { header: 'Kế hoạch', share: 17, centered: true },
              { header: 'Mục tiêu', share: 15, centered: true },
              { header: 'Kết quả', share: 18, centered: true },
            ],
            indicators.map((indicator, at) => [
              String(at + 1),
              indicator.text,
              indicator.plan ?? '',
              targetWords(indicator),
              resultWords(indicator),
            ]),
          ),
        ),
      ]),
];
