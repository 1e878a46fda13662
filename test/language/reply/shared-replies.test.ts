import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeWithShared, sharedJson, sharedPath } from '../../support/shared-cases.ts';
import { keyOf, readingKey } from './labelled-replies.ts';
import { read } from './said-at.ts';

interface SharedAct {
  readonly intent: string;
  readonly tasks?: readonly number[];
}

interface SharedReply {
  readonly text: string;
  readonly acts: readonly SharedAct[];
  readonly accept?: readonly string[];
  readonly accept_acts?: readonly (readonly SharedAct[])[];
}

interface FirstReply {
  readonly text: string;
  readonly intent: string;
}

const sharedReplies = (): readonly SharedReply[] =>
  readFileSync(sharedPath('cases', 'replies.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SharedReply); // -- labelled by hand, in this shape

const isExact = ({ text, acts, accept_acts = [] }: SharedReply): boolean =>
  [acts, ...accept_acts].some(
    (reading) => keyOf(reading.map(({ intent, tasks = [] }) => ({ intent, numbers: tasks }))) === readingKey(read(text)),
  );

const isFirstRight = (reply: SharedReply): boolean => {
  const first = read(reply.text).acts[0]?.intent ?? '';
  return isExact(reply) || first === reply.acts[0]?.intent || (reply.accept ?? []).includes(first);
};

describeWithShared('replies collected from offices', () => {
  it('are read right in their first act, 98 of 100 at least', () => {
    const replies = sharedReplies();
    const wrong = replies.filter((reply) => !isFirstRight(reply)).map(({ text }) => text);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(replies.length * 0.02);
  });

  it('are read exactly where they hold several acts or tasks, 97 of 100 at least', () => {
    const several = sharedReplies().filter(({ acts }) => acts.length > 1 || (acts[0]?.tasks ?? []).length > 1);
    const wrong = several.filter((reply) => !isExact(reply)).map(({ text }) => text);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(several.length * 0.03);
    expect(several.length).toBeGreaterThan(10);
  });

  it('are all read right in the first collection', () => {
    const replies = sharedJson('cases', 'replies-first.json') as readonly FirstReply[]; // -- the shape of that file
    expect(replies.filter(({ text, intent }) => read(text).acts[0]?.intent !== intent).map(({ text }) => text)).toEqual([]);
  });
});
