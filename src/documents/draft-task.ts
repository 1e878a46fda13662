import type { DraftTask } from '#domain/draft-plan.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { bare } from '#language/fold.ts';
import { splitUnits } from '#language/units/split-units.ts';
import { taskGaps } from '#domain/importing/task-gaps.ts';
import { cellRoles } from './cell-roles.ts';
import type { TaskRow } from './task-row.ts';

// "Hoàn thành các nền tảng số" is a product, "Đã hoàn thành (Báo cáo số …)" and "Kế hoạch (đã thực hiện)" are states.
const DONE =
  /^da (?:hoan thanh|thuc hien|ban hanh|xong|trinh|phe duyet|bao cao)(?![a-z])|\(da (?:hoan thanh|thuc hien|ban hanh|xong|phe duyet)[^)]*\)|^hoan thanh(?: (?:dung han|qua han|som))?$/;

const statusOf = (row: TaskRow): DraftTask['status'] =>
  [row.status, row.product, row.deadline].some((cell) => DONE.test(bare(cell))) ? 'done' : 'open';

const PRODUCT_IN_DETAIL = /(?:^|[-–+.;]\s*)Sản phẩm(?: dự kiến)?\s*:\s*(.+)$/u;

const productOf = (row: TaskRow): string | null => {
  const product = row.product === '' ? (PRODUCT_IN_DETAIL.exec(row.detail)?.[1] ?? '') : row.product;
  return product.trim() === '' ? null : product.trim();
};

// "Bộ Xây dựng (chủ trì phần chính sách)": a remark in small letters is no part of the name; "(Sở Nội vụ)" says whose it is.
const namesOnly = (cell: string): string => cell.replace(/ ?\((?=\p{Ll})[^()]{0,200}\)/gu, '');

// One bullet before a whole cell is a mark of the page; several part the cell.
const titleOf = ({ title }: TaskRow): string => (/[.;] [-+•] /.test(title) ? title : title.replace(/^[-+•] /, ''));

const deadlineWarning = (row: TaskRow, warning: string | null): readonly string[] =>
  warning === null ? [] : [`Thời hạn "${row.deadline}": ${warning}.`];

/** A row of a table or list as a draft task: deadline and units read, status and gaps worked out; missing years come from the reference day. */
export const draftTask = (row: TaskRow, reference: Day): DraftTask => {
  const deadline = parseDeadline(row.deadline, reference);
  const { lead, coordinating } = cellRoles(row.lead);
  const helpers = [coordinating, row.coordinating].filter((cell) => cell !== '').join('; ');
  const read = { title: titleOf(row), lead: splitUnits(namesOnly(lead)), deadline, product: productOf(row) };
  return {
    ordinal: row.ordinal,
    group: row.group,
    ...read,
    coordinating: splitUnits(namesOnly(helpers)),
    status: statusOf(row),
    gaps: taskGaps(read),
    warnings: [...row.warnings, ...deadlineWarning(row, deadline.warning)],
    source: row.source,
  };
};
