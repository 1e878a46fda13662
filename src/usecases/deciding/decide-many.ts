import { loadWork } from '#db/followed-work.ts';
import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import { tallyOf } from '#domain/deciding/many-decided.ts';
import type { AssignmentId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { mayDo } from '#domain/permissions.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { ManyWish } from '#language/many-decided-words.ts';
import { listedUnits } from '#language/units/list-units.ts';
import { followed, seenTask } from '../assigning/steered-task.ts';
import { carryOut } from '../conversation/carry-out.ts';
import { pointedAt } from '../conversation/choose-work.ts';
import { ask } from '../conversation/pending.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import type { SeenWork } from '../conversation/visible-work.ts';

/** So many units that lead one task may still be decided on one by one without being asked which. */
const FEW = 5;

type Named = Extract<ManyWish, { readonly units: string }>;

const isWaiting = ({ work }: SeenWork): boolean => work.assignment.state.kind === 'submitted';

const nameOf = ({ office }: Speaking, { work }: SeenWork): string => unitLabel(office.tree, work.assignment.unitId);

/** The parts of the units that are named; a name that fits none of them, or several, is asked back. */
const partsNamed = (
  speaking: Speaking,
  parts: readonly SeenWork[],
  { number, units: words }: Named,
): Result<readonly SeenWork[], Notice> => {
  const known = parts.flatMap(({ work }) => speaking.office.tree.units.get(work.assignment.unitId) ?? []);
  const listed = listedUnits(words, known);
  if (!listed.ok) return refused(refusal('unknown-unit', number, [listed.said]));
  const ids = new Set(listed.units.map(({ id }) => id));
  return accepted(parts.filter(({ work }) => ids.has(work.assignment.unitId)));
};

const doAll = async (speaking: Speaking, parts: readonly SeenWork[], command: AssignmentCommand): Promise<readonly string[]> => {
  const done: string[] = [];
  for (const part of parts) if ((await carryOut(speaking, part.work, command)).ok) done.push(nameOf(speaking, part));
  return done;
};

interface Decision {
  readonly approve: readonly SeenWork[];
  readonly giveBack: readonly SeenWork[];
  readonly left: readonly SeenWork[];
  readonly reason: string;
}

const titleOf = ([first]: readonly SeenWork[]): string => first?.work.task.title ?? '';

const decideOn = async (speaking: Speaking, wish: ManyWish, { approve, giveBack, left, reason }: Decision): Promise<Notice> => {
  const approved = await doAll(speaking, approve, { kind: 'approve' });
  const returned = await doAll(speaking, giveBack, { kind: 'return', reason });
  const after = await loadWork(speaking.tx, { tasks: [wish.number], part: 'lead' });
  return {
    ...{ kind: 'many-decided', number: wish.number, title: titleOf([...approve, ...giveBack, ...left]), approved, returned },
    ...{ left: left.map((part) => nameOf(speaking, part)), tally: tallyOf(after.map(({ assignment }) => assignment)) },
  };
};

// The reason belongs to the parts that the question is about.
const askReason = async (speaking: Speaking, { number }: ManyWish, parts: readonly SeenWork[]): Promise<Notice> => {
  const about: readonly AssignmentId[] = parts.map(({ work }) => work.assignment.id);
  if (about.length === 1)
    await ask(speaking, { wants: 'reason', act: { intent: 'return', tasks: [number], reason: '' }, options: [number], about });
  return refusal('reason-missing', number);
};

const decideNamed = async (speaking: Speaking, wish: Named, waiting: readonly SeenWork[]): Promise<Notice> => {
  const named = partsNamed(speaking, waiting, wish);
  if (!named.ok) return named.refusal;
  const parts = named.value;
  const reason = 'reason' in wish ? wish.reason : '';
  switch (wish.kind) {
    case 'approve-only':
      return decideOn(speaking, wish, { approve: parts, giveBack: [], left: [], reason });
    case 'return-only':
      return reason === ''
        ? askReason(speaking, wish, parts)
        : decideOn(speaking, wish, { approve: [], giveBack: parts, left: [], reason });
    case 'approve-but': {
      const approve = waiting.filter((one) => !parts.includes(one));
      const goesBack = reason !== '';
      return decideOn(speaking, wish, { approve, giveBack: goesBack ? parts : [], left: goesBack ? [] : parts, reason });
    }
  }
};

const whichOfMany = async (speaking: Speaking, { number }: ManyWish, { leads, waiting }: Parts): Promise<Notice | null> => {
  const pointed = await pointedAt(speaking);
  const meant = waiting.filter(({ work }) => pointed.includes(work.assignment.id));
  if (leads.length <= FEW || waiting.length < 2 || meant.length === 1) return null;
  const tally = tallyOf(leads.map(({ work }) => work.assignment));
  return { kind: 'many-asked', number, title: titleOf(leads), waiting: waiting.map((one) => nameOf(speaking, one)), tally };
};

interface Parts {
  readonly leads: readonly SeenWork[];
  readonly waiting: readonly SeenWork[];
}

/**
 * "duyệt việc 16, trừ xã A, xã B": approves what has been handed in of a task that many units do, but for the exceptions, which stay or with
 * a reason go back. "Duyệt 16" alone asks which are meant where many wait. Null where another rule answers.
 */
export const decideMany = async (speaking: Speaking, wish: ManyWish): Promise<Notice | null> => {
  const leads = followed(await seenTask(speaking, wish.number)).filter(({ work }) => work.assignment.part === 'lead');
  const mine = leads.filter(({ relations }) => mayDo(relations, 'approve'));
  const waiting = mine.filter(isWaiting);
  if (wish.kind === 'approve') return mine.length === 0 ? null : whichOfMany(speaking, wish, { leads, waiting });
  if (leads.length === 0) return refusal('unknown-task', wish.number);
  if (mine.length === 0) return refusal('not-allowed', wish.number);
  if (waiting.length === 0) return refusal('not-submitted', wish.number);
  if (wish.kind === 'approve-all') return decideOn(speaking, wish, { approve: waiting, giveBack: [], left: [], reason: '' });
  return decideNamed(speaking, wish, waiting);
};
