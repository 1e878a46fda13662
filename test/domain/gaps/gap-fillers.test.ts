import { describe, expect, it } from 'vitest';
import { gapQuestions, mayFillGap } from '#domain/gaps/gap-fillers.ts';
import type { AskedGap } from '#domain/gaps/gap-notices.ts';
import { type WholeTask, wholeTasks } from '#domain/gaps/whole-task.ts';
import { noDeadline } from '#domain/deadline.ts';
import { aWork, personId } from '../support/builders.ts';
import { CONTROLLER, FINANCE, FINANCE_HEAD, FINANCE_OFFICIAL, HEALTH_HEAD, LEADER, smallOffice } from '../support/small-office.ts';

const OFFICE = smallOffice();

/** A task of Finance that the head of Health has given in chat. */
const given = (wish: Parameters<typeof aWork>[0] = {}): WholeTask => {
  const work = aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, controller: null, ...wish });
  return wholeTasks([work], { givers: new Map([[work.task.id, personId(HEALTH_HEAD)]]), groups: [] })[0]!;
};

const mayFill = (who: number, gap: AskedGap, whole: WholeTask): boolean =>
  mayFillGap(OFFICE.people.get(personId(who))!, gap, { whole, assignment: whole.assignments[0]!, office: OFFICE });

// As the regulation has it, written out once more by hand: who may say what a task leaves open.
const MAY: readonly (readonly [AskedGap, readonly number[]])[] = [
  ['person', [FINANCE_HEAD, CONTROLLER, LEADER]],
  ['work', [CONTROLLER, HEALTH_HEAD, LEADER]],
  ['time', [CONTROLLER, HEALTH_HEAD, LEADER]],
  ['responsibility', [CONTROLLER, LEADER]],
  ['product', [CONTROLLER, HEALTH_HEAD, LEADER]],
  ['authority', [CONTROLLER, HEALTH_HEAD, LEADER]],
  ['successor', [CONTROLLER, LEADER]],
];

describe('a gap of the six rõ', () => {
  it.each(MAY)('"%s" is filled by these people and by nobody else', (gap, may) => {
    const whole = given({ controller: CONTROLLER });
    const everybody = [LEADER, CONTROLLER, FINANCE_HEAD, FINANCE_OFFICIAL, HEALTH_HEAD];
    expect(everybody.filter((who) => mayFill(who, gap, whole)).toSorted()).toEqual([...may].toSorted());
  });

  it('of any kind is filled by the authority of the task', () => {
    const whole = given({ authority: FINANCE_OFFICIAL });
    for (const [gap] of MAY) expect(mayFill(FINANCE_OFFICIAL, gap, whole)).toBe(true);
  });

  it('is asked of whoever gave the task in chat, where nobody follows a plan', () => {
    const whole = given({ authority: LEADER });
    const vague = { ...whole, task: { ...whole.task, deadline: noDeadline('khẩn trương'), product: null } };
    const asked = gapQuestions(vague, OFFICE).filter(({ gap }) => gap === 'time' || gap === 'product');
    expect(asked.map(({ gap, personId: who }) => [gap, who])).toEqual([
      ['time', HEALTH_HEAD],
      ['product', HEALTH_HEAD],
    ]);
  });
});
