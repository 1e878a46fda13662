import { type Chunk, fits, isKind, isMark, means, wordsOf } from './chunk.ts';
import type { Statement } from './statement.ts';

/** Who does what a statement tells of. A unit may speak of itself ("Phòng Kinh tế đã hoàn thành") or be spoken of. */
export type Subject = 'self' | 'other' | 'unit' | 'you' | 'unsaid';

// After these a name is no subject: "gửi cho chị Lan", "của Sở Tài chính".
const OBJECT_MARKERS = new Set(
  'cho,với,voi,của,cua,ve,về,lên,len,qua,sang,gửi,gui,gửi cho,tới,đến,nộp,trình,giao,và,tại,theo,từ,nop,den,thuộc,ở,bàn giao cho,chuyển,báo cáo,bao cao'.split(
    ',',
  ),
);
const SPEAKS_TO = /(?:báo cáo|bao cao|thưa|thua|gửi)$/u;

const isObject = (before: Chunk | undefined): boolean =>
  OBJECT_MARKERS.has(wordsOf(before)) ||
  means(before, 'sending') ||
  isKind(before, 'unit') ||
  (means(before, 'addressing') && fits(before, SPEAKS_TO));

const subjectOf = (chunk: Chunk | undefined, before: Chunk | undefined): Subject | null => {
  if (means(chunk, 'they') || isKind(chunk, 'person')) return 'other';
  if (isKind(chunk, 'unit')) return fits(before, /^(?:bên|ben)$/u) ? 'other' : 'unit';
  if (means(chunk, 'self')) return 'self';
  return means(chunk, 'you') && !means(chunk, 'polite') ? 'you' : null;
};

// "Kính báo cáo đồng chí Chủ tịch: Phòng Kinh tế đã hoàn thành"
const isHeaded = (chunks: readonly Chunk[], at: number): boolean =>
  isMark(chunks[at - 1], ':') && chunks.slice(0, at).some((chunk) => means(chunk, 'addressing'));

// "UBND xã báo cáo đã xong", "Phòng Kinh tế xin báo cáo": whoever reports speaks of the own work.
const reports = (chunks: readonly Chunk[], at: number): boolean =>
  isKind(chunks[at], 'unit') && (means(chunks[at + 1], 'addressing') || means(chunks[at + 2], 'addressing') || isHeaded(chunks, at));

/** The one who acts, as the words before a place tell it; the nearest to the place counts. */
export const subjectBefore = ({ chunks }: Pick<Statement, 'chunks'>, place: number): Subject => {
  for (let at = Math.min(place, chunks.length) - 1; at >= 0; at -= 1) {
    // "xã Đông Hải họ đang vướng"
    const isTakenUp = means(chunks[at], 'they') && isKind(chunks[at - 1], 'unit');
    const subject = isObject(chunks[at - 1]) && !isTakenUp ? null : subjectOf(chunks[at], chunks[at - 1]);
    if (subject !== null) return reports(chunks, at) ? 'self' : subject;
  }
  return 'unsaid';
};

const HEARD = /^(?:nghe|đồn|don|thấy|thay)/u;
const OPENING = 2;

const passesOn = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  if (fits(chunks[at], HEARD)) return at <= OPENING;
  return isKind(before, 'person', 'unit') || means(before, 'you', 'they');
};

/** Whether the statement passes on what somebody else has said. */
export const isHearsay = ({ chunks }: Statement): boolean => chunks.some((chunk, at) => means(chunk, 'quoting') && passesOn(chunks, at));

/** Whether somebody else than the speaker is the one who acts before this place. */
export const isOthers = (statement: Statement, place: number): boolean =>
  subjectBefore(statement, place) === 'other' || isHearsay(statement);
