import type { Evidence } from '#domain/evidence/evidence.ts';
import { dayOf } from '#domain/time/instant.ts';
import { documentIn } from '#language/evidence-words.ts';
import type { Speaking } from '../conversation/speaker.ts';

/** What a message shows of what was done: the document that it names. */
export const evidenceSaid = ({ inbound, now }: Speaking): readonly Evidence[] => {
  const document = documentIn(inbound.text, dayOf(now));
  return document === null ? [] : [{ kind: 'document', ...document }];
};
