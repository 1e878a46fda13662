import type { WorkLine } from '#domain/shown-work.ts';
import type { ObstacleNotice } from '#domain/obstacle/obstacle-notice.ts';
import type { Day } from '#domain/time/day.ts';
import { answerLine, workChoices, workForms } from './answer-words.ts';
import { type Block, type Draft, sentence, taskBlock } from './draft.ts';
import { resolverAnswer, resolverChoices, whoClears } from './obstacle-words.ts';
import { shorten } from './one-line.ts';
import { draftCollected } from './plan-obstacles.ts';
import { comrade, taskEntry, unitWords } from './task-line.ts';

type Notice = ObstacleNotice<WorkLine>;
type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

const LONGEST_WORDS = 60;

const worksOf = (lines: readonly WorkLine[]): string => `việc ${lines.map(({ number }) => number).join(', ')}`;

const about = (lines: readonly WorkLine[], today: Day): readonly Block[] => [
  taskBlock(
    null,
    lines.map((line) => taskEntry(line, today)),
  ),
];

const draftAsked = ({ lines, options, unknown }: Of<'resolver-asked'>, today: Day): Draft => ({
  first: `${unknown === null ? '' : `Chưa rõ “${shorten(unknown, LONGEST_WORDS)}” là ai trong cơ quan. `}Ai gỡ vướng cho ${worksOf(lines)}?`,
  blocks: about(lines, today),
  ...resolverAnswer(lines, options),
  choices: resolverChoices(lines, options),
});

const didWords = (recorded: Of<'obstacle-recorded'>): string => {
  const { did, lines } = recorded;
  const [work, who] = [worksOf(lines), whoClears(lines[0])];
  switch (did) {
    case 'named':
      return `Đã ghi nhận: ${who} gỡ vướng cho ${work}.`;
    case 'due':
      return `Đã ghi nhận hạn gỡ vướng của ${work}.`;
    case 'passed':
      return `Đã chuyển việc gỡ vướng của ${work} sang ${who}.`;
    case 'to-decide':
      return `Vướng mắc của ${work} đã được chuyển qua lại; nay chuyển ${who} quyết định ai gỡ.`;
    case 'decided':
      return `Đã giao ${who} gỡ vướng cho ${work}.`;
    case 'still':
      return `Đã ghi nhận: ${work} vẫn vướng.`;
  }
};

const draftRecorded = (recorded: Of<'obstacle-recorded'>, today: Day): Draft => {
  const { did, lines, toldName, insteadOf } = recorded;
  const instead = insteadOf === undefined ? '' : ` Ghi là làm thay ${comrade(insteadOf)}.`;
  const [first] = lines;
  return {
    first: `${didWords(recorded)}${instead}${toldName === null ? '' : ` Đã báo ${comrade(toldName)}.`}`,
    blocks: about(lines, today),
    answer:
      first === undefined || did === 'passed' || did === 'to-decide'
        ? null
        : `Khi gỡ được, trả lời: đã gỡ ${first.number} · Đổi hạn gỡ: hạn gỡ ${first.number}: <ngày>`,
    choices: [],
  };
};

const draftRemains = ({ lines, options, ownReport, toldName }: Of<'obstacle-remains'>, today: Day): Draft => {
  const blocked = lines.filter(({ state }) => state === 'blocked');
  const reports = ownReport
    ? blocked.map(({ number }) => ({ label: `Rút luôn báo vướng ${number}`, says: `rút báo vướng ${number}` }))
    : [];
  const asked = options === null ? [] : [resolverAnswer(lines, options)];
  const forms = reports.map(({ says }) => `Rút luôn báo vướng, gõ: ${says}`);
  const corrected = toldName === null ? '' : ` Đã đính chính với ${comrade(toldName)}.`;
  return {
    first: `Đã rút lại tin vừa báo; ${worksOf(lines)} vẫn đang vướng.${corrected}${options === null ? '' : ' Ai gỡ vướng này?'}`,
    blocks: about(lines, today),
    answer: [...asked.map(({ answer }) => answer), ...forms].join('\n'),
    typed: [...asked.map(({ typed }) => typed), ...forms].join('\n'),
    choices: blocked.length === 0 ? [] : [...resolverChoices(lines, options ?? []), ...reports],
  };
};

const newsWords = ({ what, line, by, insteadOf }: Of<'obstacle-news'>): string => {
  const who = `${comrade(by)}${insteadOf === undefined ? '' : ` (thay ${comrade(insteadOf)})`}`;
  switch (what) {
    case 'reported':
      return `Báo vướng: ${who} báo việc ${line.number} đang vướng.`;
    case 'cleared':
      return `Đã gỡ vướng: ${who} báo việc ${line.number} hết vướng.`;
    case 'passed':
      return `Chuyển gỡ vướng: ${who} chuyển việc gỡ vướng cho việc ${line.number} sang ${whoClears(line)}.`;
    case 'to-decide':
      return `Chờ quyết định: vướng mắc của việc ${line.number} được chuyển qua lại, nay ${whoClears(line)} quyết định ai gỡ.`;
    case 'named':
      return `Người gỡ vướng: ${who} nêu ${whoClears(line)} gỡ vướng cho việc ${line.number}.`;
  }
};

const draftNews = (news: Of<'obstacle-news'>, today: Day): Draft => {
  const { line, what } = news;
  const isDone = what === 'cleared' && line.onlyTitle !== true;
  return {
    first: newsWords(news),
    blocks: about([line], today),
    answer: isDone ? answerLine([...workForms(line.number).slice(0, 1), `chưa gỡ ${line.number}`]) : null,
    choices:
      isDone && line.state === 'open'
        ? [...workChoices(line).slice(0, 1), { label: `Chưa gỡ ${line.number}`, says: `chưa gỡ ${line.number}` }]
        : [],
  };
};

/** What is said of obstacles: who clears them, what was recorded, what became of them. */
export const draftObstacle = (notice: Notice, today: Day): Draft => {
  switch (notice.kind) {
    case 'resolver-asked':
      return draftAsked(notice, today);
    case 'obstacle-recorded':
      return draftRecorded(notice, today);
    case 'obstacle-remains':
      return draftRemains(notice, today);
    case 'obstacle-week':
    case 'obstacle-list':
      return draftCollected(notice, today);
    case 'obstacle-collector':
      return sentence(
        `Đã ghi nhận: vướng mắc của kế hoạch ${shorten(notice.plan, LONGEST_WORDS)} được gửi ${unitWords(notice.unit)} tổng hợp hằng tuần.`,
      );
    case 'obstacle-news':
      return draftNews(notice, today);
  }
};
