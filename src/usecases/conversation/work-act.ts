import { bare } from '#language/fold.ts';
import type { TaskId } from '#domain/ids.ts';
import type { AskedAct, NotYetAct } from '#domain/notice.ts';
import type { ExtensionWish } from '#language/extension-words.ts';
import { speaksOfExtension } from '#language/reply/speaks-of-extension.ts';
import type { Act } from '#language/reply/act.ts';

/** An act on assignments that a use case carries out; `tasks` is empty where the words name none. */
export type WorkAct = { readonly tasks: readonly TaskId[] } & (
  | { readonly intent: 'accept' | 'done' | 'unblocked' | 'approve' }
  | { readonly intent: 'decline'; readonly reason: string; readonly target: string | null }
  | {
      readonly intent: 'blocked';
      readonly reason: string;
      /** All that was said of it, where the message says nothing else: whom it waits for, and by when. */
      readonly words?: string;
    }
  | { readonly intent: 'return'; readonly reason: string }
  | { readonly intent: 'progress'; readonly percent: number | null }
  | { readonly intent: 'assign'; readonly target: string }
  | ExtensionWish
);

/** Words that are understood, and that no use case carries out yet. */
export interface NotYet {
  readonly act: NotYetAct;
  readonly tasks: readonly TaskId[];
}

/** A decision that speaks of more time says nothing of the product. */
const aboutTime = (act: Act, said: string): WorkAct | null => {
  if (act.intent === 'extension') return { intent: 'extend', tasks: act.tasks, until: act.date, reason: act.reason };
  if (!speaksOfExtension(said)) return null;
  if (act.intent === 'approve') return { intent: 'move-deadline', tasks: act.tasks, until: act.date };
  return act.intent === 'return' ? { intent: 'refuse-extension', tasks: act.tasks, reason: act.reason } : null;
};

/** The act on assignments that these words mean, as they were said; null where they mean another thing. */
export const workActOf = (act: Act, said: string): WorkAct | null => {
  const time = aboutTime(act, said);
  if (time !== null) return time;
  switch (act.intent) {
    case 'accept':
    case 'done':
    case 'unblocked':
      return { intent: act.intent, tasks: act.tasks };
    case 'decline':
      return { intent: 'decline', tasks: act.tasks, reason: act.reason, target: act.target };
    case 'approve':
      return act.date === null ? { intent: 'approve', tasks: act.tasks } : null;
    case 'blocked':
      return { intent: 'blocked', tasks: act.tasks, reason: act.reason };
    case 'return':
      return { intent: 'return', tasks: act.tasks, reason: act.reason };
    case 'progress':
      return { intent: 'progress', tasks: act.tasks, percent: act.percent };
    case 'assign':
      return act.title === '' && act.target !== null ? { intent: 'assign', tasks: act.tasks, target: act.target } : null;
    case 'extension':
    case 'undo':
    case 'snooze':
    case 'measure':
    case 'question':
    case 'choose':
    case 'help':
    case 'group-code':
    case 'plan-page':
    case 'unlink':
    case 'none':
      return null;
  }
};

const NOT_YET: Partial<Record<Act['intent'], NotYetAct>> = {
  assign: 'new-task',
};

/** What these words mean, where no use case carries it out yet; else null. */
export const notYetOf = (act: Act, said: string): NotYet | null => {
  const notYet = NOT_YET[act.intent];
  if (notYet === undefined || workActOf(act, said) !== null) return null;
  return { act: notYet, tasks: 'tasks' in act ? act.tasks : [] };
};

/** Whether the words are about all tasks, but for some. */
export const isAboutAll = (act: Act): act is Act & { readonly all: true; readonly except: readonly TaskId[] } => 'all' in act && act.all;

/** What the "which one?" question asks about. */
export const askedActOf = ({ intent }: WorkAct): AskedAct => intent;

/** "Vâng ạ" under what asks nobody to take work: a courtesy, and no more. */
export const isCourtesy = ({ intent, tasks }: WorkAct, text: string): boolean =>
  intent === 'accept' && tasks.length === 0 && !/\bnhan\b/u.test(bare(text));
