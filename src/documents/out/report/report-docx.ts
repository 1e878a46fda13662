import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import { dayOf } from '#domain/time/instant.ts';
import { longDay, periodWords } from './document-days.ts';
import { endBlock } from './end-block.ts';
import { headBlock } from './head-block.ts';
import type { Letterhead } from './letterhead.ts';
import { hasAppendix, overdueTable } from './list-sections.ts';
import { type Block, FONT, gap, line, MARGINS, PAGE, rule, TEXT_WIDTH, words } from './paper.ts';
import { bodySections } from './sections.ts';
import { settledDocx } from './settled-docx.ts';

/** A report to be written: its figures, its frame, and the issuing body as a sentence names it. */
export interface Report {
  readonly figures: ReportFigures;
  readonly letterhead: Letterhead;
  readonly issuer: string;
}

// Under the summary the rule is a third to a half as long as its line.
const TITLE_RULE = 2_400;

const titleBlock = ({ figures, letterhead }: Report): readonly Block[] => [
  gap(14),
  line([words('BÁO CÁO', { points: 14, bold: true })]),
  line([words(`Kết quả thực hiện nhiệm vụ được giao ${periodWords(figures.period)}`, { points: 14, bold: true })]),
  rule(TITLE_RULE, TEXT_WIDTH),
  gap(8),
  ...(letterhead.addressee === null ? [] : [line([words(`Kính gửi: ${letterhead.addressee}`, { points: 14 })]), gap(4)]),
];

const appendix = ({ figures, letterhead, issuer }: Report): readonly Block[] => {
  const { number, symbol } = letterhead;
  const on = longDay(dayOf(figures.at));
  return [
    new Paragraph({
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      children: [words('Phụ lục', { points: 14, bold: true })],
    }),
    line([words('DANH SÁCH NHIỆM VỤ QUÁ HẠN', { points: 14, bold: true })]),
    line([words(`(Kèm theo Báo cáo số ${number ?? '……'}/${symbol} ${on} của ${issuer})`, { points: 14, italics: true })]),
    rule(TITLE_RULE, TEXT_WIDTH),
    gap(4),
    ...overdueTable(figures),
  ];
};

// In the middle of the top margin, and not on the first page.
const pageNumber = (): Header =>
  new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })] })],
  });

const documentOf = (report: Report): Document =>
  new Document({
    title: `Báo cáo kết quả thực hiện nhiệm vụ ${periodWords(report.figures.period)}`,
    creator: report.issuer,
    lastModifiedBy: report.issuer,
    description: '',
    styles: { default: { document: { run: { font: FONT, size: 28, color: '000000', language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { titlePage: true, page: { size: PAGE, margin: { ...MARGINS, header: 567, footer: 567 } } },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          headBlock(report.letterhead, dayOf(report.figures.at)),
          ...titleBlock(report),
          ...bodySections(report.figures, report.issuer),
          ...endBlock(report.letterhead),
          ...(hasAppendix(report.figures) ? appendix(report) : []),
        ],
      },
    ],
  });

/**
 * A periodic report as .docx in the layout of Nghị định 30/2020/NĐ-CP, dated on the day of its figures; the same report gives the same bytes.
 */
export const reportDocx = async (report: Report): Promise<Uint8Array> =>
  settledDocx(await Packer.toBuffer(documentOf(report)), report.figures.at);
