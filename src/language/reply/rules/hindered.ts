import { type Chunk, fits, isAmong, isKind, means } from '../chunk.ts';
import { findSense, has, hasAfter, hasBefore, hasKind, sinceSo, type Statement, unknownWords } from '../statement.ts';
import { subjectBefore } from '../subject.ts';
import type { Rule } from '../verdict.ts';
import { NOBODY } from '../words/nobody.ts';
import { wordSet } from '../words/word-set.ts';
import { type Check, firstCheck, nothingYet, verdictOf } from './check.ts';
import { essence, introducedReason } from './reason.ts';

const SHORT_WHILE = wordSet('tí · tý · chút · xíu · một lát · lát · tẹo · đến');

// "đợi xã chốt danh sách": an office is waited for by whoever is none.
const OFFICES = wordSet('xã · phòng · đơn vị');
const isOneself = (chunk: Chunk | undefined): boolean => means(chunk, 'self') && !isAmong(chunk, OFFICES);

const isVague = (chunk: Chunk): boolean => chunk.loose && !chunk.words.includes(' ');

// Without diacritics "cho" is chờ only where somebody is waited for at the start.
const isBareWait = (before: Chunk | undefined, next: Chunk | undefined): boolean =>
  (before === undefined || isKind(before, 'tasks') || means(before, 'self')) && (isKind(next, 'unit', 'word') || means(next, 'neutral'));

const isWait = ({ chunks }: Statement, at: number): boolean => {
  const [before, chunk, next] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  if (chunk === undefined || isOneself(next) || isAmong(next, SHORT_WHILE)) return false;
  if (isVague(chunk) && (next === undefined || means(next, 'polite'))) return false;
  return chunk.words !== 'cho' || isBareWait(before, next);
};

const NOT = wordSet('chưa · không · vẫn chưa');
const CAN = wordSet('được');

// "chưa mua sắm được": any verb between a denial and "được".
const isUnable = ({ chunks }: Statement, at: number): boolean =>
  (isAmong(chunks[at], NOT) && chunks.slice(at + 2, at + 4).some((chunk) => isAmong(chunk, CAN))) ||
  (means(chunks[at], 'not-done', 'untouched') && isAmong(chunks[at + 1], CAN));

const CAUSES = wordSet('do · vì · tại · bởi · bởi vì · tại vì · do là · vì là · lý do là');

// "chưa triển khai vì dân phản đối": the work stands still, and the words say why.
const LATE = /^(?:bị )?(?:chậm|trễ|muộn|cham|tre)(?: tiến độ)?$/u;
const standsStill = ({ chunks }: Statement, at: number): boolean =>
  (means(chunks[at], 'not-done', 'untouched') || (fits(chunks[at], LATE) && isAmong(chunks[at + 1], CAUSES))) &&
  chunks.slice(at + 1).some((chunk, place) => isAmong(chunk, CAUSES) && at + place + 2 < chunks.length);

const AGREES = /(?:đồng ý|dong y)/u;

// "tôi chưa đồng ý": nobody hinders themselves by it.
const isOwnRefusal = (statement: Statement, chunk: Chunk, at: number): boolean =>
  fits(chunk, AGREES) && subjectBefore(statement, at) === 'self';

const isHindrance = (statement: Statement, chunk: Chunk, at: number): boolean =>
  (means(chunk, 'lacking', 'faulty', 'unable') && !isOwnRefusal(statement, chunk, at)) ||
  (means(chunk, 'waiting') && isWait(statement, at)) ||
  isUnable(statement, at) ||
  standsStill(statement, at);

/** The words before "nên", which tell why. */
const beforeSo = (statement: Statement): string => {
  const so = findSense(statement, ['so']);
  return essence(statement, 0, so < 0 ? statement.chunks.length : so);
};

const reasonOf = (statement: Statement, at: number): string =>
  [introducedReason(statement), beforeSo(statement), essence(statement, at)].find((reason) => reason !== '') ?? '';

const isContent = (chunk: Chunk): boolean => isKind(chunk, 'word', 'unit') || means(chunk, 'neutral', 'faulty', 'lacking', 'they');

// "chưa làm được": no more than that work does not go on.
const saysNoReason = (statement: Statement, at: number): boolean =>
  means(statement.chunks[at], 'unable') &&
  introducedReason(statement) === '' &&
  !has(statement, 'so') &&
  !statement.chunks.some((chunk, place) => place !== at && isContent(chunk));

const isMended = (statement: Statement): boolean =>
  has(statement, 'done', 'perfect') && !has(statement, 'unable', 'waiting', 'because', 'so');

const DISASTER = /^(?:dịch bệnh|mưa|mua|bão|lũ|sạt lở|dich benh|sat lo|khiếu nại|khieu nai|tranh chấp|lỗi|hỏng)/u;
const SHORT_STATEMENT = 4;

const isUnknownBeforeTasks = ({ chunks }: Statement, at: number): boolean => {
  const task = chunks.findIndex(({ kind }) => kind === 'tasks');
  return task > 0 && unknownWords(chunks.slice(0, Math.min(task, at))) > 0;
};

const OUTAGE = /(?:mất điện|cúp điện|mất mạng|bảo trì|mat dien|cup dien|mat mang|bao tri)$/u;
const NOW = wordSet('hôm nay · trong ngày');
const ANNOUNCED = wordSet('thông báo');

const isToCome = (chunk: Chunk): boolean => isAmong(chunk, ANNOUNCED) || (means(chunk, 'later') && !isAmong(chunk, NOW));

// "thông báo tối nay mất điện": what is told to all hinders no task.
const isAnnounced = (statement: Statement, at: number): boolean =>
  fits(statement.chunks[at], OUTAGE) && statement.chunks.some(isToCome) && !has(statement, 'so', 'because', 'not', 'unable', 'not-done');

// "không ai nộp xong": told of what all have left undone, or nobody was there to do it.
const isLeftByAll = ({ chunks }: Statement, at: number): boolean =>
  isAmong(chunks[at], NOBODY) && means(chunks[at + 1], 'sending', 'approve') && !isAmong(chunks[at + 1], DOING);
const DOING = wordSet('làm · thực hiện · triển khai · xử lý · giải quyết');

/** What makes a careful secretary ask before an obstacle is opened. */
const DOUBTS: readonly Check[] = [
  ['said with a doubt', (statement) => has(statement, 'hedge', 'done', 'perfect', 'small-talk')],
  ['perhaps only announced', isAnnounced],
  ['perhaps told of others', isLeftByAll],
  ['perhaps only pointed at', ({ chunks }) => fits(chunks.at(-1), /^kìa$/u)],
  ['perhaps asked for', (statement, at) => hasAfter(statement, at, 'asking')],
  [
    'perhaps only the subject of something else',
    (statement, at) =>
      fits(statement.chunks[at], DISASTER) &&
      statement.chunks.length > SHORT_STATEMENT &&
      !has(statement, 'so', 'because', 'not', 'unable', 'not-done'),
  ],
  ['unknown words before the task', isUnknownBeforeTasks],
  ['handed in without it', ({ chunks }, at) => means(chunks[at], 'lacking') && means(chunks[at - 1], 'sending')],
  ['perhaps only late', standsStill],
  ['“cho” or “doi” without diacritics', ({ chunks }, at) => fits(chunks[at], /(?:^| )(?:cho|doi)$/u) && chunks[at]?.loose === true],
];

const isSupposed = (statement: Statement, at: number): boolean =>
  has(statement, 'condition') || hasBefore(...sinceSo(statement, at), 'not');

const isOthersHindrance = (statement: Statement, at: number): boolean =>
  statement.chunks.slice(0, at).some(({ kind }) => kind === 'person') && subjectBefore(statement, at) === 'other';

/** Something is lacking, broken or waited for: "thiếu người", "chưa có kinh phí", "đang chờ Sở Tài chính thẩm định", "không làm được". */
export const hindered: Rule = (statement) => {
  const at = statement.chunks.findIndex((chunk, place) => isHindrance(statement, chunk, place));
  if (at < 0 || isMended(statement)) return null;
  if (isOthersHindrance(statement, at)) return nothingYet('somebody else is hindered');
  if (isSupposed(statement, at)) return nothingYet('a hindrance that is only supposed');
  if (saysNoReason(statement, at)) return verdictOf('cannot go on', { intent: 'progress', percent: null }, 'no reason is said');
  return verdictOf('hindered', { intent: 'blocked', reason: reasonOf(statement, at) }, firstCheck(DOUBTS, statement, at));
};

const OUTSIDERS = wordSet(
  'bà con · các hộ · nhân dân · lãnh đạo · nhà thầu · dân · người dân · chủ đầu tư · bên tư vấn · tư vấn · chủ tịch · giám đốc · kho bạc · đối tác · nhà cung cấp · hộ dân · bên · phía',
);

const OTHERS = new Set(['other', 'unit']);

const namesOutsider = ({ chunks }: Statement, at: number): boolean => chunks.slice(0, at).some((chunk) => isAmong(chunk, OUTSIDERS));

const END = /xong|hoàn thành|hoan thanh|hoàn tất/u;

// "bên phường Hòa Sơn chưa xong đâu": their own work, which keeps nobody waiting.
const isOwnWorkOfOthers = (statement: Statement, at: number): boolean =>
  fits(statement.chunks[at], END) && hasKind({ chunks: statement.chunks.slice(0, at) }, 'unit') && !has(statement, 'so', 'because');

const isOthersBusiness = (statement: Statement, at: number): boolean =>
  isOthersHindrance(statement, at) || isOwnWorkOfOthers(statement, at);

/** "Lãnh đạo chưa ký", "các xã chưa gửi số liệu": others have not done their part. */
export const othersLate: Rule = (statement) => {
  const at = findSense(statement, ['not', 'not-done', 'topic-unanswered', 'untouched']);
  if (at <= 0) return null;
  const isNamed = namesOutsider(statement, at);
  if (isOthersBusiness(statement, at)) return nothingYet('somebody else is late');
  if (!isNamed && !OTHERS.has(subjectBefore(statement, at))) return null;
  const reason = introducedReason(statement) || beforeSo(statement);
  const doubt = isNamed || has(statement, 'so') ? null : 'perhaps only told of others';
  return verdictOf('others have not done their part', { intent: 'blocked', reason }, doubt);
};
