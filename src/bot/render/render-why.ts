import type { MorningSections, Notice, WorkLine } from '#domain/notice.ts';
import { weekWords } from './day-words.ts';

const numbersOf = (lines: readonly WorkLine[]): string => [...new Set(lines.map((line) => String(line.number)))].join(', ');

const SECTION_WHY: Record<Exclude<keyof MorningSections, 'escalations'>, string> = {
  own: 'đang thực hiện và tới bậc nhắc',
  fresh: 'mới được giao',
  unassigned: 'phụ trách đơn vị chưa phân công người',
  approvals: 'có thẩm quyền duyệt',
  blocked: 'cần gỡ vướng',
};

const whyMorning = (sections: Extract<Notice, { kind: 'morning' }>): string => {
  const reasons = (['own', 'fresh', 'unassigned', 'approvals', 'blocked'] as const)
    .filter((name) => sections[name].length > 0)
    .map((name) => `${SECTION_WHY[name]}: việc ${numbersOf(sections[name])}`);
  const late = sections.escalations.flatMap(({ lines }) => lines);
  const unclear = (sections.unclear ?? []).map(({ line }) => line);
  if (unclear.length > 0) reasons.push(`là người làm rõ được: việc ${numbersOf(unclear)}`);
  const handled = (sections.handled ?? []).flatMap(({ lines }) => lines);
  if (handled.length > 0) reasons.push(`đã có người xử lý thay: việc ${numbersOf(handled)}`);
  return [...reasons, ...(late.length > 0 ? [`theo dõi việc quá hạn của đơn vị: việc ${numbersOf(late)}`] : [])].join('; ');
};

/** Why the reader gets a notice of the rounds, in one Vietnamese phrase. */
export const renderWhy = (notice: Notice): string => {
  if (notice.kind === 'morning') return whyMorning(notice);
  if (notice.kind === 'urgent') return `hạn cuối là hôm nay và chưa có trả lời: việc ${numbersOf(notice.lines)}`;
  if (notice.kind === 'reminded-again') return `đồng chí đã hẹn nhắc lại lúc này: việc ${numbersOf(notice.lines)}`;
  if (notice.kind === 'digest') return `nhóm theo dõi ${notice.scope}, tuần ${weekWords(notice.week)}`;
  return 'trả lời điều vừa hỏi';
};
