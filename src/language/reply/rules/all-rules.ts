import type { Rule } from '../verdict.ts';
import { agreed, approved } from './approved.ts';
import { cameBack } from './came-back.ts';
import { botOrder, chosen, service, smallTalk } from './choosing.ts';
import { complaint } from './complaint.ts';
import { dismissed } from './dismissed.ts';
import { doubleDenial } from './double-denial.ts';
import { eventOver } from './event-over.ts';
import { extension, noExtension } from './extension.ts';
import { finished } from './finished.ts';
import { freed, noObstacle } from './freed.ts';
import { hindered, othersLate } from './hindered.ts';
import { measured } from './measured.ts';
import { underWay, unfinishedHint } from './progress.ts';
import { question, toldToReport } from './question.ts';
import { putOff } from './put-off.ts';
import { rhetorical } from './rhetorical.ts';
import { returned } from './returned.ts';
import { snoozed } from './snoozed.ts';
import { stuck } from './stuck.ts';
import { accepted, declined, owned } from './taking.ts';
import { ticked } from './ticked.ts';
import { undone } from './undone.ts';
import { wished } from './wished.ts';

/** The rules for one statement, in the order in which they are asked; the first that answers is heard. */
export const STATEMENT_RULES: readonly Rule[] = [
  service,
  botOrder,
  ticked,
  chosen,
  measured,
  wished,
  rhetorical,
  doubleDenial,
  complaint,
  toldToReport,
  question,
  undone,
  noExtension,
  eventOver,
  snoozed,
  putOff,
  declined,
  owned,
  cameBack,
  dismissed,
  returned,
  approved,
  extension,
  freed,
  stuck,
  hindered,
  noObstacle,
  othersLate,
  smallTalk,
  finished,
  underWay,
  accepted,
  agreed,
  unfinishedHint,
];
