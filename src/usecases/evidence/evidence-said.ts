import { forgetWaitingFiles, loadWaitingFiles, type ShownFile } from '#db/evidence-files.ts';
import type { Tx } from '#db/database.ts';
import type { Evidence } from '#domain/evidence/evidence.ts';
import type { EndpointId } from '#domain/ids.ts';
import { addMs, dayOf, HOUR_MS, type Instant } from '#domain/time/instant.ts';
import { documentIn } from '#language/evidence-words.ts';
import type { Speaking } from '../conversation/speaker.ts';

const FILE_WAITS_MS = 24 * HOUR_MS;

/** The files that came into this chat within a day and wait for somebody to say what they show. */
export const attachedIn = (tx: Tx, endpoint: EndpointId, now: Instant): Promise<readonly ShownFile[]> =>
  loadWaitingFiles(tx, endpoint, addMs(now, -FILE_WAITS_MS));

/** What a message shows of what was done: the document that it names, and the files that came before it. */
export const evidenceSaid = ({ inbound, now, attached }: Speaking): readonly Evidence[] => {
  const document = documentIn(inbound.text, dayOf(now));
  return [...(document === null ? [] : [{ kind: 'document', ...document } as const]), ...attached];
};

/** What waited has been said to show something now. */
export const useAttached = async ({ tx, endpoint, attached }: Speaking): Promise<void> => {
  if (attached.length > 0) await forgetWaitingFiles(tx, endpoint.id);
};
