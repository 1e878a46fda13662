import { addDays, type Day, weekdayOf } from '#domain/time/day.ts';
import { parseDeadline } from '../../deadline/parse-deadline.ts';
import { bare } from '../../fold.ts';
import { type Chunk, fits, isDayFigure, isKind, means } from '../chunk.ts';
import type { Statement } from '../statement.ts';

const GLUE = /^(?:đến|tới|sang|qua|vào|lùi|dời|hoãn|den|toi|lui|doi|hoan|thành|cho đến|sang đến)[ :]+/iu;
// "t6 tuần sau", "t6"; "t6/2026" is a month.
const CHAT_WEEKDAY = /(^|\s)t([2-7])(?=\s+(?:tuần|tuan)|[\s.!ạa]*$)/iu;
const END_OF_PERIOD = /^(?:hết|het)(?= (?:tháng|thang|quý|quy|năm|nam)(?: này| nay)?[ .!ạ]*$)/iu;

/** Days that are near enough to have a name, in bare words. */
const SOON: readonly (readonly [RegExp, number])[] = [
  [/^(?:hom nay|chieu nay|toi nay)(?![a-z])/, 0],
  [/^(?:(?:ngay |sang |chieu )?mai)(?![a-z])/, 1],
  [/^(?:(?:ngay )?mot|(?:ngay )?kia)(?![a-z])/, 2],
];

const SUNDAY = 7;
const END_OF_WEEK = /^(?:het|cuoi) tuan(?! (?:sau|toi))/;

const namedDay = (words: string, today: Day): Day | null => {
  const soon = SOON.find(([pattern]) => pattern.test(words));
  if (soon !== undefined) return addDays(today, soon[1]);
  return END_OF_WEEK.test(words) ? addDays(today, SUNDAY - weekdayOf(today)) : null;
};

/** The day that these words name, read from today; null where they name none or one that no calendar has. */
export const dayIn = (words: string, today: Day): Day | null => {
  const plain = words.replace(GLUE, '').replace(END_OF_PERIOD, 'cuối').replace(CHAT_WEEKDAY, '$1thứ $2');
  return namedDay(bare(plain), today) ?? parseDeadline(plain, today).due;
};

const ENDS_UNTIL = /(?:đến|sang|qua|tới|den|lùi|dời|lui|hoãn|khất)$/u;

const mayBeDay = (chunk: Chunk | undefined): boolean =>
  isKind(chunk, 'slash', 'date', 'number', 'thing', 'clock', 'word') ||
  means(
    chunk,
    ...(['thing-noun', 'later', 'topic-month', 'topic-next-week', 'topic-week', 'already', 'counted', 'remaining', 'until'] as const),
  );

/** The last "đến", "sang", "tới" behind which a day may stand; −1 where there is none. */
export const untilPlace = ({ chunks }: Pick<Statement, 'chunks'>): number =>
  chunks.findLastIndex((chunk, at) => (means(chunk, 'until') || ENDS_UNTIL.test(chunk.words)) && mayBeDay(chunks[at + 1]));

const BECAUSE = /^(?:do|vì|vi|tại|bởi|để)$/u;

/** The new day of an extension: what stands behind "đến", "sang", "tới", or the only date there is; null where none can be read. */
export const newDay = (statement: Statement, today: Day): Day | null => {
  const { chunks, text } = statement;
  const until = untilPlace(statement);
  const from = until >= 0 ? until + 1 : chunks.findLastIndex(isDayFigure);
  const start = chunks[from];
  if (start === undefined) return null;
  const because = chunks.slice(from).find((chunk) => fits(chunk, BECAUSE));
  return dayIn(text.slice(start.start, because?.start ?? chunks.at(-1)?.end), today);
};
