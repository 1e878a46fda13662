import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { command } from '../process/support/commands.ts';
import { type Ended, PATIENCE_MS } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

interface PlanLine {
  readonly at: string;
  readonly to: string;
  readonly kind: string;
  readonly tasks: readonly number[];
  readonly text: string;
  readonly why: string;
}

const scratch = useScratch();
const missing = scratch.path('missing');
const empty = scratch.path('empty');
mkdirSync(empty);

const linesOf = ({ code, stdout, stderr }: Ended): readonly PlanLine[] => {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as PlanLine[]; // -- the tests below check each field
};

let plan: Ended;
let preview: Ended;

beforeAll(async () => {
  [plan, preview] = await Promise.all([
    command(['plan', '--at', '2026-06-25T07:45', '--json'], { env: { DATA_DIR: missing }, cwd: '/tmp' }),
    command(['preview', '--days', '30', '--json'], { env: { DATA_DIR: empty } }),
  ]);
});

describe('`plan` and `preview` where nothing is stored yet', () => {
  it('work on the demo office and leave the place as it was', () => {
    expect(linesOf(plan).length).toBeGreaterThan(5);
    expect(linesOf(preview).length).toBeGreaterThan(50);
    expect(existsSync(missing)).toBe(false);
    expect(readdirSync(empty)).toEqual([]);
  });

  it('print elements of one shape, with words in NFC', () => {
    for (const { at, to, kind, tasks, text, why, ...rest } of [...linesOf(plan), ...linesOf(preview)]) {
      expect(rest).toEqual({});
      expect(at).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d$/);
      expect(kind).toMatch(/^[a-z-]+$/);
      expect(tasks.every((task) => Number.isInteger(task) && task > 0)).toBe(true);
      expect(new Set(tasks).size).toBe(tasks.length);
      for (const words of [to, text, why]) {
        expect(words.trim()).not.toBe('');
        expect(words).toBe(words.normalize('NFC'));
        expect(words).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  it('plan tells of that moment alone; a person is told once, and what is said names the tasks', () => {
    const lines = linesOf(plan);
    expect(new Set(lines.map(({ at }) => at))).toEqual(new Set(['2026-06-25T07:45']));
    const mornings = lines.filter(({ kind }) => kind === 'morning' || kind === 'escalation').map(({ to }) => to);
    expect(new Set(mornings).size).toBe(mornings.length);
    for (const { tasks, text, kind } of lines.filter(({ kind: one }) => one === 'morning'))
      for (const task of tasks) expect(text, kind).toMatch(new RegExp(`(^|\\D)${String(task)}\\D`));
  });

  it('preview goes through thirty whole days, the demo’s Monday the first, in order, on working days alone', () => {
    const moments = linesOf(preview).map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    expect(moments[0]).toBe('2026-06-22T07:45');
    expect(moments.at(-1)! < '2026-07-22').toBe(true);
    expect(moments.at(-1)! > '2026-07-17').toBe(true);
    for (const at of moments) expect([0, 6]).not.toContain(new Date(`${at}Z`).getUTCDay());
  });
});
