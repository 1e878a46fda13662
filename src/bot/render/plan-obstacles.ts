import type { WorkLine } from '#domain/shown-work.ts';
import type { ObstacleCause, ObstacleNotice } from '#domain/obstacle/obstacle-notice.ts';
import type { Day } from '#domain/time/day.ts';
import { weekWords } from './day-words.ts';
import { type Block, type Draft, type Entry, taskBlock } from './draft.ts';
import { clearingForms } from './obstacle-words.ts';
import { answerLine } from './answer-words.ts';
import { shorten } from './one-line.ts';
import { taskEntry } from './task-line.ts';

type Collected = Extract<ObstacleNotice<WorkLine>, { kind: 'obstacle-week' | 'obstacle-list' }>;

const LONGEST_PLAN = 60;

const CAUSE_WORDS: Readonly<Record<ObstacleCause, string>> = {
  money: 'Kinh phí',
  land: 'Mặt bằng, đất đai',
  people: 'Nhân lực',
  data: 'Số liệu, thông tin',
  technical: 'Kỹ thuật, thiết bị',
  procedure: 'Thủ tục, hướng dẫn',
  cooperation: 'Phối hợp',
  other: 'Nguyên nhân khác',
};

const entryOf = (line: WorkLine, today: Day): Entry => {
  const entry = taskEntry(line, today, 'unit');
  const more = [
    ...(line.obstacle?.resolver == null ? ['chưa rõ ai gỡ'] : []),
    ...(line.blockedDays === undefined ? [] : [`đã vướng ${line.blockedDays} ngày làm việc`]),
  ];
  return more.length === 0 ? entry : { ...entry, text: `${entry.text} · ${more.join(' · ')}` };
};

const blocksOf = ({ plans }: Collected, today: Day): readonly Block[] =>
  plans.flatMap(({ plan, causes }) =>
    causes.map(({ cause, lines }) => {
      const of = plan === null ? '' : `Kế hoạch ${shorten(plan, LONGEST_PLAN)}: `;
      return taskBlock(
        `${of}${CAUSE_WORDS[cause]} (${lines.length})`,
        lines.map((line) => entryOf(line, today)),
      );
    }),
  );

const titleOf = (notice: Collected): string => {
  if (notice.kind === 'obstacle-week') return `Vướng mắc các kế hoạch đồng chí theo dõi, tuần ${weekWords(notice.week)}`;
  return notice.about === null ? 'Vướng mắc đồng chí cần gỡ' : `Vướng mắc của kế hoạch ${shorten(notice.about, LONGEST_PLAN)}`;
};

// Of others' work there may be obstacles that the reader does not see.
const noneWords = (isOwn: boolean): string => `không có việc nào đang vướng${isOwn ? '' : ' mà đồng chí được xem'}`;

/** The obstacles of plans, by cause, with who clears them and for how long they have lasted. */
export const draftCollected = (notice: Collected, today: Day): Draft => {
  const lines = notice.plans.flatMap(({ causes }) => causes.flatMap((one) => one.lines));
  const [first] = lines;
  const isOwn = notice.kind === 'obstacle-list' && notice.about === null;
  return {
    first: `${titleOf(notice)}: ${lines.length === 0 ? noneWords(isOwn) : `${lines.length} việc`}.`,
    blocks: blocksOf(notice, today),
    answer:
      first === undefined
        ? null
        : isOwn
          ? answerLine(clearingForms(first))
          : `Đổi người gỡ, gõ: người gỡ ${first.number}: <đơn vị, họ tên>`,
    choices: [],
  };
};
