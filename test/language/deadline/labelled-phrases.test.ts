import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { describeWithShared, sharedJson } from '../../support/shared-cases.ts';

const here = (file: string): unknown => JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'));

/** The form that score_deadlines.py reads; `strict_due` is the last day in time. */
interface Label {
  readonly text: string;
  readonly reference_date: string;
  readonly kind: string;
  readonly due: string | null;
  readonly strict_due: string | null;
  readonly recurrence: unknown;
}

const LABELS = here('labels.json') as readonly Label[]; // -- the shape of the file that stands beside this one

describe('the labelled phrases', () => {
  it.each(LABELS)('"$text" is $kind, due $due', ({ text, reference_date, kind, due, strict_due, recurrence }) => {
    expect(parseDeadline(text, day(reference_date))).toMatchObject({ kind, due, lastDay: strict_due, recurrence });
  });
});

interface Phrase {
  readonly kind: string;
  readonly text: string;
}

const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

describeWithShared('the collected phrases of real plans', () => {
  it('are read as their labels say, which are kept by the hash of the text', () => {
    const labels = here('shared-labels.json') as Readonly<Record<string, readonly unknown[]>>; // -- kind, due, last day in time, recurrence by hash
    const phrases = sharedJson('cases', 'phrases.json') as readonly Phrase[]; // -- the shape of that file
    // A state of the work stands where a deadline should, and must not be taken for one.
    const labelled = phrases.filter(({ kind, text }) => (kind === 'deadline' || kind === 'status') && keyOf(text) in labels);
    expect(labelled.length).toBe(141);
    for (const { text } of labelled) {
      const { kind, due, lastDay, recurrence } = parseDeadline(text, day('2026-04-15'));
      expect([text, kind, due, lastDay, recurrence]).toEqual([text, ...(labels[keyOf(text)] ?? [])]);
    }
  });
});
