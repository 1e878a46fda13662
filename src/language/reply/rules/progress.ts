import { isAmong, isKind, means } from '../chunk.ts';
import { findSense, has, hasBefore, hasWords, type Statement, unknownWords, wordsIn } from '../statement.ts';
import { isOthers, subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { nothingYet, verdictOf } from './check.ts';
import { dayBefore } from './finish.ts';
import { isHandedOn } from './handed-on.ts';
import { hasFigure, percentIn } from './percent.ts';

const GOING = ['working', 'not-done', 'untouched', 'nearly', 'half', 'partly'] as const;

const isOthersWork = (statement: Statement): boolean => {
  const at = findSense(statement, GOING);
  return statement.tasks.length === 0 && isOthers(statement, at < 0 ? statement.chunks.length : at);
};

const MONEY = /^(?:lãi suất|lai suat|khuyến mãi|khuyen mai|giảm giá)$/u;
const WHOLE = 100;

const isWhole = (statement: Statement): boolean => percentIn(statement) === WHOLE && !has(statement, 'not', 'not-done', 'later', 'order');

const tellsOfWork = (statement: Statement): boolean =>
  !hasWords(statement, MONEY) && (hasFigure(statement) || (has(statement, ...GOING) && !has(statement, 'condition')));

/** The work goes on, has not begun or has not ended; with a figure where one is given. */
export const underWay: Rule = (statement) => {
  if (!tellsOfWork(statement)) return isOthersGoing(statement) ? nothingYet('somebody else is at work') : null;
  if (isOthersWork(statement)) return nothingYet('somebody else is at work');
  if (isBusyAbove(statement)) return verdictOf('somebody above is busy', { intent: 'none' });
  if (isWhole(statement)) return verdictOf('the whole is reached', { intent: 'done' }, 'only a figure says so');
  return verdictOf('under way', { intent: 'progress', percent: percentIn(statement) });
};

const BUSY = /(?:^| )(?:đang|dang) (?:họp|bận|lái xe|đi công tác|đi họp|dự họp|tiếp khách|nghỉ phép)(?: |$)/u;

// "anh đang họp, lát anh xem": so speaks one who reports nothing.
const isBusyAbove = (statement: Statement): boolean =>
  statement.tasks.length === 0 && BUSY.test(wordsIn(statement)) && subjectBefore(statement, findSense(statement, ['working'])) === 'you';

const isOthersGoing = (statement: Statement): boolean => has(statement, ...GOING) && isOthersWork(statement);

const NOT_YET = wordSet('chưa · vẫn chưa · còn chưa · chưa đâu · chưa kịp · chưa được');
const FEW_WORDS = 3;

const saysNotYet = (statement: Statement): boolean =>
  unknownWords(statement.chunks) <= FEW_WORDS &&
  !has(statement, 'accept', 'condition', 'small-talk', 'asking') &&
  statement.chunks.some((chunk, at) => means(chunk, 'not') && isAmong(chunk, NOT_YET) && !hasBefore(statement, at, 'not'));

const namesTimeAhead = (statement: Statement): boolean =>
  has(statement, 'later') || (dayBefore(statement, findSense(statement, ['sending'])) >= 0 && !has(statement, 'past', 'already', 'not'));

// "để anh Bảy làm"
const isByOthers = (statement: Statement): boolean => isOthers(statement, findSense(statement, ['sending']));

const promises = (statement: Statement): boolean =>
  namesTimeAhead(statement) &&
  !isByOthers(statement) &&
  (has(statement, 'sending') || statement.tasks.length > 0) &&
  !has(statement, 'order', 'assign', 'snooze', 'condition');

// "xong rồi, còn 4 nữa thôi": the task that remains.
const namesRest = ({ chunks, tasks }: Statement): boolean =>
  tasks.length > 0 &&
  means(chunks[0], 'remaining') &&
  chunks.slice(1).every((chunk) => isKind(chunk, 'tasks', 'mark') || means(chunk, 'polite', 'you', 'then', 'and'));

// "đã xong 3 bản, còn 2 bản": a count that remains.
const countsRest = ({ chunks }: Statement): boolean =>
  means(chunks[0], 'remaining') &&
  isKind(chunks[1], 'thing') &&
  chunks.slice(2).every((chunk) => means(chunk, 'counted', 'polite', 'you', 'not', 'not-done') || isKind(chunk, 'word'));

// "xong rồi, chỉ còn in": a step that remains.
const namesLastStep = ({ chunks, tasks }: Statement): boolean =>
  tasks.length === 0 && means(chunks[0], 'remaining') && means(chunks[1], 'task-verb', 'sending');

/** "Việc 3 chưa", "mai em nộp", "chưa ạ": less than a state, but an answer about one. */
export const unfinishedHint: Rule = (statement) => {
  if (promises(statement)) return verdictOf('promised', { intent: 'progress', percent: null });
  if (isHandedOn(statement)) return verdictOf('handed on', { intent: 'progress', percent: null });
  if (namesRest(statement) || countsRest(statement) || namesLastStep(statement))
    return verdictOf('something remains', { intent: 'progress', percent: null });
  return saysNotYet(statement) ? verdictOf('not yet', { intent: 'progress', percent: null }) : null;
};
