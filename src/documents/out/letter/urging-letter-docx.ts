import { Document, Packer, type Paragraph, type Table } from 'docx';
import type { LateUnit, UrgingLetter } from '#domain/escalation/urging-letter.ts';
import { type Instant, instantAt } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { longDay } from '../report/document-days.ts';
import { endBlock } from '../report/end-block.ts';
import { headBlock } from '../report/head-block.ts';
import type { Letterhead } from '../report/letterhead.ts';
import { FONT, gap, line, MARGINS, PAGE, paragraph, words } from '../report/paper.ts';
import { settledDocx } from '../report/settled-docx.ts';

/** A letter to be written: what it says, its frame, and the issuing body as a sentence names it. */
export interface LetterToWrite {
  readonly letter: UrgingLetter;
  readonly letterhead: Letterhead;
  readonly issuer: string;
}

const lateWords = ({ unit, daysLate, urgings }: LateUnit): string =>
  `- ${unit}: quá hạn ${String(daysLate)} ngày làm việc${urgings > 0 ? `, đã được đôn đốc ${String(urgings)} lần` : ''}.`;

const addressees = ({ units }: UrgingLetter): readonly Paragraph[] => {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return [line([words(`Kính gửi: ${only.unit}`, { points: 14 })])];
  return [
    line([words('Kính gửi:', { points: 14 })]),
    ...units.map(({ unit }, at) => line([words(`- ${unit}${at === units.length - 1 ? '.' : ';'}`, { points: 14 })])),
  ];
};

const quoted = (text: string): string => `“${text}”`;

// "Trước ngày …" within a sentence; an abbreviation stays as it is.
const inSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1) : text;

const body = ({ letter, issuer }: LetterToWrite): readonly Paragraph[] => {
  const { title, product, deadlineText, lastDay, plan, units, answerBy } = letter;
  const source = plan === null ? 'Thực hiện nhiệm vụ được giao' : `Thực hiện Kế hoạch số ${plan}`;
  const made = product === null ? '' : `; sản phẩm: ${product}`;
  const due = deadlineText === '' ? longDay(lastDay) : `${inSentence(deadlineText)} (đến hết ${longDay(lastDay)})`;
  const whom = units.length === 1 ? 'quý cơ quan, đơn vị' : 'các cơ quan, đơn vị có tên trên';
  return [
    paragraph(`${source}, ${whom} chủ trì nhiệm vụ ${quoted(title)}${made}. Thời hạn hoàn thành: ${due}.`),
    paragraph(`Đến ${longDay(letter.on)}, nhiệm vụ chưa được báo cáo hoàn thành, cụ thể:`),
    ...units.map((unit) => paragraph(lateWords(unit))),
    paragraph(
      `${issuer} đề nghị ${whom} khẩn trương hoàn thành nhiệm vụ và báo cáo kết quả trước ${longDay(answerBy)}; trường hợp còn vướng mắc, ` +
        'báo cáo rõ nguyên nhân, cơ quan có thẩm quyền tháo gỡ và thời gian dự kiến hoàn thành.',
    ),
    paragraph(`${issuer} thông báo để các cơ quan, đơn vị biết, thực hiện./.`),
  ];
};

const SUBJECT_LENGTH = 80;

// Nghị định 30/2020/NĐ-CP: a letter has no title; its subject (trích yếu) stands under the number, in no more than 80 characters or so.
const subjectOf = ({ title }: UrgingLetter): string => {
  const whole = `V/v đôn đốc thực hiện nhiệm vụ ${inSentence(title)}`;
  if (whole.length <= SUBJECT_LENGTH) return whole;
  const cut = whole.slice(0, SUBJECT_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SUBJECT_LENGTH / 2))}…`;
};

const documentOf = (whole: LetterToWrite): Document => {
  const { letter, letterhead, issuer } = whole;
  const children: readonly (Paragraph | Table)[] = [
    headBlock(letterhead, letter.on, subjectOf(letter)),
    gap(14),
    ...addressees(letter),
    gap(6),
    ...body(whole),
    // Whoever it is addressed to gets it: "Như trên".
    ...endBlock({ ...letterhead, addressee: letterhead.addressee ?? '' }),
  ];
  return new Document({
    title: subjectOf(letter),
    creator: issuer,
    lastModifiedBy: issuer,
    description: '',
    styles: { default: { document: { run: { font: FONT, size: 28, color: '000000', language: { value: 'vi-VN' } } } } },
    sections: [{ properties: { page: { size: PAGE, margin: { ...MARGINS, header: 567, footer: 567 } } }, children: [...children] }],
  });
};

const startOf = ({ on }: UrgingLetter): Instant => instantAt(on, localTime('00:00'));

/** A letter of urging as .docx in the layout of Nghị định 30/2020/NĐ-CP, without number and signature, for the clerk to issue. */
export const urgingLetterDocx = async (whole: LetterToWrite): Promise<Uint8Array> =>
  settledDocx(await Packer.toBuffer(documentOf(whole)), startOf(whole.letter));
