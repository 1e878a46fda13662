import { accepted, refused, type Result } from '#domain/result.ts';
import type { CalendarNotice } from '#domain/time/calendar-notice.ts';
import { addDays, type Day, dayFrom, daysBetween, parseDay } from '#domain/time/day.ts';
import { bare } from '#language/fold.ts';

/** Why a file is no notice, in one Vietnamese sentence. */
export type CalendarFileRefusal = string;

type Line = 'source' | 'off' | 'worked' | 'ordinary';

const LABELS: Readonly<Partial<Record<string, Line>>> = {
  nguon: 'source',
  'van ban': 'source',
  'can cu': 'source',
  nghi: 'off',
  'ngay nghi': 'off',
  'lam bu': 'worked',
  'di lam': 'worked',
  'khong nghi': 'ordinary',
  'bo nghi': 'ordinary',
};

const HOW =
  'mỗi dòng cần dạng "Nguồn: số và ngày văn bản", "Nghỉ: 03/02/2027 - 09/02/2027 Tết Nguyên đán", "Làm bù: 20/02/2027" hoặc "Không nghỉ: 09/02/2027"';

const DATE = String.raw`(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})`;
const SPAN = new RegExp(String.raw`^(?:từ )?(?:ngày )?(${DATE})(?:\s*(?:-|–|—|đến(?: hết)?)\s*(?:ngày )?(${DATE}))?(.*)$`, 'iu');
/** No holiday lasts longer; a longer span is a slip in a year or a month. */
const LONGEST_SPAN_DAYS = 16;

const dayIn = (text: string): Day | null => {
  const [dayOfMonth, month, year] = text.split('/').map(Number);
  return year === undefined || month === undefined || dayOfMonth === undefined ? parseDay(text) : dayFrom(year, month, dayOfMonth);
};

const daysFromTo = (from: Day, to: Day): readonly Day[] | null => {
  const length = daysBetween(from, to) + 1;
  return length < 1 || length > LONGEST_SPAN_DAYS ? null : Array.from({ length }, (_, later) => addDays(from, later));
};

interface Span {
  readonly days: readonly Day[];
  readonly rest: string;
}

const spanOf = (text: string): Span | null => {
  const [, first, last, rest = ''] = SPAN.exec(text.trim()) ?? [];
  const from = first === undefined ? null : dayIn(first);
  const to = last === undefined ? from : dayIn(last);
  if (from === null || to === null) return null;
  const days = daysFromTo(from, to);
  return days === null ? null : { days, rest: rest.replace(/^[\s,;:–-]+/u, '').trim() };
};

const EMPTY: CalendarNotice = { source: '', off: [], worked: [], ordinary: [] };

const withLine = (notice: CalendarNotice, line: Line, words: string): CalendarNotice | null => {
  if (line === 'source') return notice.source === '' && words !== '' ? { ...notice, source: words } : null;
  const span = spanOf(words);
  if (span === null) return null;
  const { days, rest } = span;
  if (line === 'off') return { ...notice, off: [...notice.off, ...days.map((day) => ({ day, name: rest === '' ? 'Ngày nghỉ' : rest }))] };
  return { ...notice, [line]: [...notice[line], ...days] };
};

const LONGEST_QUOTE = 60;

const readLines = (text: string): Result<CalendarNotice, CalendarFileRefusal> => {
  let notice = EMPTY;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (/^\s*(?:#.*)?$/u.test(line)) continue;
    const [label = '', ...words] = line.split(':');
    const kind = LABELS[bare(label).trim()];
    const next = kind === undefined ? null : withLine(notice, kind, words.join(':').trim().normalize('NFC'));
    if (next === null) return refused(`Dòng ${String(index + 1)} không hiểu được: "${line.trim().slice(0, LONGEST_QUOTE)}"; ${HOW}.`);
    notice = next;
  }
  return accepted(notice);
};

/**
 * Reads a small text with a notice of the Government: "Nguồn: …", "Nghỉ: 03/02/2027 - 09/02/2027 Tết Nguyên đán", "Làm bù: 20/02/2027",
 * "Không nghỉ: …", lines that begin with # left out. Refused with one Vietnamese sentence that names the line.
 */
export const readCalendarNotice = (bytes: Uint8Array): Result<CalendarNotice, CalendarFileRefusal> => {
  try {
    return readLines(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused('Tệp không phải văn bản UTF-8; hãy lưu lại dạng văn bản thường (.txt).');
  }
};
