import type { Notice } from '#domain/notice.ts';

type Recorded = Extract<Notice, { kind: 'recorded' }>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSaidAlike = (a: Recorded, b: Recorded): boolean =>
  a.act === b.act &&
  a.toldName === b.toldName &&
  a.insteadOf === b.insteadOf &&
  isSame(a.resolverAsked, b.resolverAsked) &&
  isSame(a.shown, b.shown);

/** Several tasks done by one message are confirmed by one message. */
export const joined = (notices: readonly Notice[]): readonly Notice[] => {
  const result: Notice[] = [];
  for (const notice of notices) {
    const last = result.at(-1);
    if (notice.kind === 'recorded' && last?.kind === 'recorded' && isSaidAlike(last, notice))
      result[result.length - 1] = { ...last, lines: [...last.lines, ...notice.lines] };
    else result.push(notice);
  }
  return result;
};
