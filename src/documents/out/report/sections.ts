import type { Paragraph, Table } from 'docx';
import type { FourCells } from '#domain/counts.ts';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import type { Day } from '#domain/time/day.ts';
import { momentWords, periodWords, shortDay } from './document-days.ts';
import { CELL_NAMES, countWords, percentWords, sharesOf, targetWords, totalOf } from './figure-words.ts';
import { grid } from './grid.ts';
import { gap, heading, leadIn, paragraph } from './paper.ts';
import { proposals } from './proposals.ts';

type Block = Paragraph | Table;

const table = (made: Table): readonly Block[] => [gap(6), made, gap(4)];

const cellLines = (counts: FourCells): readonly Block[] => {
  const shares = sharesOf(CELL_NAMES.map(([cell]) => counts[cell]));
  return CELL_NAMES.map(([cell, name], at) =>
    paragraph(
      `- ${name}: ${countWords(counts[cell])} nhiệm vụ (${percentWords(shares[at] ?? 0)})${at === CELL_NAMES.length - 1 ? '.' : ';'}`,
    ),
  );
};

const unitRow = (ordinal: string, name: string, counts: FourCells): readonly string[] => [
  ordinal,
  name,
  countWords(totalOf(counts)),
  ...CELL_NAMES.map(([cell]) => countWords(counts[cell])),
];

const unitTable = ({ units, counts }: ReportFigures): readonly Block[] =>
  table(
    grid(
      [
        { header: 'TT', share: 5, centered: true },
        { header: 'Đơn vị chủ trì', share: 35 },
        { header: 'Tổng số', share: 10, centered: true },
        { header: 'Hoàn thành đúng hạn', share: 13, centered: true },
        { header: 'Hoàn thành quá hạn', share: 13, centered: true },
        { header: 'Đang làm, trong hạn', share: 12, centered: true },
        { header: 'Đang làm, quá hạn', share: 12, centered: true },
      ],
      [...units.map(({ unit, counts: own }, at) => unitRow(String(at + 1), unit, own)), unitRow('', 'Tổng cộng', counts)],
      { sum: true },
    ),
  );

const periodLine = ({ inPeriod }: ReportFigures): string => {
  const { finishedInTime, finishedLate, fellDue, fellDueUnfinished, dueNext } = inPeriod;
  return (
    `Trong kỳ báo cáo, các đơn vị hoàn thành ${countWords(finishedInTime + finishedLate)} nhiệm vụ (đúng hạn ${countWords(finishedInTime)}, ` +
    `quá hạn ${countWords(finishedLate)}); ${countWords(fellDue)} nhiệm vụ đến hạn, còn ${countWords(fellDueUnfinished)} nhiệm vụ chưa hoàn thành. ` +
    `Kỳ tới có ${countWords(dueNext)} nhiệm vụ đến hạn.`
  );
};

// Without extensions both counts are one, and nothing is said.
const firstLine = ({ firstCounts }: ReportFigures): readonly Block[] => {
  if (firstCounts == null) return [];
  const cells = CELL_NAMES.map(([cell, name]) => `${name.toLowerCase()} ${countWords(firstCounts[cell])}`).join('; ');
  return [paragraph(`Nếu tính theo thời hạn giao ban đầu, chưa kể gia hạn: ${cells}.`)];
};

const general = (figures: ReportFigures): readonly Block[] => [
  heading('I. KẾT QUẢ CHUNG'),
  paragraph(
    `Tổng số nhiệm vụ đang theo dõi là ${countWords(totalOf(figures.counts))} (nhiệm vụ giao nhiều đơn vị chủ trì được tính theo từng đơn vị), trong đó:`,
  ),
  ...cellLines(figures.counts),
  ...firstLine(figures),
  paragraph(periodLine(figures)),
  ...(figures.units.length === 0 ? [] : [leadIn('Kết quả theo từng đơn vị như sau:'), ...unitTable(figures)]),
];

/** The list of what is overdue. */
export const overdueTable = ({ overdue }: ReportFigures): readonly Block[] =>
  table(
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

const overdueSection = (figures: ReportFigures): readonly Block[] => {
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

const obstacleSection = ({ obstacles }: ReportFigures): readonly Block[] => [
  heading('III. KHÓ KHĂN, VƯỚNG MẮC'),
  ...(obstacles.length === 0
    ? [paragraph('Các đơn vị không báo cáo khó khăn, vướng mắc.')]
    : [
        leadIn(`Có ${countWords(obstacles.length)} nhiệm vụ đang vướng, gồm:`),
        ...table(
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

const indicatorSection = ({ indicators }: ReportFigures): readonly Block[] => [
  heading('IV. CHỈ TIÊU'),
  ...(indicators.length === 0
    ? [paragraph('Các kế hoạch đang theo dõi không giao chỉ tiêu bằng số.')]
    : [
        leadIn(`Các kế hoạch giao ${countWords(indicators.length)} chỉ tiêu, gồm:`),
        ...table(
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
              // Nobody reports values yet; an empty cell is filled in by hand, and a made-up one would be a lie.
              '',
            ]),
          ),
        ),
      ]),
];

const proposalSection = (figures: ReportFigures): readonly Block[] => {
  const asked = proposals(figures);
  return [
    heading('V. ĐỀ XUẤT, KIẾN NGHỊ'),
    ...(asked.length === 0 ? [paragraph('Không có.')] : asked.map((sentence, at) => paragraph(`${String(at + 1)}. ${sentence}`))),
  ];
};

/** The body of the report, from its first sentence to "./.". */
export const bodySections = (figures: ReportFigures, issuer: string): readonly Block[] => [
  paragraph(
    `${issuer} báo cáo kết quả thực hiện nhiệm vụ được giao ${periodWords(figures.period)}; số liệu tính đến ${momentWords(figures.at)}, cụ thể như sau:`,
  ),
  ...general(figures),
  ...overdueSection(figures),
  ...obstacleSection(figures),
  ...indicatorSection(figures),
  ...proposalSection(figures),
  leadIn(`Trên đây là báo cáo kết quả thực hiện nhiệm vụ được giao ${periodWords(figures.period)} của ${issuer}./.`),
];
