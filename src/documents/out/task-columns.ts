import type { AssignmentState, Part } from '#domain/assignment/assignment.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import type { Day } from '#domain/time/day.ts';
import { printableText } from './printable-text.ts';

/** What a cell holds. A text stays a text, whatever it looks like. */
export type OutCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'nothing' };

/** A column of the list of tasks. */
export interface TaskColumn {
  readonly header: string;
  readonly kind: Exclude<OutCell['kind'], 'nothing'>;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: TaskRow) => OutCell;
}

const NOTHING: OutCell = { kind: 'nothing' };

const PARTS: Record<Part, string> = { lead: 'Chủ trì', coordinating: 'Phối hợp' };

const STATES: Record<AssignmentState['kind'], string> = {
  open: 'Đang làm',
  blocked: 'Đang vướng',
  submitted: 'Chờ duyệt',
  done: 'Đã hoàn thành',
  dropped: 'Thôi thực hiện',
};

type Column<Value> = Omit<TaskColumn, 'kind' | 'cell'> & { readonly of: (row: TaskRow) => Value | null };

const texts = ({ of, ...column }: Column<string>): TaskColumn => ({
  ...column,
  kind: 'text',
  cell: (row) => {
    const text = printableText(of(row) ?? '').trimEnd();
    return text === '' ? NOTHING : { kind: 'text', text };
  },
});

const numbers = ({ of, ...column }: Column<number>): TaskColumn => ({
  ...column,
  kind: 'number',
  cell: (row) => {
    const number = of(row);
    return number === null ? NOTHING : { kind: 'number', number };
  },
});

const days = ({ of, ...column }: Column<Day>): TaskColumn => ({
  ...column,
  kind: 'day',
  cell: (row) => {
    const day = of(row);
    return day === null ? NOTHING : { kind: 'day', day };
  },
});

/** The columns of the list of tasks, from left to right. */
export const TASK_COLUMNS: readonly TaskColumn[] = [
  numbers({ header: 'Số việc', width: 9, of: (row) => row.number }),
  texts({ header: 'Kế hoạch', width: 16, of: (row) => row.plan }),
  texts({ header: 'TT trong kế hoạch', width: 10, of: (row) => row.ordinal }),
  texts({ header: 'Nhóm nhiệm vụ', width: 24, of: (row) => row.group }),
  texts({ header: 'Nhiệm vụ', width: 60, of: (row) => row.title }),
  texts({ header: 'Đơn vị', width: 28, of: (row) => row.unit }),
  texts({ header: 'Vai trò', width: 10, of: (row) => PARTS[row.part] }),
  texts({ header: 'Người thực hiện', width: 22, of: (row) => row.person }),
  days({ header: 'Hạn cuối', width: 12, of: (row) => row.lastDay }),
  days({ header: 'Hạn đầu (nếu đã gia hạn)', width: 12, of: (row) => row.firstDay ?? null }),
  texts({ header: 'Thời hạn theo văn bản', width: 22, of: (row) => row.deadlineText }),
  texts({ header: 'Trạng thái', width: 15, of: (row) => STATES[row.state] }),
  numbers({ header: 'Tiến độ (%)', width: 10, of: (row) => row.percent }),
  numbers({ header: 'Quá hạn (ngày làm việc)', width: 12, of: (row) => row.daysLate }),
  texts({ header: 'Vướng mắc', width: 30, of: (row) => row.reason }),
  days({ header: 'Ngày báo xong', width: 12, of: (row) => row.finishedOn }),
  days({ header: 'Phản hồi gần nhất', width: 12, of: (row) => row.heardOn }),
  texts({ header: 'Sản phẩm', width: 30, of: (row) => row.product }),
  texts({ header: 'Người duyệt', width: 22, of: (row) => row.authority }),
];
