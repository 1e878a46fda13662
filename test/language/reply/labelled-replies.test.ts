import { describe, expect, it } from 'vitest';
import { isHarmful, isRight, type Label, labelsIn, wrongFields } from './labelled-replies.ts';
import { read } from './said-at.ts';

/** Those in `blind` were labelled by somebody who had not seen the parser, and many are harder than what offices write. */
const FOLDERS = [
  { folder: 'labels', leastRight: 0.98 },
  { folder: 'held-out', leastRight: 0.98 },
  { folder: 'blind', leastRight: 0.94 },
] as const;
const LEAST_FIELDS = 0.97;
const MOST_UNSURE = 0.25;

const shareOf = (labels: readonly Label[], fits: (label: Label) => boolean): number => labels.filter(fits).length / labels.length;

describe.each(FOLDERS)('the replies in $folder', ({ folder, leastRight }) => {
  const labels = labelsIn(folder);

  it('are several hundred, each once', () => {
    expect(labels.length).toBeGreaterThan(400);
    expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length);
  });

  it('are read as they were labelled, but for a few', () => {
    const wrong = labels.filter((label) => !isRight(label, read(label.text))).map(({ text }) => text);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(labels.length * (1 - leastRight));
  });

  it('never change a state that they do not speak of', () => {
    expect(labels.filter((label) => isHarmful(label, read(label.text))).map(({ text }) => text)).toEqual([]);
  });

  it('are rarely asked back', () => {
    expect(shareOf(labels, ({ text }) => !read(text).sure)).toBeLessThan(MOST_UNSURE);
  });

  it('give their numbers, days, reasons and names', () => {
    const wrong = labels.flatMap((label) => wrongFields(label, read(label.text)).map((field) => `${label.text} | ${field}`));
    const fields = labels.flatMap(({ acts }) => acts.flatMap((act) => Object.keys(act.fields))).length;
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(fields * (1 - LEAST_FIELDS));
  });
});
