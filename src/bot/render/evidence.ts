import type { EvidenceNotice, FileNotKept } from '#domain/evidence/evidence-notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import { isToAnswer } from './answer-words.ts';
import { type Draft, sentence, taskBlock } from './draft.ts';
import { shortList } from './name-list.ts';
import { shorten } from './one-line.ts';
import { numberedTitle, taskEntry } from './task-line.ts';

const LONGEST_NAME = 60;
const MOST_CHOICES = 5;

const NOT_KEPT: Record<FileNotKept, string> = {
  'too-large': 'tệp lớn hơn 10 MB; xin gửi bản nhỏ hơn, hoặc gõ số, ngày văn bản',
  'unknown-type': 'chỉ nhận tệp PDF, Word (.docx), Excel (.xlsx) và ảnh PNG, JPEG',
  macros: 'tệp có macro; xin lưu lại thành tệp không có macro rồi gửi',
  empty: 'tệp rỗng; xin gửi lại',
  'not-fetched': 'chưa tải được tệp; xin gửi lại sau ít phút',
};

type OfKind<Kind extends EvidenceNotice<WorkLine>['kind']> = Extract<EvidenceNotice<WorkLine>, { kind: Kind }>;

const firstNumber = (lines: readonly WorkLine[]): string => (lines[0] === undefined ? '<số của việc>' : String(lines[0].number));

const draftKept = ({ lines, shown }: OfKind<'evidence-kept'>): Draft => ({
  first: `Đã lưu minh chứng: ${shortList(shown, 'tài liệu')}.`,
  blocks: [
    taskBlock(
      null,
      lines.map((line) => ({ text: numberedTitle(line), numbers: [line.number] })),
    ),
  ],
  answer: `Khi hoàn thành, trả lời: xong ${firstNumber(lines)}`,
  choices: lines.filter(isToAnswer).map(({ number }) => ({ label: `Xong ${number}`, says: `xong ${number}` })),
});

const draftWhich = ({ lines, fileName }: OfKind<'evidence-which'>, today: Day): Draft => ({
  first: `Đã nhận tệp “${shorten(fileName, LONGEST_NAME)}”. Tệp này là minh chứng của việc nào?`,
  blocks: [
    taskBlock(
      null,
      lines.map((line) => taskEntry(line, today)),
    ),
  ],
  answer: `Trả lời: minh chứng ${firstNumber(lines)} · xong ${firstNumber(lines)}`,
  choices: lines.slice(0, MOST_CHOICES).map(({ number }) => ({ label: `Việc ${number}`, says: `minh chứng ${number}` })),
});

const ruleWords = ({ plan, required }: OfKind<'evidence-rule'>): string =>
  required
    ? `Từ nay việc của kế hoạch ${plan} chỉ báo xong được khi có minh chứng: số văn bản hoặc tệp.`
    : `Từ nay việc của kế hoạch ${plan} báo xong không cần minh chứng.`;

/** What is said about what shows that work was done. */
export const draftEvidence = (notice: EvidenceNotice<WorkLine>, today: Day): Draft => {
  switch (notice.kind) {
    case 'evidence-kept':
      return draftKept(notice);
    case 'evidence-which':
      return draftWhich(notice, today);
    case 'evidence-refused':
      return sentence(`Chưa nhận được tệp “${shorten(notice.fileName, LONGEST_NAME)}”: ${NOT_KEPT[notice.why]}.`);
    case 'evidence-rule':
      return sentence(ruleWords(notice));
  }
};
