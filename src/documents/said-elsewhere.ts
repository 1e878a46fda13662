import { isAllUnits } from './prose/unit-phrase.ts';
import { deadlineWords } from './prose/sentence-deadline.ts';
import { isTimeHeading } from './time-heading.ts';
import type { TaskRow } from './task-row.ts';
import type { RawTable } from './text-tables.ts';

const TIME_BY_WORDS = 'Thời hạn được đọc từ câu văn, xin kiểm tra.';
const TIME_BY_GROUP = 'Thời hạn được lấy từ tên nhóm, xin kiểm tra.';
const LEAD_BY_GROUP = 'Đơn vị chủ trì được lấy từ tên nhóm, xin kiểm tra.';

const NUMBER = /^(?:[A-ZĐ]|[IVX]{1,5}(?:\.\d{1,3})*|\d{1,3}(?:\.\d{1,3})*)\. /u;

/** The titles of the groups that a row stands in, the innermost first. */
const headingsOf = ({ group }: TaskRow): readonly string[] => (group ?? '').split(' / ').map((heading) => heading.replace(NUMBER, '')).reverse(); // prettier-ignore

const withTime = (row: TaskRow, hasColumn: boolean): TaskRow => {
  if (row.deadline !== '') return row;
  const said = hasColumn ? '' : deadlineWords([row.title, row.detail]);
  if (said !== '') return { ...row, deadline: said, warnings: [...row.warnings, TIME_BY_WORDS] };
  const heading = headingsOf(row).find((title) => isTimeHeading(title));
  return heading === undefined ? row : { ...row, deadline: heading, warnings: [...row.warnings, TIME_BY_GROUP] };
};

const withLead = (row: TaskRow): TaskRow => {
  if (row.lead !== '') return row;
  const heading = headingsOf(row).find((title) => isAllUnits(title));
  return heading === undefined ? row : { ...row, lead: heading, warnings: [...row.warnings, LEAD_BY_GROUP] };
};

/**
 * The rows of a table with what it says elsewhere than in a cell of theirs: the month or the unit that heads their group, and, where the
 * table has no column of deadlines, the day that their title names.
 */
export const saidElsewhere = (rows: readonly TaskRow[], { roles }: RawTable): readonly TaskRow[] =>
  rows.map((row) => withLead(withTime(row, roles.includes('deadline'))));
