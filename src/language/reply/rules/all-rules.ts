import type { Rule } from '../verdict.ts';
import { botOrder, chosen, service, smallTalk, undone } from './choosing.ts';
import { agreed, approved, returnedWork } from './decision.ts';
import { extension, noExtension } from './extension.ts';
import { finished } from './finished.ts';
import { measured } from './measured.ts';
import { freed, hindered, noObstacle, othersLate, stuck } from './obstacle.ts';
import { underWay, unfinishedHint } from './progress.ts';
import { question } from './question.ts';
import { snoozed } from './snoozed.ts';
import { accepted, declined } from './taking.ts';

/** The rules for one statement, in the order in which they are asked; the first that answers is heard. */
export const STATEMENT_RULES: readonly (readonly [name: string, rule: Rule])[] = [
  ['service', service],
  ['botOrder', botOrder],
  ['chosen', chosen],
  ['measured', measured],
  ['question', question],
  ['undone', undone],
  ['noExtension', noExtension],
  ['snoozed', snoozed],
  ['declined', declined],
  ['returnedWork', returnedWork],
  ['approved', approved],
  ['extension', extension],
  ['freed', freed],
  ['stuck', stuck],
  ['hindered', hindered],
  ['noObstacle', noObstacle],
  ['othersLate', othersLate],
  ['smallTalk', smallTalk],
  ['finished', finished],
  ['underWay', underWay],
  ['accepted', accepted],
  ['agreed', agreed],
  ['unfinishedHint', unfinishedHint],
];
