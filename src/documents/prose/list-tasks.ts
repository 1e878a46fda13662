import { bare } from '#language/fold.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { day } from '#domain/time/day.ts';
import type { TaskRow } from '../task-row.ts';
import { listRow } from './list-rows.ts';
import type { Item } from './outline.ts';
import type { SectionKind } from './section-kinds.ts';
import { makesTask } from './task-fields.ts';
import { type TaskItem, taskItems } from './task-items.ts';

interface Listed {
  readonly task: TaskItem;
  readonly row: TaskRow;
}

const inSections = (tasks: readonly Listed[], ...kinds: readonly (SectionKind | null)[]): readonly Listed[] =>
  tasks.filter(({ task }) => kinds.includes(task.place.kind));

const isLabelled = ({ task }: Listed): boolean => makesTask(task.fields);

// Only whether the words name a day is asked here, so any day serves as reference.
const ANY_DAY = day('2026-01-01');

const isDated = ({ row }: Listed): boolean => row.lead !== '' && parseDeadline(row.deadline, ANY_DAY).due !== null;

const isLabelledOutside = ({ task }: Listed): boolean =>
  makesTask(task.fields) && (task.place.kind === null || task.place.kind === 'implementing');

/** What the section of tasks holds; a plan that has none gives its work under headings of its own. */
const ownList = (tasks: readonly Listed[]): readonly Listed[] => {
  const listed = new Set(inSections(tasks, 'tasks'));
  const free = new Set(listed.size > 0 ? [] : inSections(tasks, null).filter(({ row }) => row.lead !== ''));
  return tasks.filter((task) => listed.has(task) || free.has(task) || isLabelledOutside(task));
};

/** A stray "người đứng đầu" in a general list does not mean that the list says who does what. */
const LED_SHARE = 0.25;

const namesLeads = (tasks: readonly Listed[]): boolean =>
  tasks.length > 0 && tasks.filter(({ row }) => row.lead !== '').length >= tasks.length * LED_SHARE;

const byLine = (one: Listed, other: Listed): number => (one.row.source.line ?? 0) - (other.row.source.line ?? 0);

/**
 * The tasks of running text. A plan's list is what its section of tasks holds; where that names nobody who leads, the section
 * "Tổ chức thực hiện" that gives work office by office is read too; else of that only what has a day of its own.
 */
export const listTasks = (outline: Item): readonly TaskRow[] => {
  const tasks = taskItems(outline).map((task) => ({ task, row: listRow(task) }));
  const own = ownList(tasks);
  const taken = new Set(own);
  const implementing = inSections(tasks, 'implementing').filter((listed) => !taken.has(listed));
  const assigned = implementing.filter((listed) => (namesLeads(own) ? isDated(listed) : listed.row.lead !== ''));
  return [...own, ...assigned].toSorted(byLine).map(({ row }) => row);
};

/**
 * What running text adds to a plan whose tasks stand in a table: items with labels of their own, and what "Tổ chức thực hiện" orders by
 * a day, save what the table holds already.
 */
export const tasksBesideTable = (outline: Item, known: readonly string[]): readonly TaskRow[] => {
  const titles = new Set(known.map((title) => bare(title)));
  const tasks = taskItems(outline).map((task) => ({ task, row: listRow(task) }));
  return tasks
    .filter((listed) =>
      isLabelled(listed)
        ? listed.row.lead !== '' && listed.row.deadline !== ''
        : listed.task.place.kind === 'implementing' && isDated(listed),
    )
    .filter(({ row }) => !titles.has(bare(row.title)))
    .map(({ row }) => row);
};
