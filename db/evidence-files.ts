import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Evidence } from '#domain/evidence/evidence.ts';
import type { AssignmentId, EndpointId, PersonId } from '#domain/ids.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Tx } from './database.ts';
import { evidenceFiles, waitingFiles } from './schema/evidence.ts';
import { assignmentEvents } from './schema/work.ts';

/** A file as the events name it. */
export type ShownFile = Extract<Evidence, { kind: 'file' }>;

interface Kept {
  readonly file: ShownFile;
  readonly bytes: Uint8Array;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Keeps a file that came into a chat, once however often it comes; it waits there until somebody says what it shows. */
export const keepFile = async (tx: Tx, endpointId: EndpointId, { file, bytes, by, at }: Kept): Promise<void> => {
  const { sha256, size } = file;
  await tx.insert(evidenceFiles).values({ sha256, bytes, size, keptBy: by, at }).onConflictDoNothing();
  await tx
    .insert(waitingFiles)
    .values({ endpointId, sha256, file, at })
    .onConflictDoUpdate({ target: [waitingFiles.endpointId, waitingFiles.sha256], set: { file, at } });
};

/** The files that wait in a chat since this moment, oldest first. */
export const loadWaitingFiles = async (tx: Tx, endpointId: EndpointId, since: Instant): Promise<ShownFile[]> => {
  const rows = await tx
    .select({ file: waitingFiles.file })
    .from(waitingFiles)
    .where(and(eq(waitingFiles.endpointId, endpointId), gt(waitingFiles.at, since)))
    .orderBy(asc(waitingFiles.at));
  return rows.map(({ file }) => file);
};

/** Nothing waits in this chat any more: it was said what the files show. */
export const forgetWaitingFiles = async (tx: Tx, endpointId: EndpointId): Promise<void> => {
  await tx.delete(waitingFiles).where(eq(waitingFiles.endpointId, endpointId));
};

/** The bytes of a file that an event of this assignment names; null where none does. */
export const findShownFile = async (
  tx: Tx,
  { assignmentId, sha256 }: { readonly assignmentId: AssignmentId; readonly sha256: string },
): Promise<{ readonly file: ShownFile; readonly bytes: Uint8Array } | null> => {
  const { event } = assignmentEvents;
  const [shown] = await tx
    .select({ event })
    .from(assignmentEvents)
    .where(and(eq(assignmentEvents.assignmentId, assignmentId), sql`${event} -> 'evidence' ->> 'sha256' = ${sha256}`))
    .limit(1);
  if (shown?.event.kind !== 'evidence-given' || shown.event.evidence.kind !== 'file') return null;
  const [kept] = await tx.select({ bytes: evidenceFiles.bytes }).from(evidenceFiles).where(eq(evidenceFiles.sha256, sha256));
  return kept === undefined ? null : { file: shown.event.evidence, bytes: kept.bytes };
};
