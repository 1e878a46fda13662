import { mayGiveWork } from '#domain/assigning/may-give.ts';
import type { Notice } from '#domain/notice.ts';
import type { Speaking } from './speaker.ts';

/** Nothing was changed; the words that work are those of the reader's own days. */
export const notUnderstood = ({ person }: Pick<Speaking, 'person'>): Notice =>
  mayGiveWork(person) ? { kind: 'not-understood', audience: 'leader' } : { kind: 'not-understood' };
