import type { DraftDuty } from '#domain/draft-plan.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { bare } from '#language/fold.ts';
import { trimMarks } from '#language/trim-marks.ts';
import { canonicalUnit } from '#language/units/canonical-unit.ts';
import { splitUnits } from '#language/units/split-units.ts';
import { startsLikeUnit } from '#language/units/starts-like-unit.ts';
import type { TextLine } from './text-tables.ts';

const LONGEST_SENTENCE = 1_500;

const RHYTHM = /định k[ỳì]|hằng|hàng|mỗi|một lần|(?<!\d)0?[136] tháng/iu;
const BOUND = /(?:trước|chậm nhất|muộn nhất|vào)(?: \S+){0,2} (?:ngày|tháng|thứ) /giu;
const REPORTED_TO = /(?<!\p{L})(?:gửi(?: báo cáo)?(?: về)?|báo cáo[^;.]{0,120}? (?:về|cho|gửi(?: về)?|đến)) (?=\p{Lu}|các |cơ quan )/iu;
const REPORT = /(?<!\p{L})báo cáo (?=\p{Lu})/giu;
/** Words with which a name of a unit is over. */
const NAME_ENDS =
  / (?:trước|để|định kỳ|hằng|hàng|mỗi|chậm nhất|muộn nhất|vào|theo|qua|kết quả|tình hình|và báo cáo|xem xét|tổng hợp)(?= |$)|[;.(]/iu;
const SUBJECT_ENDS =
  / (?:có trách nhiệm|trực tiếp|chủ trì|chủ động|định kỳ|tổ chức|phối hợp|báo cáo|thực hiện|hằng|hàng|căn cứ|theo dõi|gửi|tập trung|rà soát|xây dựng|chịu trách nhiệm|được giao|triển khai|tổng hợp|là|kiểm tra|trên cơ sở|nghiêm túc|đôn đốc)(?=[ ,:])/iu;
const NUMBERING = /^(?:[-+*•]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.)\s*/u;

const plain = (text: string): string => text.replace(/[*_#]+/g, '').trim();

const unitAfter = (text: string): string | null => {
  const words = text.slice(0, 160);
  const end = words.search(NAME_ENDS);
  const name = end < 0 ? words : words.slice(0, end);
  return startsLikeUnit(name) ? (splitUnits(name)[0] ?? null) : null;
};

/** To whom a sentence has something reported, and what. */
const reported = (sentence: string): { readonly to: string; readonly what: string } | null => {
  const sent = REPORTED_TO.exec(sentence);
  if (sent !== null) {
    const to = unitAfter(sentence.slice(sent.index + sent[0].length));
    const what = sent[0].replace(/ (?:về|cho|gửi(?: về)?|đến) $/iu, '').trim();
    if (to !== null) return { to, what: /^báo cáo/iu.test(what) ? what : 'báo cáo' };
  }
  for (const match of sentence.matchAll(REPORT)) {
    const to = unitAfter(sentence.slice(match.index + match[0].length));
    if (to !== null) return { to, what: 'báo cáo' };
  }
  return null;
};

const subjectOf = (text: string): string | null => {
  const body = text.replace(NUMBERING, '');
  const end = `${body} `.search(SUBJECT_ENDS);
  const subject = trimMarks(end < 0 ? body : body.slice(0, end), ' ,:');
  const named = startsLikeUnit(subject) || /^(?:thủ trưởng|người đứng đầu|chủ tịch|giám đốc)/iu.test(subject);
  return subject.length <= 200 && named ? canonicalUnit(subject) : null;
};

// The words of time alone: what else a sentence holds has dates of its own ("Nghị quyết số … ngày …").
const timeWords = (sentence: string): string => {
  const rhythm = RHYTHM.exec(sentence);
  if (rhythm === null) return '';
  const bounds = [...sentence.matchAll(BOUND)].map(({ index }) => sentence.slice(index, index + 60));
  return [sentence.slice(Math.max(0, rhythm.index - 1), rhythm.index + 40), ...bounds].join(', ');
};

const sentencesOf = (text: string): readonly string[] =>
  text.split(/;|\.(?=\s+\p{Lu})/u).map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE));

const dutyIn = (sentence: string, { from, source }: Pick<DraftDuty, 'from' | 'source'>, reference: Day): DraftDuty | null => {
  const { recurrence } = parseDeadline(timeWords(sentence), reference);
  const report = recurrence === null ? null : reported(sentence);
  if (recurrence === null || report === null) return null;
  return { from, ...report, recurrence, source };
};

const isStart = (text: string): boolean =>
  /^(?:[ivx]+\.?|\d+\.|phan [ivx]+)? ?(?:to chuc thuc hien|che do bao cao|trach nhiem thuc hien)/.test(bare(plain(text)));
const isEnd = (text: string): boolean => bare(plain(text)).startsWith('noi nhan');

const implementing = (prose: readonly TextLine[]): readonly TextLine[] => {
  const from = prose.findIndex(({ text }) => isStart(text));
  const section = from < 0 ? prose : prose.slice(from + 1);
  const end = section.findIndex(({ text }) => isEnd(text));
  return end < 0 ? section : section.slice(0, end);
};

/** Who reports where the text names nobody: all that carry out the plan. */
const EVERYBODY = 'Các cơ quan, đơn vị';

/** The periodic reports that the section "Tổ chức thực hiện" orders: who owes them to whom, and when; missing years come from the reference. */
export const reportDuties = (prose: readonly TextLine[], reference: Day): readonly DraftDuty[] => {
  const found: DraftDuty[] = [];
  let heading: string | null = null;
  for (const { line, text } of implementing(prose)) {
    const words = plain(text);
    const own = subjectOf(words);
    // Bullets go on about the unit that the numbered heading above them names.
    if (!/^[-+•]/.test(words)) heading = own;
    for (const sentence of sentencesOf(words)) {
      const duty = dutyIn(sentence, { from: own ?? heading ?? EVERYBODY, source: { line } }, reference);
      if (duty !== null) found.push(duty);
    }
  }
  return found;
};
