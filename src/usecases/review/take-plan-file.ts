import { insertChatMessage } from '#db/chat-messages.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { type Endpoint, findEndpoint, findEndpointById } from '#db/endpoints.ts';
import { loadOffice } from '#db/office.ts';
import { enqueue } from '#db/outbox.ts';
import type { EndpointId, PersonId, PlanDraftId } from '#domain/ids.ts';
import { isLateRow } from '#domain/importing/late-rows.ts';
import type { Notice } from '#domain/notice.ts';
import type { PlanSummary } from '#domain/plan-answer.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import type { Result } from '#domain/result.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { matchUnits, namesInDraft } from '../match-units.ts';
import { storableText } from '../storable-text.ts';
import { WEB_CHAT } from '../web-chat.ts';
import { type ReadPlan, storeDraft } from './store-draft.ts';

/** A file that somebody has sent into a chat, read already. */
export interface SentPlan {
  readonly chat: EndpointId;
  readonly fileName: string;
  /** What was read, or one Vietnamese sentence on why nothing was. */
  readonly read: Result<ReadPlan, string>;
  /** Unique for each sending: a repeated one changes nothing. */
  readonly key: string;
  readonly now: Instant;
  /** The address at which this person reviews this draft. */
  readonly linkTo: (draft: PlanDraftId, person: PersonId) => string;
}

const summaryOf = async (tx: Tx, { draft }: ReadPlan, now: Instant): Promise<Omit<PlanSummary, 'link'>> => {
  const { calendar } = await loadOffice(tx);
  const { unknown } = await matchUnits(tx, namesInDraft(draft), { create: false });
  const counted = SIX_RO.map((gap) => ({ gap, count: draft.tasks.filter((task) => task.gaps.includes(gap)).length }));
  return {
    title: draft.document.title ?? draft.document.number ?? 'chưa có tên',
    tasks: draft.tasks.length,
    gaps: counted.filter(({ count }) => count > 0),
    late: draft.tasks.filter((row) => isLateRow(row, dayOf(now), calendar)).length,
    unknownUnits: unknown.length,
  };
};

/** Keeps what was read as a draft, and says so with the link to it; or why nothing was kept. */
export const planNotice = async (
  tx: Tx,
  personId: PersonId,
  { read, fileName, now, linkTo }: Pick<SentPlan, 'read' | 'fileName' | 'now' | 'linkTo'>,
): Promise<Notice> => {
  if (!read.ok) return { kind: 'plan-not-read', fileName, why: { kind: 'unreadable', sentence: read.refusal } };
  const kept = await storeDraft(tx, { read: read.value, fileName, personId, now });
  if (kept === null) return { kind: 'plan-not-read', fileName, why: { kind: 'may-not-import' } };
  return { kind: 'plan-read', ...(await summaryOf(tx, read.value, now)), link: linkTo(kept.id, personId) };
};

// The file itself is not kept in the chat: its name says enough.
const showSent = (tx: Tx, { id }: Endpoint, { fileName, now }: SentPlan): Promise<number> =>
  insertChatMessage(tx, { endpointId: id, from: 'reader', text: `Tệp: ${fileName}`, choices: [], at: now, replyTo: null, read: true });

/** The chat at an address of a channel, where somebody known writes; else null. */
export const chatAt = (db: Database, channel: string, address: string): Promise<EndpointId | null> =>
  transact(db, async (tx) => {
    const found = await findEndpoint(tx, channel, address);
    return found?.owner.kind === 'person' ? found.id : null;
  });

/**
 * Keeps a plan that was sent into a person's chat as a draft, and answers there with what was read and the link to review it; all in one
 * transaction. Nothing is stored as a task.
 */
export const takePlanFile = (db: Database, given: SentPlan): Promise<'taken' | 'repeated' | 'no-such-chat'> =>
  transact(db, async (tx) => {
    const sent = { ...given, fileName: storableText(given.fileName) };
    const endpoint = await findEndpointById(tx, sent.chat);
    if (endpoint?.owner.kind !== 'person') return 'no-such-chat';
    const recipient = endpoint.owner;
    const key = noticeKey(recipient, 'plan-file', `${String(sent.chat)}:${sent.key}`);
    const notice = await planNotice(tx, recipient.id, sent);
    const { now } = sent;
    if ((await enqueue(tx, { recipient, key, notice, notBefore: now, at: now, replyVia: sent.chat })) === 'already-there')
      return 'repeated';
    if (endpoint.channel === WEB_CHAT) await showSent(tx, endpoint, sent);
    return 'taken';
  });
