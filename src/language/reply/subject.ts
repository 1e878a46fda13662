import { type Chunk, means } from './chunk.ts';
import type { Statement } from './statement.ts';

/** Who does what a statement tells of. A unit may speak of itself ("Phòng Kinh tế đã hoàn thành") or be spoken of. */
export type Subject = 'self' | 'other' | 'unit' | 'you' | 'unsaid';

// After these a name is no subject: "gửi cho chị Lan", "của Sở Tài chính".
const OBJECT_MARKERS = new Set([
  'cho',
  'với',
  'voi',
  'của',
  'cua',
  've',
  'về',
  'lên',
  'len',
  'qua',
  'sang',
  'gửi',
  'gui',
  'gửi cho',
  'tới',
  'đến',
  'nộp',
  'trình',
  'giao',
  'và',
  'tại',
  'theo',
  'từ',
  'nop',
  'den',
  'thuộc',
  'ở',
  'bàn giao cho',
  'chuyển',
  'báo cáo',
  'bao cao',
]);

const isObject = (before: Chunk | undefined): boolean =>
  before !== undefined &&
  (OBJECT_MARKERS.has(before.words) ||
    means(before, 'sending') ||
    (means(before, 'addressing') && /(?:báo cáo|bao cao|thưa|thua|gửi)$/u.test(before.words)) ||
    before.kind === 'unit');

const subjectAt = (chunks: readonly Chunk[], at: number): Subject | null => {
  const chunk = chunks[at];
  const before = chunks[at - 1];
  if (chunk === undefined || isObject(before)) return null;
  if (means(chunk, 'they') || chunk.kind === 'person') return 'other';
  if (chunk.kind === 'unit') return before?.words === 'bên' || before?.words === 'ben' ? 'other' : 'unit';
  if (means(chunk, 'self')) return 'self';
  return means(chunk, 'you') && !means(chunk, 'polite') ? 'you' : null;
};

// "UBND xã báo cáo đã xong", "Phòng Kinh tế xin báo cáo": whoever reports speaks of the own work.
const reports = (chunks: readonly Chunk[], at: number): boolean =>
  means(chunks[at + 1], 'addressing') || means(chunks[at + 2], 'addressing');

/** The one who acts, as the words before a place tell it; the nearest to the place counts. */
export const subjectBefore = ({ chunks }: Statement, place: number): Subject => {
  for (let at = Math.min(place, chunks.length) - 1; at >= 0; at -= 1) {
    const subject = subjectAt(chunks, at);
    if (subject === 'unit' || subject === 'other') return reports(chunks, at) && chunks[at]?.kind === 'unit' ? 'self' : subject;
    if (subject !== null) return subject;
  }
  return 'unsaid';
};

/** Whether the statement passes on what somebody else has said. */
export const isHearsay = ({ chunks }: Statement): boolean =>
  chunks.some((chunk, at) => {
    if (!means(chunk, 'quoting')) return false;
    const before = chunks[at - 1];
    return /^(?:nghe|đồn|don|thấy|thay)/u.test(chunk.words)
      ? at <= 2
      : before?.kind === 'person' || means(before, 'you', 'they') || before?.kind === 'unit';
  });
