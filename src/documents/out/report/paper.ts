import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import { printableLine } from '../printable-text.ts';

// Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I: A4, top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm; Times New Roman, black; body 13–14,
// justified, first line 1 or 1.27 cm, at least 6 pt between paragraphs.

/** Twentieths of a point, Word's measure of length. */
export const MARGINS = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
} as const;

/** A4 to the twip, as Word names it. */
export const PAGE = { width: 11_906, height: 16_838 } as const;

export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;

export const FONT = 'Times New Roman';

const HALF_POINTS = 2;
const TWIPS_PER_POINT = 20;

export type Looks = Pick<IRunOptions, 'bold' | 'italics'> & { readonly points: number };

/** Foreign text in one run, without what a Word file cannot hold. */
export const words = (text: string, { points, ...looks }: Looks): TextRun =>
  new TextRun({ text: printableLine(text), size: points * HALF_POINTS, ...looks });

/** A paragraph of a block that is set by itself (head, signature): nothing before or after it. */
export const line = (children: readonly ParagraphChild[], alignment: 'left' | 'center' = 'center'): Paragraph =>
  new Paragraph({ children: [...children], alignment: AlignmentType[alignment === 'left' ? 'LEFT' : 'CENTER'] });

/** A black rule of this length in the middle of a column of this width, both in twips. */
export const rule = (length: number, columnWidth: number): Paragraph => {
  const beside = Math.max(0, Math.round((columnWidth - length) / 2));
  return new Paragraph({
    children: [new TextRun({ text: '', size: 2 })],
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: beside, right: beside },
    spacing: { before: 60, after: 0, line: 80, lineRule: LineRuleType.EXACT },
  });
};

/** Empty space of so many points, on the page of what follows. */
export const gap = (points: number): Paragraph =>
  new Paragraph({
    children: [],
    keepNext: true,
    spacing: { before: 0, after: 0, line: points * TWIPS_PER_POINT, lineRule: LineRuleType.EXACT },
  });

const BODY_POINTS = 14;
const FIRST_LINE = convertMillimetersToTwip(12.7);

const body = (children: readonly ParagraphChild[], keepNext: boolean): Paragraph =>
  new Paragraph({
    children: [...children],
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 6 * TWIPS_PER_POINT, after: 0 },
    keepNext,
  });

/** A paragraph of the body. */
export const paragraph = (text: string): Paragraph => body([words(text, { points: BODY_POINTS })], false);

/** A paragraph that makes no sense without what follows: it stays on the same page. */
export const leadIn = (text: string): Paragraph => body([words(text, { points: BODY_POINTS })], true);

/** A heading of the body ("I. KẾT QUẢ CHUNG"); it stays with what follows. */
export const heading = (text: string): Paragraph => body([words(text, { points: BODY_POINTS, bold: true })], true);

/** What a report is made of. */
export type Block = Paragraph | Table;

/** A table with some space before and after it. */
export const setOff = (table: Table): readonly Block[] => [gap(6), table, gap(4)];
