import type { Tx } from '#db/database.ts';
import type { PersonId, PlanDraftId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { Result } from '#domain/result.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { ReadPlan } from './store-draft.ts';
import { planNotice } from './take-plan-file.ts';

/** The ways into the pages on which plans are reviewed, and the reader of plans; handed in where pages are served. */
export interface PlanWays {
  /** Where this person brings plans in. */
  readonly page: (person: PersonId) => string;
  /** Where this person reviews this draft. */
  readonly linkTo: (draft: PlanDraftId, person: PersonId) => string;
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Result<ReadPlan, string>>;
}

const FEWEST_LINES = 4;
const FEWEST_ROWS = 2;
const FEWEST_TASKS = 2;
const NAME = 'nội dung dán vào trò chuyện.txt';

const COLUMNS = /\t|(?:\|.*){2}/u;
const LEADS = /chủ trì|thực hiện:|chịu trách nhiệm/iu;

// A table copied from a document, or a list that says who leads: no answer to a reminder looks like that.
const looksLikePlan = (words: string): boolean => {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= FEWEST_LINES && lines.filter((line) => COLUMNS.test(line) || LEADS.test(line)).length >= FEWEST_ROWS;
};

interface Pasted {
  readonly words: string;
  readonly personId: PersonId;
  readonly plans: PlanWays;
  readonly now: Instant;
}

/** A plan whose text was pasted into a chat becomes a draft, like a file; null where the words are no plan. */
export const takePasted = async (tx: Tx, { words, personId, plans, now }: Pasted): Promise<Notice | null> => {
  if (!looksLikePlan(words)) return null;
  const read = await plans.read(new TextEncoder().encode(words), NAME);
  if (!read.ok || read.value.draft.tasks.length < FEWEST_TASKS) return null;
  return planNotice(tx, personId, { read, fileName: NAME, now, linkTo: plans.linkTo });
};
