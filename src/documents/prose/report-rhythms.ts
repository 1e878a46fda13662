import type { Recurrence } from '#domain/deadline.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';

const RHYTHM = /định k[ỳì]|hằng|hàng|mỗi|một lần|(?<!\d)0?[136] tháng|báo cáo (?:tuần|tháng|quý|năm)/iu;
const BOUND = /(?:trước|chậm nhất|muộn nhất|vào|không quá)(?: \S+){0,2} (?:ngày|tháng|thứ) /giu;
const LOOKED_AHEAD = 70;

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
  const bounds = [...sentence.matchAll(BOUND)].map(({ index }) => sentence.slice(index, index + LOOKED_AHEAD));
  const around = sentence.slice(Math.max(0, rhythm.index - 1), rhythm.index + 40).replace(/báo cáo (?=tuần|tháng|quý|năm)/giu, 'hằng ');
  return [around, ...bounds].join(', ');
};

const UNSAID = /định k[ỳì](?! (?:hằng|hàng|mỗi|\d))/iu;

/** How often a sentence wants its report: each period that has a bound of its own, else the one that it names; null for a bare "định kỳ". */
export const reportRhythms = (sentence: string, reference: Day): readonly (Recurrence | null)[] => {
  const own = each(sentence, reference);
  if (periods(own) > 1) return own.filter(({ every }, at) => own.findIndex((other) => other.every === every) === at);
  const { recurrence } = parseDeadline(timeWords(sentence), reference);
  if (recurrence !== null) return [recurrence];
  return UNSAID.test(sentence) ? [null] : [];
};
