import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency } from '#domain/reminders/by-urgency.ts';
import { firstLines } from '#domain/reminders/first-lines.ts';
import type { MorningLine, SaidLine } from '#domain/reminders/morning-lines.ts';
import { MORNING_PARTS, type MorningPart } from '#domain/shown-work.ts';
import { anySaidLines } from '../support/said-lines.ts';

const most = fc.integer({ min: 1, max: 6 });

const isIn =
  (part: MorningPart) =>
  ({ section, line }: SaidLine): boolean =>
    section === 'escalations' ? part === (line.daysLate > 0 ? 'late' : 'stuck') : part === section;

const tasks = (lines: readonly SaidLine[]): ReadonlySet<number> => new Set(lines.map(({ line }) => line.number));

const holds = (law: (all: readonly MorningLine[], of: { kept: readonly SaidLine[]; more: number; most: number }) => void): void => {
  fc.assert(
    fc.property(anySaidLines, most, (all, limit) => {
      const { lines, beyond } = firstLines(all, limit);
      for (const part of MORNING_PARTS) {
        law(all.filter(isIn(part)), { kept: lines.filter(isIn(part)), more: beyond[part] ?? 0, most: limit });
      }
    }),
    { numRuns: 500 },
  );
};

describe('a morning that is too long for any message', () => {
  it('counts every task once: in a line of its part, or among those besides', () => {
    holds((all, { kept, more }) => {
      expect(tasks(kept).size + more).toBe(tasks(all).size);
    });
  });

  it('keeps the most urgent lines of each part', () => {
    holds((all, { kept, most: limit }) => {
      const urgent = all.toSorted((a, b) => byUrgency(a.line, b.line)).slice(0, limit);
      expect(kept).toEqual(expect.arrayContaining([...urgent]));
    });
  });

  it('keeps all lines of a task or none', () => {
    holds((all, { kept }) => {
      expect(kept).toHaveLength(all.filter(({ line }) => tasks(kept).has(line.number)).length);
    });
  });

  it('keeps no task that has none of the first lines', () => {
    holds((_all, { kept, most: limit }) => {
      expect(tasks(kept).size).toBeLessThanOrEqual(limit);
    });
  });
});

describe('a morning like most', () => {
  it('is kept whole', () => {
    fc.assert(
      fc.property(anySaidLines, (all) => {
        expect(firstLines(all)).toEqual({ lines: all, beyond: {} });
      }),
    );
  });
});
