import type { EscalationNotice, EscalationRefusal, EscalationStep, LetterAbout } from '#domain/escalation/escalation-notice.ts';
import type { TaskId } from '#domain/ids.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import { dayWords } from './day-words.ts';
import { type Block, type Draft, sentence, taskBlock } from './draft.ts';
import { shorten } from './one-line.ts';
import { comrade, taskEntry, unitWords } from './task-line.ts';

const REFUSED: Readonly<Record<EscalationRefusal, (number: TaskId) => string>> = {
  'not-late': (number) => `Việc ${number} không có phần nào đang quá hạn; xem việc, gõ: việc ${number}`,
  'own-lateness': (number) =>
    `Việc ${number} do đồng chí thực hiện nên không hẹn báo lại bằng “đã biết” được; xin trả lời: xong ${number} · vướng ${number}: <lý do> · xin gia hạn ${number} đến <ngày>`,
  'too-far': (number) =>
    `Ngày hẹn nghe lại phải sau hôm nay và không quá 10 ngày làm việc; xin gõ lại, ví dụ: đã biết ${number}, 5 ngày nữa báo lại`,
  'no-clerk': (number) => `Cơ quan chưa có ai giữ vai trò văn thư; để tự tải dự thảo, gõ: công văn đôn đốc ${number}`,
  'no-letter': (number) =>
    `Chưa có dự thảo công văn đôn đốc việc ${number} nào chờ phát hành; để lập dự thảo, gõ: công văn đôn đốc ${number}`,
};

const LONGEST_TITLE = 90;
const MOST_UNITS = 5;

const unitsIn = ({ units }: LetterAbout): string =>
  units.length > MOST_UNITS ? `${units.length} đơn vị` : units.map((unit) => unitWords(unit)).join(', ');

const letterWords = (about: LetterAbout): string => `việc ${about.number} (${shorten(about.title, LONGEST_TITLE)}), gửi ${unitsIn(about)}`;

// On a line of its own: the first line is shown as what the message is, and there a page makes no link.
const linkBlock = (link: string | null): readonly Block[] =>
  link === null ? [] : [taskBlock(null, [{ text: `Tải về (trong 24 giờ): ${link}`, numbers: [] }])];

const capital = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);

const drafted = (step: Extract<EscalationStep, { what: 'letter-drafted' }>): Draft => {
  const hand = `chuyển văn thư ${step.number}`;
  return {
    ...sentence(`Dự thảo công văn đôn đốc ${letterWords(step)}.${step.link === null ? ' Văn thư tải và phát hành.' : ''}`),
    blocks: linkBlock(step.link),
    answer: `Chuyển văn thư phát hành, gõ: ${hand}`,
    choices: [{ label: 'Chuyển văn thư', says: hand }],
  };
};

const handed = (step: Extract<EscalationStep, { what: 'letter-handed' }>): Draft =>
  sentence(`Đã chuyển dự thảo công văn đôn đốc ${letterWords(step)} cho văn thư: ${step.to.map(comrade).join(', ')}.`);

const toIssue = (step: Extract<EscalationStep, { what: 'letter-to-issue' }>): Draft => ({
  ...sentence(`${capital(comrade(step.by))} chuyển dự thảo công văn đôn đốc ${letterWords(step)}.`),
  blocks: linkBlock(step.link),
  answer: `Khi đã phát hành, gõ: đã phát hành công văn ${step.number} số <số ký hiệu>`,
  choices: [{ label: 'Đã phát hành', says: `đã phát hành công văn đôn đốc ${step.number}` }],
});

const issued = ({ number, document, by }: Extract<EscalationStep, { what: 'letter-issued' }>): Draft =>
  sentence(
    by === null
      ? `Đã ghi: công văn đôn đốc việc ${number} phát hành, số ${document}.`
      : `Công văn đôn đốc việc ${number} đã phát hành, số ${document} (${comrade(by)} báo).`,
  );

const known = (until: Day, lines: readonly WorkLine[], today: Day): Draft => {
  const many = lines.length > 1 ? `${lines.length} việc quá hạn` : 'việc quá hạn';
  return {
    first: `Đã ghi: đồng chí đã biết ${many}; nếu chưa xong, Nhắc Việc báo lại ${dayWords(until, today)}. Người thực hiện vẫn được nhắc như cũ.`,
    blocks: [
      taskBlock(
        null,
        lines.map((line) => taskEntry(line, today, 'person')),
      ),
    ],
    answer: null,
    choices: [],
  };
};

/** What is said about late work that has come up to the reader, and about the letters of urging that follow from it. */
export const draftEscalation = ({ step, lines }: EscalationNotice<WorkLine>, today: Day): Draft => {
  switch (step.what) {
    case 'acknowledged':
      return known(step.until, lines, today);
    case 'refused':
      return sentence(REFUSED[step.why](step.number));
    case 'letter-drafted':
      return drafted(step);
    case 'letter-handed':
      return handed(step);
    case 'letter-to-issue':
      return toIssue(step);
    case 'letter-issued':
      return issued(step);
  }
};
