import type { Tx } from '#db/database.ts';
import { enqueue } from '#db/outbox.ts';
import { loadOffice } from '#db/office.ts';
import type { AdminAlert } from '#domain/admin-alert.ts';
import { mayInOffice } from '#domain/permissions.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import type { Instant } from '#domain/time/instant.ts';

/** Tells every admin, at once and whatever the hour: something is stuck and a person must look. The slot keeps it single. */
export const alertAdmin = async (tx: Tx, alert: AdminAlert, { slot, now }: { slot: string; now: Instant }): Promise<void> => {
  const office = await loadOffice(tx);
  for (const person of office.people.values()) {
    if (!mayInOffice(person, 'hear-of-health')) continue;
    const recipient = { kind: 'person', id: person.id } as const;
    const notice = { kind: 'admin-alert', alert } as const;
    await enqueue(tx, {
      recipient,
      key: noticeKey(recipient, `admin-alert-${alert.kind}`, slot),
      notice,
      notBefore: now,
      at: now,
      replyVia: null,
    });
  }
};
