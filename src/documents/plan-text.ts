import type { DraftPlan, DraftTask } from '#domain/draft-plan.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { day, type Day } from '#domain/time/day.ts';
import { decodeText } from './decode-text.ts';
import { documentHead } from './document-head.ts';
import { draftTask } from './draft-task.ts';
import type { ImportRefusal } from './import-refusal.ts';
import { obstaclesTo } from './obstacles-to.ts';
import { referenceDay } from './reference-day.ts';
import { reportDuties } from './report-duties.ts';
import { findSecrecyMark } from './secrecy-mark.ts';
import { tableIndicators } from './table-indicators.ts';
import { tableTasks } from './table-tasks.ts';
import { type DocumentText, paragraphsOf, textLines } from './document-line.ts';
import { partLines } from './part-lines.ts';
import type { RawTable, TextParts } from './text-tables.ts';

/** Stands in where neither the document nor the caller names a year; the warning says so. */
const NO_YEAR = day('2026-01-01');

const tasksOf = (table: RawTable, reference: Day): readonly DraftTask[] =>
  tableTasks(table).map((row) => draftTask(row, table.table, reference));

const hasDeadlines = (table: RawTable): boolean => table.roles.includes('deadline');

const tableRefusal = (taskTables: readonly RawTable[]): ImportRefusal | null => {
  const [first] = taskTables;
  if (first === undefined || taskTables.every(({ rows }) => rows.length === 0)) return { kind: 'no-task-table' };
  return taskTables.some(hasDeadlines) ? null : { kind: 'no-deadline-column', columns: first.names.filter((name) => name !== '') };
};

const planWarnings = (taskTables: readonly RawTable[], reference: Day | null): readonly string[] => [
  ...taskTables
    .filter((table) => !hasDeadlines(table))
    .map(({ table }) => `Bảng ${table} không có cột thời hạn; xin bổ sung thời hạn khi duyệt.`),
  ...(reference === null ? ['Văn bản không ghi ngày ban hành; xin kiểm tra năm của các thời hạn thiếu năm.'] : []),
];

const draftPlan = ({ tables, prose }: TextParts, taskTables: readonly RawTable[], today: Day | null): DraftPlan => {
  const document = documentHead(prose);
  const said = referenceDay(document, prose);
  const reference = said ?? today ?? NO_YEAR;
  return {
    document,
    tasks: taskTables.flatMap((table) => tasksOf(table, reference)),
    duties: reportDuties(prose, reference),
    indicators: tables.filter(({ roles }) => roles.includes('indicator')).flatMap((table) => tableIndicators(table)),
    obstaclesTo: obstaclesTo(prose),
    warnings: planWarnings(taskTables, said),
  };
};

const secrecyRefusal = ({ lines, aside }: DocumentText): ImportRefusal | null => {
  const outside = findSecrecyMark(aside);
  if (outside !== null) return { kind: 'secrecy-mark', mark: outside.mark, line: null };
  const paragraphs = lines.flatMap((line) => paragraphsOf(line).map((text) => ({ text, line: line.line })));
  const inside = findSecrecyMark(paragraphs.map(({ text }) => text));
  return inside === null ? null : { kind: 'secrecy-mark', mark: inside.mark, line: paragraphs[inside.line - 1]?.line ?? null };
};

/**
 * Reads a plan from the text of a document as a draft for a person to confirm, or says why it cannot. `today` serves for missing years
 * only where the document bears no date.
 */
export const planFromText = (text: DocumentText, today: Day | null = null): Result<DraftPlan, ImportRefusal> => {
  const secrecy = secrecyRefusal(text);
  if (secrecy !== null) return refused(secrecy);
  const parts = partLines(text.lines);
  const taskTables = parts.tables.filter(({ roles }) => roles.includes('task'));
  const refusal = tableRefusal(taskTables);
  return refusal === null ? accepted(draftPlan(parts, taskTables, today)) : refused(refusal);
};

/** Reads a plan from the bytes of a .txt or .md file (UTF-8; tables tab-separated or with bars); see `planFromText`. */
export const readPlanText = (bytes: Uint8Array, fileName: string, today: Day | null = null): Result<DraftPlan, ImportRefusal> => {
  const text = decodeText(bytes, fileName);
  return text.ok ? planFromText({ lines: textLines(text.value), aside: [] }, today) : text;
};
