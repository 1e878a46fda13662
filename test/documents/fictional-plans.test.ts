import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftDuty, DraftIndicator, DraftPlan, DraftTask } from '#domain/draft-plan.ts';
import { readPlanText } from '#documents/plan-text.ts';

/**
 * Plans of made-up offices, each in another shape that offices use, with what a careful reader finds in them. The expectations were written
 * before the rules: where one fails, the rule is wrong, or the plan says so and both are changed together.
 */
const FOLDER = path.join(import.meta.dirname, 'plans');

interface Expected {
  readonly document: DraftPlan['document'];
  readonly obstaclesTo: string | null;
  readonly tasks: readonly (Pick<DraftTask, 'ordinal' | 'title' | 'lead' | 'coordinating' | 'product' | 'status'> & {
    readonly deadline: string;
  })[];
  readonly duties: readonly (Pick<DraftDuty, 'from' | 'to'> & { readonly every: string | null; readonly rule?: unknown })[];
  readonly indicators: readonly Omit<DraftIndicator, 'source'>[];
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));

const expectedOf = (name: string): Expected => JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as Expected; // -- our own file

const planOf = (name: string): DraftPlan => {
  const read = readPlanText(readFileSync(path.join(FOLDER, `${name}.txt`)), `${name}.txt`);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
};

/** As much of a text as the expectation gives: its beginning. */
const begins = (texts: readonly string[], starts: readonly string[]): readonly string[] =>
  texts.map((text, at) => text.slice(0, starts[at]?.length ?? text.length));

describe.each(names)('the plan %s', (name) => {
  const plan = planOf(name);
  const expected = expectedOf(name);

  it('says who issued it when, under which number, on what it rests and what it replaces', () => {
    expect(plan.document).toEqual(expected.document);
    expect(plan.obstaclesTo).toBe(expected.obstaclesTo);
  });

  it('gives its tasks, no more and no less, in order', () => {
    const titles = plan.tasks.map(({ title }) => title);
    expect(
      begins(
        titles,
        expected.tasks.map(({ title }) => title),
      ),
    ).toEqual(expected.tasks.map(({ title }) => title));
    expect(plan.tasks.map(({ ordinal }) => ordinal)).toEqual(expected.tasks.map(({ ordinal }) => ordinal));
  });

  it('gives each task to whom the text gives it', () => {
    const of = ({ lead, coordinating }: Pick<DraftTask, 'lead' | 'coordinating'>) => ({ lead, coordinating });
    expect(plan.tasks.map(of)).toEqual(expected.tasks.map(of));
  });

  it('reads until when, what is handed in, and what is done already', () => {
    const read = plan.tasks.map(({ deadline, product, status }) => ({
      deadline: `${deadline.kind} ${String(deadline.due)}`,
      product,
      status,
    }));
    expect(read).toEqual(expected.tasks.map(({ deadline, product, status }) => ({ deadline, product, status })));
  });

  it('owes its reports', () => {
    const owed = plan.duties.map(({ from, to, recurrence }) => ({ from, to, every: recurrence?.every ?? null }));
    expect(owed).toEqual(expected.duties.map(({ from, to, every }) => ({ from, to, every })));
    for (const [at, { rule }] of expected.duties.entries()) if (rule !== undefined) expect(plan.duties[at]?.recurrence?.rule).toEqual(rule);
  });

  it('sets its figures', () => {
    const texts = begins(
      plan.indicators.map(({ text }) => text),
      expected.indicators.map(({ text }) => text),
    );
    const read = plan.indicators.map(({ ordinal, comparator, value, unit }, at) => ({ ordinal, text: texts[at], comparator, value, unit }));
    expect(read).toEqual(expected.indicators);
  });

  it('tells of everything where it stands', () => {
    const sources = [...plan.tasks, ...plan.duties, ...plan.indicators].map(({ source }) => source);
    expect(sources.every(({ table, row, line }) => line !== undefined || (table !== undefined && row !== undefined))).toBe(true);
  });
});
