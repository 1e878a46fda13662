import type { Recurrence } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';

const RHYTHM =
  /định k[ỳì]|hằng|hàng|mỗi|một lần|(?<!\d)0?[136] tháng|báo cáo (?:tuần|tháng|quý|năm)|tháng (?:cuối|đầu)(?: của)?(?: mỗi)? quý/iu;
const BOUND = /(?:trước|chậm nhất|muộn nhất|vào|không quá)(?: \S+){0,2} (?:ngày|tháng|thứ) /giu;
const LOOKED_AHEAD = 70;
const AROUND = 40;

/** A period with a bound of its own right behind it: "6 tháng (trước ngày 15/6)", "Báo cáo quý: trước ngày 20 của tháng cuối quý". */
const EACH =
  /(?<![\p{L}\d])((?:0?[36]|sáu|ba) tháng|tháng|tuần|quý|năm)(?: đầu năm| cuối năm)? ?[(:,]? ?((?:gửi )?(?:trước|chậm nhất|muộn nhất|vào|không quá) [^();]{3,70})/giu;

const each = (sentence: string, reference: Day): readonly Recurrence[] => {
  const read = [...sentence.matchAll(EACH)].map(
    ([, period = '', bound = '']) => parseDeadline(`hằng ${period} ${bound}`, reference).recurrence,
  );
  return read.filter((recurrence) => recurrence !== null);
};

const periods = (recurrences: readonly Recurrence[]): number => new Set(recurrences.map(({ every }) => every)).size;

/** "Thứ Sáu hằng tuần", "ngày 25 hằng tháng": the day stands before its rhythm. */
const DAY_BEFORE =
  /(?:(?:trước|vào|chậm nhất|muộn nhất|không quá|chiều|sáng|cuối)(?: là)? ){0,2}(?:thứ \p{L}{2,4}|thứ [2-7]|chủ nhật|ngày \d{1,2}) $/iu;

// The words of time alone: what else a sentence holds has dates of its own ("Nghị quyết số … ngày …").
const timeWords = (sentence: string): string => {
  const rhythm = RHYTHM.exec(sentence);
  if (rhythm === null) return '';
  const starts = [...sentence.matchAll(BOUND)].map(({ index }) => index);
  const near = starts.filter((start) => start >= rhythm.index && start < rhythm.index + AROUND);
  const bounds = starts.filter((start) => !near.includes(start)).map((start) => sentence.slice(start, start + LOOKED_AHEAD));
  const end = Math.max(rhythm.index + AROUND, ...near.map((start) => start + LOOKED_AHEAD));
  const named = DAY_BEFORE.exec(sentence.slice(0, rhythm.index))?.[0] ?? '';
  const around = `${named}${sentence.slice(rhythm.index, end)}`.replace(/báo cáo (?=tuần|tháng|quý|năm)/giu, 'hằng ');
  return [around, ...bounds].join(', ');
};

/** "Báo cáo năm: trước ngày 10/12": the name of the report is its rhythm. */
const NAMED_REPORT = /(?:^|: ?)báo cáo (?:định kỳ )?(?:tuần|tháng|quý|0?6 tháng|năm)/iu;
const UNSAID = /định k[ỳì](?! (?:hằng|hàng|mỗi|\d))/iu;

/** Whether a clause is about a report that returns; the days in it are no deadline of a task. */
export const isPeriodicReport = (clause: string): boolean => NAMED_REPORT.test(clause) || (RHYTHM.test(clause) && /báo cáo/iu.test(clause));

const PERIOD = 'tuần|tháng|quý(?! [IVX\\d])|0?[36] tháng|năm(?! \\d)';
const LISTED = new RegExp(`(?:định k[ỳì] |hằng |hàng |mỗi )+(?:${PERIOD})(?:(?: ?,| và|, và| hoặc) (?:hằng |hàng )?(?:${PERIOD}))+`, 'giu');

/** "Định kỳ 6 tháng, năm": each period of a list, without a day of its own. */
const listed = (sentence: string, reference: Day): readonly Recurrence[] =>
  [...sentence.replace(/ ?\([^()]{0,120}\)/gu, '').matchAll(LISTED)]
    .flatMap(([list]) =>
      [...list.matchAll(new RegExp(PERIOD, 'giu'))].map(([period]) => parseDeadline(`hằng ${period}`, reference).recurrence),
    )
    .filter((recurrence) => recurrence !== null);

const eachOnce = (recurrences: readonly Recurrence[]): readonly Recurrence[] =>
  recurrences.filter(({ every }, at) => recurrences.findIndex((other) => other.every === every) === at);

/** Whether a clause names the report itself ("báo cáo năm gửi trước ngày 10/12"), and may leave its receiver to the next one. */
export const namesReport = (clause: string): boolean => NAMED_REPORT.test(clause);

/** How often a sentence wants its report: each period that has a bound of its own, else the one that it names; null for a bare "định kỳ". */
export const reportRhythms = (sentence: string, reference: Day): readonly (Recurrence | null)[] => {
  const own = each(sentence, reference);
  if (periods(own) > 1 || (periods(own) === 1 && NAMED_REPORT.test(sentence))) return eachOnce([...own, ...listed(sentence, reference)]);
  const { recurrence } = parseDeadline(timeWords(sentence), reference);
  if (recurrence !== null) return eachOnce([recurrence, ...listed(sentence, reference)]);
  return UNSAID.test(sentence) ? [null] : [];
};
