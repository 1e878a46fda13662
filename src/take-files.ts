import type { ReceivedFile } from '#bot/intake.ts';
import type { EndpointId, PersonId, PlanDraftId } from '#domain/ids.ts';
import { accepted, type Result } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Database } from '#usecases/database.ts';
import { isForPlans, takeEvidenceFile } from '#usecases/evidence/take-evidence-file.ts';
import type { ReadPlan } from '#usecases/review/store-draft.ts';
import { chatAt, takePlanFile } from '#usecases/review/take-plan-file.ts';
import type { ChatDesk } from '#web/chat/chat-desk.ts';
import { examineFile, isPicture } from './documents/evidence/examine-file.ts';

/** What is needed to take a file that somebody sends into a chat. */
export interface TakingFiles {
  readonly db: Database;
  /** The office's time. */
  readonly now: () => Instant;
  /** Reads a plan, or says in one Vietnamese sentence why it cannot. */
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Result<ReadPlan, string>>;
  readonly linkTo: (draft: PlanDraftId, person: PersonId) => string;
}

interface SentFile {
  readonly chat: EndpointId;
  readonly fileName: string;
  /** The words beside it; null where there are none. */
  readonly words: string | null;
  readonly content: Result<Uint8Array, string>;
  readonly key: string;
}

type Taken = 'taken' | 'repeated' | 'no-such-chat';

const examined = ({ content, fileName }: SentFile) => {
  if (!content.ok) return { ok: false, refusal: 'not-fetched' } as const;
  const file = examineFile(content.value, fileName);
  return file.ok ? accepted({ file: file.value, bytes: content.value }) : file;
};

// A file is a plan to be reviewed, or shows that work was done; a picture is never a plan.
const take = async ({ db, now, read, linkTo }: TakingFiles, sent: SentFile): Promise<Taken> => {
  const { chat, fileName, words, content, key } = sent;
  const isPlan = !(content.ok && isPicture(content.value)) && (await isForPlans(db, chat, { words, now: now() }));
  if (!isPlan) return takeEvidenceFile(db, { chat, examined: examined(sent), fileName, words, key, now: now() });
  const result = content.ok ? await read(content.value, fileName) : content;
  return takePlanFile(db, { chat, fileName, read: result, key, now: now(), linkTo });
};

/** Takes a file that was sent into the web chat, and answers there. */
export const webFileTaker =
  (taking: TakingFiles): NonNullable<ChatDesk['attach']> =>
  async (chat, { name, bytes, key }) => {
    await take(taking, { chat, fileName: name, words: null, content: accepted(bytes), key });
  };

/** Takes a file that was sent to a bot, and answers in the same chat. */
export const fileTaker =
  (taking: TakingFiles) =>
  async (channel: string, { chat: address, fileName, words, fetch, key }: ReceivedFile): Promise<Taken> => {
    const chat = await chatAt(taking.db, channel, address);
    return chat === null ? 'no-such-chat' : take(taking, { chat, fileName, words, content: await fetch(), key });
  };
