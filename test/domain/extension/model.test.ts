import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import { cellOf, countCells } from '#domain/counts.ts';
import { asFirst } from '#domain/extension/current-deadline.ts';
import type { ExtensionCommand } from '#domain/extension/decide-extension.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { addDays, type Day, day } from '#domain/time/day.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aWork } from '../support/builders.ts';
import {
  CONTROLLER,
  FINANCE,
  FINANCE_HEAD,
  FINANCE_OFFICIAL,
  HEALTH_HEAD,
  HEALTH_OFFICIAL,
  LEADER,
  smallOffice,
} from '../support/small-office.ts';
import { act } from './acting.ts';

const OFFICE = smallOffice();
const FIRST = '2026-06-26';
const FROM = day('2026-06-22');
const AUTHORITY = FINANCE_HEAD;
const MAY_ASK = [FINANCE_OFFICIAL, FINANCE_HEAD];

/** What the office knows of the work, written down without the rules that are tested. */
interface Model {
  kind: 'open' | 'blocked' | 'submitted' | 'done' | 'dropped';
  lastDay: Day;
  asked: Day | null;
  today: Day;
}

/** The work itself, as the rules keep it. */
interface Real {
  work: FollowedWork;
}

type Step = fc.Command<Model, Real>;

/** What is tried: everything that asks for time or decides, and what leads there. */
type Acting = Extract<AssignmentCommand, { kind: ExtensionCommand['kind'] | 'submit' | 'approve' | 'return' | 'report-block' | 'unblock' }>;

// Whatever is done, both counts of the one piece of work hold it exactly once, and an end stands in the same half of both.
const addUp = ({ work }: Real, { today, kind, lastDay }: Model): void => {
  expect(work.task.deadline.lastDay).toBe(lastDay);
  expect(asFirst(work).task.deadline.lastDay).toBe(FIRST);
  expect(work.assignment.state.kind).toBe(kind);
  for (const one of [work, asFirst(work)]) {
    const { doneInTime, doneLate, openInTime, openOverdue } = countCells([one], today, WEEKENDS_ONLY);
    expect(doneInTime + doneLate + openInTime + openOverdue).toBe(kind === 'dropped' ? 0 : 1);
    expect(cellOf(one, today, WEEKENDS_ONLY)?.startsWith('done') ?? false).toBe(kind === 'done');
  }
};

const isUnfinished = ({ kind }: Model): boolean => kind === 'open' || kind === 'blocked';
const isRunning = (model: Model): boolean => isUnfinished(model) || model.kind === 'submitted';

type Said<Kind extends AssignmentCommand['kind']> = Extract<AssignmentCommand, { kind: Kind }>;
type Change = Partial<Model> | null;

const decides = (who: number): boolean => who === AUTHORITY;
const asks = (who: number): boolean => MAY_ASK.includes(who);

const asked = (model: Model, who: number, { until }: Said<'ask-extension'>): Change => {
  const isLater = until !== null && until > model.lastDay && until >= model.today;
  return asks(who) && isUnfinished(model) && isLater ? { asked: until } : null;
};

const moved = (model: Model, who: number, { until: said }: Said<'move-deadline'>): Change => {
  const until = said ?? model.asked;
  return decides(who) && isRunning(model) && until !== null && until > model.lastDay ? { lastDay: until, asked: null } : null;
};

// Whoever has the authority needs nobody's approval for what they report themselves.
const submitted = (model: Model, who: number): Change => {
  if (!asks(who) || !isUnfinished(model)) return null;
  return decides(who) ? { kind: 'done', asked: null } : { kind: 'submitted' };
};

const ended = (model: Model, may: boolean): Change => (may && isRunning(model) && model.asked !== null ? { asked: null } : null);

/** What the model says of a command: the change, or null where nothing may happen. */
// eslint-disable-next-line complexity -- one line for each command
const expected = (model: Model, who: number, command: Acting): Change => {
  switch (command.kind) {
    case 'ask-extension':
      return asked(model, who, command);
    case 'withdraw-extension':
      return ended(model, asks(who));
    case 'move-deadline':
      return moved(model, who, command);
    case 'refuse-extension':
      return ended(model, decides(who));
    case 'submit':
      return submitted(model, who);
    case 'approve':
      return decides(who) && model.kind === 'submitted' ? { kind: 'done', asked: null } : null;
    case 'return':
      return decides(who) && model.kind === 'submitted' ? { kind: 'open' } : null;
    case 'report-block':
      return asks(who) && isUnfinished(model) ? { kind: 'blocked' } : null;
    case 'unblock':
      return model.kind === 'blocked' && asks(who) ? { kind: 'open' } : null;
  }
};

const ONLY_BY_AUTHORITY: readonly string[] = ['deadline-moved', 'extension-refused', 'approved', 'returned'];

const doing = (who: number, command: Acting): Step => ({
  check: () => true,
  run: (model, real) => {
    const change = expected(model, who, command);
    const { work, event } = act(who, command, { work: real.work, office: OFFICE, today: model.today });
    expect({ who, command, happened: event !== null }).toEqual({ who, command, happened: change !== null });
    if (event !== null && ONLY_BY_AUTHORITY.includes(event.kind)) expect(who).toBe(AUTHORITY);
    Object.assign(model, change ?? {});
    real.work = work;
    addUp(real, model);
  },
  toString: () => `${String(who)}: ${JSON.stringify(command)}`,
});

const passing = (days: number): Step => ({
  check: () => true,
  run: (model, real) => {
    model.today = addDays(model.today, days);
    addUp(real, model);
  },
  toString: () => `${String(days)} days pass`,
});

const anybody = fc.constantFrom(LEADER, CONTROLLER, FINANCE_HEAD, FINANCE_OFFICIAL, HEALTH_HEAD, HEALTH_OFFICIAL);
const near = fc.integer({ min: -3, max: 40 }).map((offset) => addDays(FROM, offset));
const command: fc.Arbitrary<Acting> = fc.oneof(
  near.map((until): Acting => ({ kind: 'ask-extension', until, reason: 'chờ số liệu' })),
  fc.option(near).map((until): Acting => ({ kind: 'move-deadline', until })),
  fc.constantFrom<Acting>(
    { kind: 'withdraw-extension' },
    { kind: 'refuse-extension', reason: 'đã gia hạn' },
    { kind: 'submit' },
    { kind: 'approve' },
    { kind: 'return', reason: 'thiếu số liệu' },
    { kind: 'report-block', reason: 'kinh phí' },
    { kind: 'unblock' },
  ),
);

describe('whatever is done, in whichever order, by whomever', () => {
  it('no deadline moves, nothing is closed, approved or returned without the authority; a return re-opens; both counts add up', () => {
    const steps = [fc.tuple(anybody, command).map(([who, one]) => doing(who, one)), fc.integer({ min: 1, max: 5 }).map(passing)];
    const setup = () => ({
      model: { kind: 'open', lastDay: day(FIRST), asked: null, today: FROM } satisfies Model as Model, // -- the states that follow are others
      real: { work: aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, authority: AUTHORITY, controller: CONTROLLER, lastDay: FIRST }) },
    });
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 60 }), (commands) => {
        fc.modelRun(setup, commands);
      }),
      { numRuns: 1_200, seed: 7 },
    );
  });
});
