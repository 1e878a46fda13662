import { insertChatMessage } from '#db/chat-messages.ts';
import { loadPending } from '#db/conversations.ts';
import { type Database, transact, type Tx } from '#db/database.ts';
import { type Endpoint, findEndpointById } from '#db/endpoints.ts';
import { keepFile, type ShownFile } from '#db/evidence-files.ts';
import { storeUpdate } from '#db/inbox.ts';
import { loadOffice } from '#db/office.ts';
import { enqueue } from '#db/outbox.ts';
import type { FileNotKept } from '#domain/evidence/evidence-notice.ts';
import type { EndpointId, PersonId, TaskId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import { isRunning } from '#domain/assignment/assignment.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import type { Result } from '#domain/result.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { workLine } from '#domain/work-line.ts';
import { evidenceWishIn } from '#language/evidence-words.ts';
import { bare } from '#language/fold.ts';
import { loadOwnScope } from '../conversation/visible-work.ts';
import { stepIn } from '../steps/waiting-step.ts';
import { storableText } from '../storable-text.ts';
import { WEB_CHAT } from '../web-chat.ts';

/** A file that somebody has sent into a chat, to show that work was done. */
export interface SentEvidence {
  readonly chat: EndpointId;
  /** What may be kept of it, or why nothing may. */
  readonly examined: Result<{ readonly file: ShownFile; readonly bytes: Uint8Array }, FileNotKept>;
  readonly fileName: string;
  /** The words beside it: they say what it shows. */
  readonly words: string | null;
  /** Unique for each sending: a repeated one changes nothing. */
  readonly key: string;
  readonly now: Instant;
}

interface AskedBefore {
  readonly wants?: string;
  readonly options?: readonly TaskId[];
}

// Asked for something that shows it, the file is the answer; the act that was held up is then said anew.
const heldUpBy = async (tx: Tx, { id }: Endpoint, now: Instant): Promise<string | null> => {
  const stored = await loadPending(tx, id, now);
  const step = stepIn(stored);
  if (step?.step === 'document') return `minh chứng ${String(step.task)}`;
  const pending = stored as AskedBefore | undefined; // -- written by `ask`
  const [number] = pending?.wants === 'evidence' ? (pending.options ?? []) : [];
  return number === undefined ? null : `xong ${String(number)}`;
};

const whichOf = async (tx: Tx, { owner }: Endpoint, { fileName, now }: SentEvidence): Promise<Notice> => {
  const office = await loadOffice(tx);
  const person = owner.kind === 'person' ? office.people.get(owner.id) : undefined;
  const scope = person === undefined ? [] : await loadOwnScope({ tx, office, person, now });
  const own = scope.map(({ work }) => work).filter(({ assignment }) => assignment.personId === person?.id && isRunning(assignment));
  return { kind: 'evidence-which', fileName, lines: own.map((work) => workLine(work, office, dayOf(now))) };
};

const say = (
  tx: Tx,
  endpoint: Endpoint,
  { words, key, now }: SentEvidence & { readonly words: string },
): Promise<'stored' | 'repeated'> => {
  const common = { channel: endpoint.channel, chat: endpoint.address, replyTo: null, addressed: true };
  return storeUpdate(tx, { ...common, updateKey: `tep:${key}`, text: words, receivedAt: now });
};

const ask = async (tx: Tx, endpoint: Endpoint, sent: SentEvidence): Promise<'enqueued' | 'already-there'> => {
  const { chat, fileName, examined, key, now } = sent;
  const recipient = endpoint.owner.kind === 'nobody' ? ({ kind: 'endpoint', id: chat } as const) : endpoint.owner;
  const notice: Notice = examined.ok ? await whichOf(tx, endpoint, sent) : { kind: 'evidence-refused', fileName, why: examined.refusal };
  return enqueue(tx, {
    ...{ recipient, key: noticeKey(recipient, 'evidence-file', `${String(chat)}:${key}`), notice },
    ...{ notBefore: now, at: now, replyVia: chat },
  });
};

const showSent = (tx: Tx, { id }: Endpoint, { fileName, words, now }: SentEvidence): Promise<number> => {
  const text = words === null ? `Tệp: ${fileName}` : `Tệp: ${fileName}\n${words}`;
  return insertChatMessage(tx, { endpointId: id, from: 'reader', text, choices: [], at: now, replyTo: null, read: true });
};

const storableWords = (words: string | null): string | null => {
  const storable = storableText(words ?? '');
  return storable.trim() === '' ? null : storable;
};

// What is not kept shows nothing, whatever is said of it.
const wordsOf = async (tx: Tx, endpoint: Endpoint, { examined, words, now }: SentEvidence): Promise<string | null> =>
  examined.ok ? (storableWords(words) ?? (await heldUpBy(tx, endpoint, now))) : null;

const isNew = async (tx: Tx, endpoint: Endpoint, sent: SentEvidence): Promise<boolean> =>
  sent.words === null
    ? (await ask(tx, endpoint, sent)) === 'enqueued'
    : (await say(tx, endpoint, { ...sent, words: sent.words })) === 'stored';

const keep = async (
  tx: Tx,
  { id, by }: { readonly id: EndpointId; readonly by: PersonId },
  { examined, fileName, now }: SentEvidence,
): Promise<void> => {
  if (!examined.ok) return;
  const { file, bytes } = examined.value;
  await keepFile(tx, id, { file: { ...file, name: fileName }, bytes, by, at: now });
};

// What speaks of work done is no name of a plan.
const speaksOfWork = (words: string): boolean => evidenceWishIn(words) !== null || REPORTS.test(bare(words));

const REPORTS = /^(?:da )?(?:xong|hoan thanh|dang lam|bao cao xong)(?: |$)/u;

/** Whether a file sent into this chat is read as a plan: whoever may bring plans in has said nothing of work, and was not asked for evidence. */
export const isForPlans = (db: Database, chat: EndpointId, { words, now }: Pick<SentEvidence, 'words' | 'now'>): Promise<boolean> =>
  transact(db, async (tx) => {
    const endpoint = await findEndpointById(tx, chat);
    if (endpoint?.owner.kind !== 'person' || (words !== null && speaksOfWork(words))) return false;
    const person = (await loadOffice(tx)).people.get(endpoint.owner.id);
    return person !== undefined && mayImportPlans(person) && (await heldUpBy(tx, endpoint, now)) === null;
  });

/**
 * Keeps a file that was sent into a person's chat. What it shows is said by the words beside it, or by what the bot has asked; else it is asked,
 * and the file waits. All in one transaction.
 */
export const takeEvidenceFile = (db: Database, given: SentEvidence): Promise<'taken' | 'repeated' | 'no-such-chat'> =>
  transact(db, async (tx) => {
    const endpoint = await findEndpointById(tx, given.chat);
    if (endpoint?.owner.kind !== 'person') return 'no-such-chat';
    const sent = { ...given, fileName: storableText(given.fileName), words: await wordsOf(tx, endpoint, given) };
    if (!(await isNew(tx, endpoint, sent))) return 'repeated';
    await keep(tx, { id: endpoint.id, by: endpoint.owner.id }, sent);
    if (endpoint.channel === WEB_CHAT) await showSent(tx, endpoint, sent);
    return 'taken';
  });
