import { isUnfinished } from '../assignment/assignment.ts';
import type { FollowedWork } from '../followed-work.ts';
import { isCarried } from '../office/answerer.ts';
import { type Office, withRole } from '../office/office.ts';
import { isClosed, isValidOn, unitLabel } from '../office/unit.ts';
import { saysTheProduct, saysTheTime, saysTheWork } from '../six-ro.ts';
import { isReportTask } from '../task.ts';
import type { Day } from '../time/day.ts';
import { workLine } from '../work-line.ts';
import type { WorkLine } from '../shown-work.ts';
import { type GapQuestion, leadersAboveAll } from './gap-fillers.ts';
import type { AskedGap, GapLine, GapOption } from './gap-notices.ts';
import { clearCount, gapsOfWhole, leadsOf } from './whole-task.ts';

const MOST_OPTIONS = 3;

// A name that two bear would only be asked back.
const onlyOnce = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) === at);

const namesFor = ({ gap, whole, assignment }: GapQuestion, office: Office, today: Day): readonly string[] => {
  switch (gap) {
    case 'person':
      return onlyOnce(withRole(office, assignment.unitId, 'official').map(({ name }) => name));
    case 'responsibility':
      return leadsOf(whole).map(({ unitId }) => unitLabel(office.tree, unitId));
    case 'authority':
      return leadersAboveAll(office, whole).map(({ name }) => name);
    case 'successor': {
      const closed = office.tree.units.get(assignment.unitId);
      return (closed?.successors ?? []).flatMap((id) => {
        const unit = office.tree.units.get(id);
        return unit !== undefined && isValidOn(unit, today) ? [unitLabel(office.tree, id)] : [];
      });
    }
    case 'work':
    case 'time':
    case 'product':
      return [];
  }
};

/** What one person is asked about one task, on one line: all questions must be of the same task. */
export const gapLine = (questions: readonly GapQuestion[], office: Office, today: Day): GapLine<WorkLine> | null => {
  const [first] = questions;
  if (first === undefined) return null;
  const { whole, assignment } = first;
  const options = questions.flatMap((question): readonly GapOption[] =>
    namesFor(question, office, today)
      .slice(0, MOST_OPTIONS)
      .map((name) => ({ gap: question.gap, name })),
  );
  return {
    line: workLine({ assignment, task: whole.task, plan: whole.plan }, office, today),
    clear: clearCount(gapsOfWhole(whole, office)),
    gaps: [...new Set(questions.map(({ gap }) => gap))],
    leads: leadsOf(whole).map(({ unitId }) => unitLabel(office.tree, unitId)),
    options,
  };
};

/** Whether what was asked about a part of a task is still open, as far as the part itself and its task tell. */
export const isStillOpen = (gap: AskedGap, work: FollowedWork, office: Office): boolean => {
  const { task, assignment } = work;
  if (!isUnfinished(assignment)) return false;
  switch (gap) {
    case 'person':
      return !isCarried(work, office);
    case 'work':
      return !saysTheWork(task.title);
    case 'time':
      return !saysTheTime(task.deadline);
    case 'responsibility':
      return task.answering === null && !isReportTask(task);
    case 'product':
      return !saysTheProduct(task.product);
    case 'authority':
      return task.authorityId === null && !isReportTask(task);
    case 'successor':
      return isClosed(office.tree, assignment.unitId);
  }
};
