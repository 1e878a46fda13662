import type { FourCells } from '#domain/counts.ts';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import { momentWords, periodWords } from './document-days.ts';
import { CELL_NAMES, countWords, percentWords, sharesOf, totalOf } from './figure-words.ts';
import { grid } from './grid.ts';
import { indicatorSection, obstacleSection, overdueSection } from './list-sections.ts';
import { type Block, heading, leadIn, paragraph, setOff } from './paper.ts';
import { proposals } from './proposals.ts';

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
  setOff(
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
