import type { Notice } from '#domain/notice.ts';
import type { MorningSections, WorkLine } from '#domain/shown-work.ts';
import { weekWords } from './day-words.ts';

const numbersOf = (lines: readonly WorkLine[]): string => [...new Set(lines.map((line) => String(line.number)))].join(', ');

const SECTION_WHY: Record<Exclude<keyof MorningSections, 'escalations'>, string> = {
  own: 'đang thực hiện và tới bậc nhắc',
  fresh: 'mới được giao',
  unassigned: 'phụ trách đơn vị chưa phân công người',
  approvals: 'có thẩm quyền duyệt',
  blocked: 'cần gỡ vướng',
};

const linesOf = (groups: readonly { readonly lines: readonly WorkLine[] }[]): readonly WorkLine[] => groups.flatMap(({ lines }) => lines);

const whyMorning = (sections: Extract<Notice, { kind: 'morning' }>): string => {
  const named = (['own', 'fresh', 'unassigned', 'approvals', 'blocked'] as const).map(
    (name) => [SECTION_WHY[name], sections[name]] as const,
  );
  const beside: readonly (readonly [string, readonly WorkLine[]])[] = [
    ['là người làm rõ được', (sections.unclear ?? []).map(({ line }) => line)],
    ['quyết định về gia hạn', sections.extensions ?? []],
    ['việc chờ người có thẩm quyền quyết định đã lâu', linesOf(sections.silent ?? [])],
    ['đã có người xử lý thay', linesOf(sections.handled ?? [])],
    ['theo dõi việc quá hạn của đơn vị', linesOf(sections.escalations)],
  ];
  return [...named, ...beside]
    .filter(([, lines]) => lines.length > 0)
    .map(([why, lines]) => `${why}: việc ${numbersOf(lines)}`)
    .join('; ');
};

/** Why the reader gets a notice of the rounds, in one Vietnamese phrase. */
export const renderWhy = (notice: Notice): string => {
  if (notice.kind === 'morning') return whyMorning(notice);
  if (notice.kind === 'urgent') return `hạn cuối là hôm nay và chưa có trả lời: việc ${numbersOf(notice.lines)}`;
  if (notice.kind === 'reminded-again') return `đồng chí đã hẹn nhắc lại lúc này: việc ${numbersOf(notice.lines)}`;
  if (notice.kind === 'digest') return `nhóm theo dõi ${notice.scope}, tuần ${weekWords(notice.week)}`;
  return 'trả lời điều vừa hỏi';
};
