import type { Recurrence } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';

const RHYTHM = /định k[ỳì]|hằng|hàng|mỗi|một lần|(?<!\d)0?[136] tháng|báo cáo (?:tuần|tháng|quý|năm)|tháng cuối(?: của)?(?: mỗi)? quý/iu;
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

// The words of time alone: what else a sentence holds has dates of its own ("Nghị quyết số … ngày …").
const timeWords = (sentence: string): string => {
  const rhythm = RHYTHM.exec(sentence);
  if (rhythm === null) return '';
  const starts = [...sentence.matchAll(BOUND)].map(({ index }) => index);
  const near = starts.filter((start) => start >= rhythm.index && start < rhythm.index + AROUND);
  const bounds = starts.filter((start) => !near.includes(start)).map((start) => sentence.slice(start, start + LOOKED_AHEAD));
  const end = Math.max(rhythm.index + AROUND, ...near.map((start) => start + LOOKED_AHEAD));
  const around = sentence.slice(Math.max(0, rhythm.index - 1), end).replace(/báo cáo (?=tuần|tháng|quý|năm)/giu, 'hằng ');
  return [around, ...bounds].join(', ');
};

/** "Báo cáo năm: trước ngày 10/12": the name of the report is its rhythm. */
const NAMED_REPORT = /^báo cáo (?:định kỳ )?(?:tuần|tháng|quý|0?6 tháng|năm)/iu;
const UNSAID = /định k[ỳì](?! (?:hằng|hàng|mỗi|\d))/iu;

/** Whether a clause is about a report that returns; the days in it are no deadline of a task. */
export const isPeriodicReport = (clause: string): boolean => NAMED_REPORT.test(clause) || (RHYTHM.test(clause) && /báo cáo/iu.test(clause));

/** How often a sentence wants its report: each period that has a bound of its own, else the one that it names; null for a bare "định kỳ". */
export const reportRhythms = (sentence: string, reference: Day): readonly (Recurrence | null)[] => {
  const own = each(sentence, reference);
  if (periods(own) > 1 || (periods(own) === 1 && NAMED_REPORT.test(sentence)))
    return own.filter(({ every }, at) => own.findIndex((other) => other.every === every) === at);
  const { recurrence } = parseDeadline(timeWords(sentence), reference);
  if (recurrence !== null) return [recurrence];
  return UNSAID.test(sentence) ? [null] : [];
};
