import type { DraftPlan, DraftTask } from '#domain/draft-plan.ts';
import { type Gap, SIX_RO } from '#domain/six-ro.ts';
import type { DraftReview } from '#usecases/confirm-plan.ts';

const GAP_WORDS: Record<Gap, string> = {
  person: 'rõ người',
  work: 'rõ việc',
  time: 'rõ thời gian',
  responsibility: 'rõ trách nhiệm',
  product: 'rõ sản phẩm',
  authority: 'rõ thẩm quyền',
};

const headLines = ({ document }: DraftPlan): readonly string[] => [
  `Văn bản: ${document.title ?? '(không đọc được tên)'}`,
  `Số: ${document.number ?? '(không có)'} · Ngày: ${document.issuedOn ?? '(không có)'} · Cơ quan: ${document.issuer ?? '(không rõ)'}`,
];

const gapLine = ({ tasks }: DraftPlan): string => {
  const counted = SIX_RO.map((gap) => ({ gap, count: tasks.filter((task) => task.gaps.includes(gap)).length })).filter(
    ({ count }) => count > 0,
  );
  return `Chưa đủ sáu rõ: ${counted.map(({ gap, count }) => `${GAP_WORDS[gap]} ${String(count)} việc`).join(', ') || 'không có'}.`;
};

const reviewLines = ({ lateRows, unknownUnits }: DraftReview): readonly string[] => [
  `Việc đã quá hạn: ${String(lateRows)}.`,
  ...(unknownUnits.length > 0 ? [`Đơn vị chưa có, sẽ tạo: ${unknownUnits.join('; ')}.`] : []),
];

const TITLE_LENGTH = 60;

const shortened = (title: string): string =>
  title.length <= TITLE_LENGTH ? title : `${title.slice(0, title.slice(0, TITLE_LENGTH).lastIndexOf(' '))}…`;

// Numbers begin anew in each group, and some rows have none: the title tells which task is meant.
const taskWarning = ({ ordinal, title, warnings }: DraftTask): readonly string[] => {
  const name = [ordinal, `"${shortened(title)}"`].filter((part) => part !== null).join(' ');
  return warnings.length === 0 ? [] : [`Lưu ý, việc ${name}: ${warnings.join(' ')}`];
};

/** What was read from a plan, for the person who confirms it. */
export const summaryOf = (draft: DraftPlan, review: DraftReview | null): string => {
  const { tasks, duties, indicators, warnings } = draft;
  const done = tasks.filter((task) => task.status === 'done').length;
  return [
    ...headLines(draft),
    `Đọc được ${String(tasks.length)} nhiệm vụ (${String(done)} đã xong), ${String(duties.length)} chế độ báo cáo định kỳ, ${String(indicators.length)} chỉ tiêu.`,
    gapLine(draft),
    ...(review === null ? [] : reviewLines(review)),
    ...warnings.map((warning) => `Lưu ý: ${warning}`),
    ...tasks.flatMap((task) => taskWarning(task)),
  ].join('\n');
};
