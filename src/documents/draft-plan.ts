import { type DraftDuty, type DraftPlan, type DraftTask, isPeriodic } from '#domain/draft-plan.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { day, type Day } from '#domain/time/day.ts';
import { documentHead } from './head/document-head.ts';
import { withDeadlineColumn } from './deadline-column.ts';
import { draftTask } from './draft-task.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { obstaclesTo } from './obstacles-to.ts';
import { listTasks, tasksBesideTable } from './prose/list-tasks.ts';
import { mendPageBreaks } from './prose/mend-page-breaks.ts';
import { type Item, outlineOf } from './prose/outline.ts';
import { proseIndicators } from './prose/prose-indicators.ts';
import { referenceDay } from './head/reference-day.ts';
import { reportDuties } from './prose/report-duties.ts';
import { saidElsewhere } from './said-elsewhere.ts';
import { tableIndicators } from './table-indicators.ts';
import { tableTasks } from './table-tasks.ts';
import type { TaskRow } from './task-row.ts';
import type { RawTable, TextLine, TextParts } from './text-tables.ts';

/** Stands in where neither the document nor the caller names a year; the warning says so. */
const NO_YEAR = day('2026-01-01');

const hasDeadlines = (table: RawTable): boolean => table.roles.includes('deadline');

/** What the whole document has been sorted into. */
interface Read {
  readonly tables: readonly RawTable[];
  readonly taskTables: readonly RawTable[];
  /** Running text as its author wrote it. */
  readonly prose: readonly TextLine[];
  /** Whether the text was too long to be read to its end. */
  readonly isCut: boolean;
  readonly outline: Item;
  readonly rows: readonly TaskRow[];
}

const tableRefusal = ({ taskTables, rows }: Read): ImportRefusal | null => {
  const [first] = taskTables;
  const isDated = taskTables.some(hasDeadlines) || rows.some(({ source, deadline }) => source.table === undefined || deadline !== '');
  if (first !== undefined && !isDated) return { kind: 'no-deadline-column', columns: first.names.filter((name) => name !== '') };
  return rows.length === 0 ? { kind: 'no-tasks' } : null;
};

const planWarnings = ({ taskTables, rows, isCut }: Read, reference: Day | null): readonly string[] => [
  ...taskTables
    .filter((table) => !hasDeadlines(table))
    .map(({ table }) => `Bảng ${table} không có cột thời hạn; xin bổ sung thời hạn khi duyệt.`),
  ...(taskTables.length === 0 && rows.every(({ deadline }) => deadline === '')
    ? ['Văn bản không ghi thời hạn cho nhiệm vụ nào; xin bổ sung thời hạn khi duyệt.']
    : []),
  ...(isCut ? [`Văn bản quá dài; chỉ ${MOST_PARAGRAPHS} đoạn đầu ngoài bảng được đọc.`] : []),
  ...(reference === null ? ['Văn bản không ghi ngày ban hành; xin kiểm tra năm của các thời hạn thiếu năm.'] : []),
];

const dutyWarnings = (duties: readonly DraftDuty[]): readonly string[] =>
  duties
    .filter((duty) => !isPeriodic(duty))
    .map(({ from, to }) => `${from} phải báo cáo định kỳ về ${to} nhưng văn bản không nói chu kỳ; xin bổ sung khi duyệt.`);

/** No plan has more; what comes after is not read, and the draft says so. */
const MOST_PARAGRAPHS = 5_000;

const readParts = ({ tables: found, prose: lines }: TextParts): Read => {
  const tables = found.map((table) => withDeadlineColumn(table));
  const paragraphs = mendPageBreaks(lines);
  const prose = paragraphs.slice(0, MOST_PARAGRAPHS);
  const outline = outlineOf(prose);
  const taskTables = tables.filter(({ roles }) => roles.includes('task'));
  const inTables = taskTables.flatMap((table) => saidElsewhere(tableTasks(table), table));
  const titles = inTables.map(({ title }) => title);
  const rows = inTables.length > 0 ? [...inTables, ...tasksBesideTable(outline, titles)] : listTasks(outline);
  return { tables, taskTables, prose, outline, rows, isCut: paragraphs.length > prose.length };
};

const tasksOf = ({ rows }: Read, reference: Day): readonly DraftTask[] => rows.map((row) => draftTask(row, reference));

/**
 * The draft of a plan from its tables and its running text, or why there is none; the form of the file makes no difference here. `today`
 * serves for missing years only where the document bears no date.
 */
export const draftPlan = (parts: TextParts, today: Day | null): Result<DraftPlan, ImportRefusal> => {
  const read = readParts(parts);
  const refusal = tableRefusal(read);
  if (refusal !== null) return refused(refusal);
  const document = documentHead(read.prose);
  const said = referenceDay(document, read.prose);
  const reference = said ?? today ?? NO_YEAR;
  const duties = reportDuties(read.prose, reference);
  return accepted({
    document,
    tasks: tasksOf(read, reference),
    duties,
    indicators: [
      ...proseIndicators(read.outline),
      ...read.tables.filter(({ roles }) => roles.includes('indicator')).flatMap((table) => tableIndicators(table)),
    ],
    obstaclesTo: obstaclesTo(read.prose),
    warnings: [...planWarnings(read, said), ...dutyWarnings(duties)],
  });
};
