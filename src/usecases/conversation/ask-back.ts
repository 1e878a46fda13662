import type { Notice } from '#domain/notice.ts';
import { askUntil } from '../extension/heard-wish.ts';
import type { NotCarriedOut } from './carry-out.ts';
import { isOnlyHelp, notBlocked } from './not-blocked.ts';
import { ask } from './pending.ts';
import { refusal } from './refusal.ts';
import type { Speaking } from './speaker.ts';
import type { SeenWork } from './visible-work.ts';
import type { WorkAct } from './work-act.ts';

const WAITS_FOR: Partial<Record<NotCarriedOut['kind'], 'reason' | 'evidence'>> = {
  'reason-missing': 'reason',
  'evidence-missing': 'evidence',
};

/** Says why something was not done; where only a reason, a day or a document is missing, the next message that gives it does it after all. */
export const askBack = async (
  speaking: Speaking,
  act: WorkAct,
  { chosen, refused }: { readonly chosen: SeenWork; readonly refused: NotCarriedOut['kind'] },
): Promise<Notice> => {
  if (refused === 'date-missing') return askUntil(speaking, act, chosen);
  const { task, assignment } = chosen.work;
  const wants = WAITS_FOR[refused];
  if (wants !== undefined) await ask(speaking, { wants, act: { ...act, tasks: [task.id] }, options: [task.id], about: [assignment.id] });
  return refused === 'not-blocked' && isOnlyHelp(chosen) ? notBlocked(speaking, chosen) : refusal(refused, task.id);
};
