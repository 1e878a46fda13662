import type { WorkLine } from '#domain/shown-work.ts';
import type { WhyCause, WhyReason, WhyTold } from '#domain/reminders/why-told.ts';
import type { Day } from '#domain/time/day.ts';
import type { Relation } from '#domain/visibility.ts';
import { dayWords, fullDay } from './day-words.ts';
import { type Draft, sentence, taskBlock } from './draft.ts';
import { numberedTitle } from './task-line.ts';

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  carries: 'đồng chí thực hiện việc này',
  'heads-unit': 'đồng chí phụ trách đơn vị được giao',
  'leads-above': 'đơn vị được giao thuộc phạm vi đồng chí lãnh đạo',
  'controls-plan': 'đồng chí theo dõi kế hoạch',
  authority: 'đồng chí là người duyệt việc này',
  coordinates: 'đơn vị của đồng chí phối hợp',
  'resolves-obstacle': 'đồng chí gỡ vướng, hoặc phụ trách người gỡ',
  'receives-obstacles': 'đơn vị của đồng chí tổng hợp vướng mắc của kế hoạch',
  'receives-duty': 'đơn vị của đồng chí nhận báo cáo này',
  'acts-for': 'đồng chí làm thay người được giao',
};

const rungWords = (before: number): string => (before === 0 ? 'hôm đó là ngày đến hạn' : `đến mốc nhắc trước hạn ${before} ngày làm việc`);

const causeWords = (cause: WhyCause): string => {
  switch (cause.kind) {
    case 'rung':
      return rungWords(cause.before);
    case 'late':
      return `quá hạn ${cause.days} ngày làm việc, nhắc ${cause.every === 1 ? 'mỗi ngày làm việc' : `${cause.every} ngày làm việc một lần`}`;
    case 'fresh':
      return 'việc mới giao, chưa nhắc lần nào';
    case 'put-off':
      return 'đồng chí đã hẹn nhắc lại';
    case 'unassigned':
      return 'việc chưa có người thực hiện';
    case 'approval':
      return 'việc đã báo xong, chờ duyệt';
    case 'blocked':
      return 'việc đang vướng';
    case 'obstacle-late':
      return 'vướng mắc đã quá hạn gỡ';
    case 'extension':
      return 'có đề nghị gia hạn chờ quyết định';
    case 'silence':
      return 'việc chờ quyết định đã lâu';
    case 'escalation':
      return 'việc quá hạn của đơn vị';
    case 'letter':
      return 'việc quá hạn đã đôn đốc nhiều lần, đến lúc gửi công văn đôn đốc';
    case 'unclear':
      return 'việc còn điểm chưa rõ';
    case 'handled':
      return 'có người đang làm thay, báo để đồng chí biết';
    case 'event':
      return 'việc vừa có thay đổi';
    case 'last-call':
      return 'chiều ngày cuối của thời hạn, việc chưa xong';
    case 'settled':
      return 'nay việc đã thay đổi, không còn phải nhắc';
  }
};

const entryOf = ({ line, relation, cause }: WhyReason<WorkLine>, today: Day) => {
  const due = line.lastDay === null ? null : `hạn ${dayWords(line.lastDay, today)}`;
  const because = [relation === null ? null : RELATION_WORDS[relation], causeWords(cause), due].filter((words) => words !== null);
  return { text: `${numberedTitle(line)}\n   ${because.join(' · ')}`, numbers: [line.number] };
};

const REMINDED: readonly WhyCause['kind'][] = ['rung', 'late', 'fresh', 'put-off', 'unassigned', 'last-call'];

// Only whoever answers for the work can put its reminders off.
const canPutOff = ({ relation, cause }: WhyReason<WorkLine>): boolean =>
  (relation === 'carries' || relation === 'heads-unit') && REMINDED.includes(cause.kind);

const OF_A_PART_ALONE: readonly WhyReason<WorkLine>['relation'][] = ['coordinates', 'resolves-obstacle', 'receives-obstacles'];

const hints = (reasons: readonly WhyReason<WorkLine>[], number: WorkLine['number']): string => {
  const own = reasons.find(canPutOff)?.line.number;
  // Who sees no more of it than its obstacle is shown no ladder.
  const whole = reasons.find(({ relation }) => !OF_A_PART_ALONE.includes(relation))?.line.number;
  if (whole === undefined) return `Xem việc, gõ: việc ${number}`;
  return `Xem lịch nhắc, gõ: lịch nhắc ${whole}${own === undefined ? '' : ` · Hẹn nhắc lại, gõ: nhắc lại ${own} sáng mai`}`;
};

const ONLY_FOR = 'Nhắc Việc chỉ nhắc việc mà đồng chí thực hiện, phụ trách, lãnh đạo, theo dõi, duyệt, phối hợp, gỡ vướng hoặc làm thay.';

/** Why a message came: for each piece of work the relation and what brought it up. */
export const draftWhyTold = ({ about, day, reasons }: WhyTold<WorkLine>, today: Day): Draft => {
  if (about === 'answered') return sentence('Tin đó trả lời lời nhắn của đồng chí; Nhắc Việc không tự gửi.');
  if (about === 'values') return sentence('Đồng chí là người báo số các chỉ tiêu này; kỳ báo số sắp kết thúc mà chưa có số.');
  if (about === 'nothing') return sentence(`Chưa có tin nhắc nào gửi đồng chí trong cuộc trò chuyện này. ${ONLY_FOR}`);
  const [first] = reasons;
  if (first === undefined) return sentence(`Tin ngày ${fullDay(day)} báo một thay đổi liên quan đến đồng chí. ${ONLY_FOR}`);
  const { number } = first.line;
  return {
    first: `Vì sao đồng chí nhận tin ${fullDay(day)}:`,
    blocks: [
      taskBlock(
        null,
        reasons.map((reason) => entryOf(reason, today)),
      ),
    ],
    answer: hints(reasons, number),
    choices: [],
  };
};
