import type { Tx } from '#db/database.ts';
import { findNoticeByMessage } from '#db/deliveries.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadOffice } from '#db/office.ts';
import { enqueue } from '#db/outbox.ts';
import { broughtUpToDate } from '#domain/brought-up-to-date.ts';
import type { PersonId } from '#domain/ids.ts';
import type { ShownNotice } from '#domain/notice.ts';
import { mayDo } from '#domain/permissions.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { seenBy } from './conversation/visible-work.ts';
import type { Asked } from './enqueue-notice.ts';

/** The lines as they are now, where the reader may still see the whole of them; the others stay as they were read. */
const asOfNow = async (tx: Tx, shown: ShownNotice, { reader, now }: { reader: PersonId; now: Instant }): Promise<ShownNotice> => {
  const office = await loadOffice(tx);
  const person = office.people.get(reader);
  if (person === undefined) return shown;
  const works = await loadWork(tx, { assignments: shownLines(shown).map(({ assignmentId }) => assignmentId) });
  const seen = await seenBy({ tx, office, person, now }, works);
  const whole = seen.filter(({ relations }) => mayDo(relations, 'see-whole'));
  const byId = new Map(whole.map(({ work }) => [work.assignment.id, workLine(work, office, dayOf(now))]));
  return broughtUpToDate(shown, (line) => byId.get(line.assignmentId) ?? line);
};

/** Changes the message whose button was pressed, so that it shows what was done and offers only what is still to do. */
export const changePressed = async (tx: Tx, messageRef: string, asked: Asked): Promise<void> => {
  const { recipient, endpointId, updateId, now } = asked;
  const found = await findNoticeByMessage(tx, endpointId, messageRef);
  if (found === null || recipient.kind !== 'person') return;
  const before = found.kind === 'edited' ? found.notice : found;
  const notice = await asOfNow(tx, before, { reader: recipient.id, now });
  // A question is answered by the press; anything else is worth a change only where its lines have changed.
  if (before.kind !== 'which-one' && JSON.stringify(notice) === JSON.stringify(before)) return;
  await enqueue(tx, {
    recipient,
    key: noticeKey(recipient, 'edited', `update-${String(updateId)}`),
    notice: { kind: 'edited', messageRef, notice },
    notBefore: now,
    at: now,
    replyVia: endpointId,
  });
};
