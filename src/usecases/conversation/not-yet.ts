import { loadWork } from '#db/followed-work.ts';
import type { Notice } from '#domain/notice.ts';
import type { Act } from '#language/reply/act.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import { seenBy } from './visible-work.ts';
import { notYetOf } from './work-act.ts';

/**
 * What is understood and that no use case carries out; else null. Work that exists is given on by other words of who may: it is refused as
 * it is to whoever may not, and as if it did not exist to whoever may not see it.
 */
export const notYet = async (speaking: Speaking, act: Act): Promise<Notice | null> => {
  const found = notYetOf(act, speaking.inbound.text);
  if (found === null) return null;
  const [number] = found.tasks;
  if (number === undefined) return { kind: 'not-yet', act: found.act, number: null };
  const seen = await seenBy(speaking, await loadWork(speaking.tx, { tasks: [number] }));
  return refusal(seen.length === 0 ? 'unknown-task' : 'not-allowed', number);
};
