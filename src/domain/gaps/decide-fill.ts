import type { Deadline } from '../deadline.ts';
import type { AssignmentId, UnitId } from '../ids.ts';
import type { Office } from '../office/office.ts';
import type { Person } from '../office/person.ts';
import { unitLabel } from '../office/unit.ts';
import { accepted, refused, type Result } from '../result.ts';
import { saysTheProduct, saysTheTime, saysTheWork } from '../six-ro.ts';
import type { Task } from '../task.ts';
import type { GapRefusal } from './gap-notices.ts';
import { mayBeAuthority } from './gap-fillers.ts';
import { gapsOfWhole, leadsOf, type WholeTask } from './whole-task.ts';

/** What somebody wants to make clear of a task; `said` are the words, for the answer. */
export type Filling =
  | { readonly gap: 'time'; readonly deadline: Deadline }
  | { readonly gap: 'product' | 'work'; readonly text: string }
  | { readonly gap: 'authority'; readonly person: Person }
  /** Null where the words name none of the lead units. */
  | { readonly gap: 'responsibility'; readonly unitId: UnitId | null; readonly said: string };

/** What changes in the task, and what it was filled with in words. */
export interface FilledWith {
  readonly set: Partial<Pick<Task, 'title' | 'product' | 'deadline' | 'authorityId' | 'answering'>>;
  readonly words: string;
}

export interface NotFilled {
  readonly kind: GapRefusal;
  readonly words: string;
}

type Decision = Result<FilledWith, NotFilled>;

const no = (kind: GapRefusal, words: string): Decision => refused({ kind, words });

const decideTime = ({ task }: WholeTask, deadline: Deadline): Decision => {
  if (saysTheTime(task.deadline)) return no('deadline-stands', task.deadline.text);
  return saysTheTime(deadline) ? accepted({ set: { deadline }, words: deadline.text }) : no('deadline-unclear', deadline.text);
};

const decideProduct = ({ task }: WholeTask, product: string): Decision => {
  if (saysTheProduct(task.product)) return no('product-stands', task.product ?? '');
  return saysTheProduct(product) ? accepted({ set: { product }, words: product }) : no('product-unclear', product);
};

const decideWork = ({ task }: WholeTask, title: string): Decision => {
  if (saysTheWork(task.title)) return no('work-stands', task.title);
  return saysTheWork(title) ? accepted({ set: { title }, words: title }) : no('work-unclear', title);
};

const decideAuthority = (whole: WholeTask, person: Person, office: Office): Decision => {
  const { authorityId } = whole.task;
  const standing = authorityId === null ? undefined : office.people.get(authorityId);
  if (standing?.active === true) return no('authority-stands', standing.name);
  return mayBeAuthority(person, whole, office)
    ? accepted({ set: { authorityId: person.id }, words: person.name })
    : no('not-above', person.name);
};

const answeringUnit = (whole: WholeTask): UnitId | null => {
  const leads = leadsOf(whole);
  return (leads.find(({ id }) => id === whole.task.answering) ?? leads[0])?.unitId ?? null;
};

const decideResponsibility = (
  whole: WholeTask,
  { unitId, said }: { readonly unitId: UnitId | null; readonly said: string },
  office: Office,
): Decision => {
  const standing = answeringUnit(whole);
  if (!gapsOfWhole(whole, office).includes('responsibility')) {
    const words = whole.sharedByGroup ? 'từng đơn vị' : standing === null ? '' : unitLabel(office.tree, standing);
    return no('responsibility-stands', words);
  }
  const answering: AssignmentId | undefined = leadsOf(whole).find((lead) => lead.unitId === unitId)?.id;
  if (answering === undefined || unitId === null) return no('not-a-lead', said);
  return accepted({ set: { answering }, words: unitLabel(office.tree, unitId) });
};

/**
 * What of the task changes where somebody makes it clear, or why it does not. Only what is open is filled: a deadline that stands is moved
 * by an extension alone, and what a document says clearly is not said over again in a chat.
 */
export const decideFill = (whole: WholeTask, filling: Filling, office: Office): Decision => {
  switch (filling.gap) {
    case 'time':
      return decideTime(whole, filling.deadline);
    case 'product':
      return decideProduct(whole, filling.text);
    case 'work':
      return decideWork(whole, filling.text);
    case 'authority':
      return decideAuthority(whole, filling.person, office);
    case 'responsibility':
      return decideResponsibility(whole, filling, office);
  }
};
