import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Day } from '#domain/time/day.ts';
import { longDay } from './document-days.ts';
import type { Letterhead } from './letterhead.ts';
import { gap, line, rule, TEXT_WIDTH, words } from './paper.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

/** Cells beside each other without a line between them; widths in twips. */
export const sideBySide = (cells: readonly (readonly [width: number, content: readonly Paragraph[]])[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: cells.map(([width]) => width),
    width: { size: cells.reduce((sum, [width]) => sum + width, 0), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ([width, content]) =>
            new TableCell({
              children: [...content],
              width: { size: width, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
            }),
        ),
      }),
    ],
  });

const LEFT_WIDTH = Math.round(TEXT_WIDTH * 0.4);
const RIGHT_WIDTH = TEXT_WIDTH - LEFT_WIDTH;

/** The width of "Độc lập - Tự do - Hạnh phúc" in Times New Roman 14 bold, under which the rule has the same length. */
const MOTTO_LENGTH = 3_620;

// Under the name of the issuing body the rule is a third to a half as long as the line.
const ISSUER_RULE = 1_150;

const leftBlock = ({ superior, issuer, number, symbol }: Letterhead, subject: string | null): readonly Paragraph[] => [
  ...superior.map((name) => line([words(name, { points: 13 })])),
  ...issuer.map((name) => line([words(name, { points: 13, bold: true })])),
  rule(ISSUER_RULE, LEFT_WIDTH),
  gap(6),
  line([words(`Số: ${number ?? '……'}/${symbol}`, { points: 13 })]),
  ...(subject === null ? [] : [line([words(subject, { points: 12 })])]),
];

const rightBlock = ({ place }: Letterhead, on: Day): readonly Paragraph[] => [
  line([words('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { points: 13, bold: true })]),
  line([words('Độc lập - Tự do - Hạnh phúc', { points: 14, bold: true })]),
  rule(MOTTO_LENGTH, RIGHT_WIDTH),
  gap(6),
  line([words(`${place}, ${longDay(on)}`, { points: 14, italics: true })]),
];

/** The head of the first page: issuing body and number on the left, the nation's name and motto, place and date on the right; under the
 * number of a letter stands its subject (trích yếu). */
export const headBlock = (letterhead: Letterhead, on: Day, subject: string | null = null): Table =>
  sideBySide([
    [LEFT_WIDTH, leftBlock(letterhead, subject)],
    [RIGHT_WIDTH, rightBlock(letterhead, on)],
  ]);
