import type { EscalationNotice, EscalationRefusal } from '#domain/escalation/escalation-notice.ts';
import type { TaskId } from '#domain/ids.ts';
import type { WorkLine } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import { dayWords } from './day-words.ts';
import { type Draft, sentence, taskBlock } from './draft.ts';
import { taskEntry } from './task-line.ts';

const REFUSED: Readonly<Record<EscalationRefusal, (number: TaskId) => string>> = {
  'not-late': (number) => `Việc ${number} chưa quá hạn nên chưa có gì báo lên đồng chí; xem việc, gõ: việc ${number}`,
  'too-far': (number) =>
    `Ngày hẹn nghe lại phải sau hôm nay và không quá 10 ngày làm việc; xin gõ lại, ví dụ: đã biết ${number}, 5 ngày nữa báo lại`,
};

/** What is answered about late work that has come up to the reader. */
export const draftEscalation = ({ step, lines }: EscalationNotice<WorkLine>, today: Day): Draft => {
  if (step.what === 'refused') return sentence(REFUSED[step.why](step.number));
  const many = lines.length > 1 ? `${lines.length} việc quá hạn` : 'việc quá hạn';
  return {
    first: `Đã ghi: đồng chí đã biết ${many}; nếu chưa xong, Nhắc Việc báo lại ${dayWords(step.until, today)}. Người thực hiện vẫn được nhắc như cũ.`,
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
