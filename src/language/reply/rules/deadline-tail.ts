import type { Deadline } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '../../deadline/parse-deadline.ts';
import { type Chunk, isDayFigure, isKind, isMark, means } from '../chunk.ts';

/** Where the words that give a deadline begin, and what they say. */
export interface Tail {
  /** The first chunk of the deadline. */
  readonly at: number;
  readonly deadline: Deadline;
}

/** Chunks of a sentence, among which a deadline is looked for from one place on. */
export interface Part {
  readonly chunks: readonly Chunk[];
  readonly text: string;
  readonly from: number;
  readonly today: Day;
}

const STRONG =
  /^(?:hạn|han|thời hạn|thoi han|trước|truoc|chậm nhất|hạn cuối|hạn chót|han cuoi|hoàn thành|hoan thanh|xong|trong|trước ngày|hằng|hàng|định kỳ|muộn nhất|cham nhat|dinh ky)/u;
const SOFT =
  /^(?:ngày|ngay|thứ|thu|cuối|cuoi|đầu|giữa|tháng|thang|quý|quy|mai|ngày mai|sáng|sang|chiều|chieu|tối|tuần|tuan|mốt|hôm nay|đến|den|vào|chủ nhật|cn|kia|tuần sau|tuần tới|cuối tháng|cuối tháng này|hết|het)/u;
const FILLER = /^(?:hoàn thành|hoan thanh|xong|nộp|nop|hạn nộp|anh cần|chị cần)[ :]*/iu;
const SOON = /^trong (?=(?:ngày |ngay )?mai|hôm nay|hom nay)/iu;
const AFTER = /(?:[, ]+(?:anh|chị|chi|tôi|em)? ?(?:cần|can|nộp|nop|xong|hoàn thành|phải xong|báo cáo|gửi|trình|lấy))+[ .!ạ]*$/iu;

const isStop = (chunk: Chunk, next: Chunk | undefined): boolean =>
  isMark(chunk, ';') || means(chunk, 'product') || (isMark(chunk, ',') && means(next, 'product', 'assign'));

const endOf = ({ chunks }: Part, at: number): number => {
  const stop = chunks.findIndex((chunk, place) => place > at && isStop(chunk, chunks[place + 1]));
  return stop < 0 ? chunks.length : stop;
};

const deadlineAt = (part: Part, at: number): Deadline | null => {
  const { chunks, text, today } = part;
  const words = text.slice(chunks[at]?.start ?? 0, chunks[endOf(part, at) - 1]?.end ?? 0);
  const deadline = parseDeadline(words.replace(FILLER, '').replace(SOON, '').replace(AFTER, ''), today);
  return deadline.kind === 'none' ? null : deadline;
};

const places = ({ chunks, from }: Part, fits: (chunk: Chunk, at: number) => boolean): readonly number[] =>
  chunks.flatMap((chunk, at) => (at >= from && fits(chunk, at) ? [at] : []));

const MOST_TRIES = 12;

/**
 * The deadline of an assignment: behind "hạn", "trước", "hoàn thành" or the like, else the last words that name a time; null where none do.
 */
export const deadlineTail = (part: Part): Tail | null => {
  const { chunks } = part;
  const strong = places(part, ({ words }) => STRONG.test(words));
  const afterComma = places(part, (_, at) => isMark(chunks[at - 1], ','));
  const soft = places(part, (chunk) => isDayFigure(chunk) || isKind(chunk, 'clock') || SOFT.test(chunk.words));
  for (const at of [...strong, ...afterComma, ...soft].slice(0, MOST_TRIES)) {
    const deadline = deadlineAt(part, at);
    if (deadline !== null) return { at, deadline };
  }
  return null;
};
