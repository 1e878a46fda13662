import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import { countWords } from './figure-words.ts';

const countBy = <Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly (readonly [name: string, count: number])[] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one.localeCompare(other, 'vi'));
};

const NAMED_UNITS = 8;

// A sentence with forty units in it is read by nobody; the table above names them all.
const unitsWords = (rows: readonly TaskRow[]): string => {
  const counted = countBy(rows, ({ unit }) => unit);
  const named = counted.slice(0, NAMED_UNITS).map(([unit, count]) => `${unit} (${countWords(count)})`);
  const others = counted.length - named.length;
  return named.join('; ') + (others > 0 ? `; và ${countWords(others)} đơn vị khác` : '');
};

const obstacleSentences = ({ obstacles }: ReportFigures): readonly string[] =>
  countBy(obstacles, ({ to }) => to ?? 'Cấp có thẩm quyền').map(
    ([to, count]) =>
      `Đề nghị ${to === 'Cấp có thẩm quyền' ? 'cấp có thẩm quyền' : to} xem xét, tháo gỡ ${countWords(count)} vướng mắc nêu tại mục III.`,
  );

/** What the report asks for; each follows from a figure of it, so that no sentence stands there out of habit. */
export const proposals = (figures: ReportFigures): readonly string[] => {
  const { overdue, unassigned, waitingForApproval } = figures;
  return [
    ...obstacleSentences(figures),
    ...(overdue.length === 0
      ? []
      : [
          `Đề nghị các đơn vị có nhiệm vụ quá hạn tập trung hoàn thành, nêu rõ nguyên nhân và thời gian hoàn thành: ${unitsWords(overdue)}.`,
        ]),
    ...(unassigned.length === 0
      ? []
      : [
          `Đề nghị các đơn vị phân công người thực hiện ${countWords(unassigned.length)} nhiệm vụ chưa có người phụ trách: ${unitsWords(unassigned)}.`,
        ]),
    ...(waitingForApproval === 0
      ? []
      : [`Đề nghị cấp có thẩm quyền xem xét ${countWords(waitingForApproval)} nhiệm vụ đã báo hoàn thành, đang chờ duyệt.`]),
  ];
};
