import { isAmong, means } from '../chunk.ts';
import { has, hasBefore, type Statement, unknownWords } from '../statement.ts';
import { subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { verdictOf } from './check.ts';

const SUFFERED = wordSet('bị · vừa bị · đã bị · lại bị · cứ bị');

// Where it is suffered, papers that come back are work that does: "bị trả hồ sơ".
const PAPERS_BACK = wordSet('trả hồ sơ');

/** "việc 9 bị trả lại": told by the one whom it befell. */
export const isSuffered = ({ chunks }: Statement, at: number): boolean => chunks.slice(0, at).some((chunk) => isAmong(chunk, SUFFERED));

// "Sở Tài chính trả hồ sơ"
const isFromOffice = (statement: Statement, at: number): boolean =>
  isAmong(statement.chunks[at], PAPERS_BACK) && ['unit', 'other'].includes(subjectBefore(statement, at));

/** "đã gửi rồi nhưng bị trả lại", "việc 4 nộp rồi bị Sở trả về": what was handed in has come back, and goes on. */
export const cameBack: Rule = (statement) => {
  const at = statement.chunks.findIndex((chunk) => means(chunk, 'return', 'redo') || isAmong(chunk, PAPERS_BACK));
  if (
    at < 0 ||
    !(isSuffered(statement, at) || isFromOffice(statement, at)) ||
    has(statement, 'condition', 'asking') ||
    hasBefore(statement, at, 'not')
  )
    return null;
  const isVague = statement.tasks.length === 0 && unknownWords(statement.chunks) > 1;
  return verdictOf('came back', { intent: 'progress', percent: null }, isVague ? 'perhaps something else came back' : null);
};
