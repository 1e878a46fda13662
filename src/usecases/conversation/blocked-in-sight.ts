import type { Notice } from '#domain/notice.ts';
import { bare } from '#language/fold.ts';
import { listAsked } from './show-list.ts';
import type { Speaking } from './speaker.ts';
import type { WorkAct } from './work-act.ts';

const NAMES_NOTHING = /^(?:(?:xem|cac|nhung|viec|nhiem vu|dang|con|bi|kho khan|vuong|mac)(?: |$))+$/u;

/** "Việc vướng", "vướng mắc" by who has no work to report it of asks for what is blocked; null for any other words. */
export const blockedInSight = async (speaking: Speaking, { intent, tasks }: WorkAct): Promise<Notice | null> => {
  const isBare = NAMES_NOTHING.test(bare(speaking.inbound.text).replace(/[.! ]+$/u, ''));
  return intent === 'blocked' && tasks.length === 0 && isBare ? listAsked(speaking, 'blocked', null) : null;
};
