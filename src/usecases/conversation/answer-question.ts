import type { Notice } from '#domain/notice.ts';
import { isWithin, mergedInto } from '#domain/office/unit.ts';
import type { Act } from '#language/reply/act.ts';
import { whoseWorkIn } from '#language/own-unit-words.ts';
import { findUnits } from '#language/units/find-units.ts';
import { findPeople } from './find-person.ts';
import { listOverdue } from './list-overdue.ts';
import { refusal } from './refusal.ts';
import { listAsked, listOwnWork, listSummary, listTasks, listWithin, type Within } from './show-list.ts';
import type { Speaking } from './speaker.ts';

type Question = Extract<Act, { intent: 'question' }>;

/** A unit and all below it, or a person, that some words name; a notice that asks back where they name nobody or several. */
const withinOf = ({ office }: Speaking, target: string): Within | Notice => {
  const units = findUnits(target, [...office.tree.units.values()]);
  if (units.kind === 'exact') {
    // Of a unit that was merged its successor has the work.
    const unit = office.tree.units.get(mergedInto(office.tree, units.unit.id)) ?? units.unit;
    return { name: unit.name, holds: ({ assignment }) => isWithin(office.tree, assignment.unitId, unit.id) };
  }
  const [person, ...others] = findPeople(target, office);
  if (person !== undefined && others.length === 0)
    return { name: person.name, holds: ({ assignment }) => assignment.personId === person.id, person };
  if (person !== undefined)
    return refusal(
      'several-people',
      null,
      [person, ...others].map(({ name }) => name),
    );
  return refusal('unknown-unit', null, [target]);
};

const isNotice = (found: Within | Notice): found is Notice => 'kind' in found;

/** "Việc của Nam", "việc của Sở Tài chính": what the speaker may see of it; null where the words name nobody and no unit. */
export const answerOthersWork = async (speaking: Speaking): Promise<Notice | null> => {
  const who = whoseWorkIn(speaking.inbound.text);
  const within = who === null ? null : withinOf(speaking, who);
  if (within === null || (isNotice(within) && within.kind === 'refused' && within.refusal === 'unknown-unit')) return null;
  return isNotice(within) ? within : listWithin(speaking, within.person === undefined ? 'unit' : 'person', within);
};

const listOfTarget = async (speaking: Speaking, target: string | null, topic: 'unit' | 'person'): Promise<Notice> => {
  if (target === null) return listOwnWork(speaking);
  const within = withinOf(speaking, target);
  return isNotice(within) ? within : listWithin(speaking, topic, within);
};

const listOfTopic = async (speaking: Speaking, target: string | null, topic: Parameters<typeof listAsked>[1]): Promise<Notice> => {
  if (topic === 'overdue' && target === null) return listOverdue(speaking);
  const within = target === null ? null : withinOf(speaking, target);
  return within !== null && isNotice(within) ? within : listAsked(speaking, topic, within);
};

/** Answers a question about work: only what the one who asks may see is counted or shown. */
export const answerAbout = async (speaking: Speaking, { topic, target, tasks }: Question): Promise<Notice> => {
  switch (topic) {
    case 'mine':
      return listOwnWork(speaking);
    case 'summary':
    case 'report':
      return listSummary(speaking);
    case 'task':
      return tasks.length === 0 ? listOwnWork(speaking) : listTasks(speaking, tasks);
    case 'unit':
    case 'person':
      return listOfTarget(speaking, target, topic);
    case 'overdue':
    case 'today':
    case 'this_week':
    case 'next_week':
    case 'this_month':
    case 'blocked':
    case 'unanswered':
    case 'pending_approval': {
      return listOfTopic(speaking, target, topic);
    }
  }
};
