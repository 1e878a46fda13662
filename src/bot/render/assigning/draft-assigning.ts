import type { AssigningNotice } from '#domain/assigning/assigning-notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import type { Draft } from '../draft.ts';
import { draftDone } from './done.ts';
import { draftGivenToYou, draftNews, draftUrged } from './given.ts';
import { draftHistory } from './history.ts';
import { draftNotAssigned } from './refused.ts';
import { draftRollUp } from './roll-up.ts';
import { draftTaskCard } from './task-card.ts';

/** What is said of how work is given, passed on and followed. */
export const draftAssigning = (notice: AssigningNotice<WorkLine>, today: Day): Draft => {
  switch (notice.kind) {
    case 'task-card':
      return draftTaskCard(notice);
    case 'given-to-you':
      return draftGivenToYou(notice, today);
    case 'urged':
      return draftUrged(notice, today);
    case 'assigning-told':
      return draftNews(notice, today);
    case 'assigning-done':
      return draftDone(notice.done, today);
    case 'assigning-refused':
      return draftNotAssigned(notice.refusal);
    case 'task-roll-up':
      return draftRollUp(notice, today);
    case 'task-history':
      return draftHistory(notice, today);
  }
};
