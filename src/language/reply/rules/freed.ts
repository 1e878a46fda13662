import { isAmong, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, type Statement, typedWords } from '../statement.ts';
import type { Rule } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import { nothingYet, verdictOf } from './check.ts';

// "kinh phí đã được cấp", "mặt bằng có rồi"
const GRANTED =
  /(?:kinh phí|kinh phi|vốn|mặt bằng|mat bang|hướng dẫn|huong dan|chủ trương|số liệu|tài khoản) (?:đã (?:có|được|bàn giao|về|cấp)|da (?:co|duoc)|có rồi|co roi|về rồi)/u;

// "Sở Tài chính vừa cấp vốn rồi": those above gave what was lacking.
const GIVEN_FROM_ABOVE =
  /(?:sở|bộ|tỉnh|huyện|trung ương|cấp trên|kho bạc)[^.;,]* (?:đã|vừa|mới) (?:cấp|bố trí|phân bổ|rót) (?:kinh phí|vốn|tiền|dự toán)/u;

const isGranted = (statement: Statement): boolean => {
  const words = typedWords(statement).toLowerCase();
  return (GRANTED.test(words) || GIVEN_FROM_ABOVE.test(words)) && !has(statement, 'not');
};

const SOLVES = wordSet('giải quyết · xử lý · khắc phục · tháo gỡ · gỡ');

// "vướng mắc xử lý rồi", "khó khăn đã khắc phục", "vướng chưa gỡ"
const isSolving = ({ chunks }: Statement, at: number): boolean =>
  isAmong(chunks[at], SOLVES) && (means(chunks[at - 1], 'past', 'not') || means(chunks[at + 1], 'already'));

// "vướng mắc về mặt bằng đã giải quyết xong"
const isSolved = (statement: Statement): boolean => {
  const at = findSense(statement, ['stuck']);
  if (at < 0) return false;
  return (
    hasAfter(statement, at, 'done', 'perfect', 'free') || statement.chunks.some((_, place) => place > at && isSolving(statement, place))
  );
};

const THEN = wordSet('thì');

// "hết vướng thì em làm liền": only when it is gone.
const isSupposed = ({ chunks }: Statement): boolean => {
  const at = chunks.findIndex((chunk) => means(chunk, 'free', 'given'));
  return (
    at >= 0 && isAmong(chunks[at + 1], THEN) && chunks.slice(at + 2).some((chunk) => means(chunk, 'self', 'later', 'accept', 'addressing'))
  );
};

// "mai là hết vướng": not yet.
const isAhead = (statement: Statement): boolean =>
  hasBefore(statement, findSense(statement, ['free', 'given']), 'later') && !has(statement, 'already', 'past');

const isOnlySupposed = (statement: Statement): boolean =>
  has(statement, 'condition', 'hedge') || isSupposed(statement) || isAhead(statement);

const tellsOfEnd = (statement: Statement): boolean => has(statement, 'free', 'given') || isSolved(statement) || isGranted(statement);

const isDenied = (statement: Statement): boolean => {
  const at = findSense(statement, ['free']);
  return at >= 0 ? hasBefore(statement, at, 'not', 'not-done') : has(statement, 'not', 'not-done');
};

/** The obstacle is gone: "hết vướng", "đã gỡ xong", "vướng mắc đã giải quyết xong", "đã có kinh phí". */
export const freed: Rule = (statement) => {
  if (!tellsOfEnd(statement)) return null;
  if (isOnlySupposed(statement) && !statement.asked) return nothingYet('the obstacle is gone only if or perhaps');
  return isDenied(statement)
    ? verdictOf(
        'the obstacle is not gone yet',
        { intent: 'blocked', reason: '' },
        has(statement, 'stuck') ? null : 'said by denying its end',
      )
    : verdictOf('the obstacle is gone', { intent: 'unblocked' }, has(statement, 'partly') ? 'perhaps only a part of it' : null);
};

/** "Không vướng gì": there is no obstacle, which changes nothing. */
export const noObstacle: Rule = (statement) => {
  const { chunks, tasks } = statement;
  if (!chunks.some((chunk) => means(chunk, 'no-obstacle')) || has(statement, 'stuck', 'lacking', 'done', 'perfect')) return null;
  return has(statement, 'working') || tasks.length > 0
    ? verdictOf('no obstacle, work goes on', { intent: 'progress', percent: null })
    : verdictOf('no obstacle', { intent: 'none' });
};
