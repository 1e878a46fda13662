import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { loadDead } from '#db/outbox-view.ts';
import type { NoticeKind } from '#domain/notice.ts';

/** A notice that was given up, with the reason. */
export interface Undelivered {
  readonly to: string;
  readonly kind: NoticeKind;
  readonly reason: string;
}

/** The newest notices that no channel has taken; their content stays out of sight. */
export const listUndelivered = (db: Database, limit: number): Promise<readonly Undelivered[]> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    return (await loadDead(tx, limit)).map(({ recipient, notice, reason }) => ({
      to: recipient.kind === 'person' ? (office.people.get(recipient.id)?.name ?? '') : `${recipient.kind} ${String(recipient.id)}`,
      kind: notice.kind,
      reason: reason ?? '',
    }));
  });
