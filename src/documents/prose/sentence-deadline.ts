import { day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { bare } from '#language/fold.ts';
import { isPeriodicReport } from './report-rhythms.ts';
import { subjectOf } from './sentence-subject.ts';
import { sentencesOf } from './sentences.ts';

// Only whether the words mean a time is asked here, so any day serves as reference.
const ANY_DAY = day('2026-01-01');

const CALENDAR =
  '(?:ngay \\d|\\d{1,2}[/.-]\\d|thang \\d|quy [i\\d]|nam 20\\d\\d|20\\d\\d|(?:0?6|0?3|0?9) thang (?:dau|cuoi) nam|cuoi (?:nam|quy|thang)|het (?:nam|quy|thang)|thang (?:gieng|muoi|hai|ba|tu|nam|sau|bay|tam|chin))';
const LINKS = '(?: (?:la|vao|trong|ngay|het|thoi gian|thoi diem|truoc|den|hang nam))*';

/** Words that tie a running sentence to a day by which the work is over; a bare "năm 2026" in it may be the name of anything. */
const CUES: readonly RegExp[] = [
  new RegExp(
    `(?<![a-z])(?:xong |hoan thanh |ban hanh |trinh )?(?:truoc|cham nhat|muon nhat|tre nhat|khong qua|khong muon hon)${LINKS} (?=${CALENDAR})`,
    'g',
  ),
  // Only a word that leads to a time may stand away from the verb: "ban hành Kế hoạch … năm 2026" names a plan.
  new RegExp(
    `(?<![a-z])(?:hoan thanh|xong|ban hanh|trinh|hoan thien|ket thuc)(?: [^.;()]{0,60}? (?:trong|vao|truoc)| trong| den het| den| vao)? (?=${CALENDAR})`,
    'g',
  ),
  /(?<![a-z])tu (?=(?:ngay )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?,? den )/g,
  // "Luật được thông qua vào ngày …" tells what was.
  /(?<![a-z])(?<!(?:thong qua|ban hanh|hieu luc|phe duyet|ky|duoc) )vao (?=ngay \d{1,2}[ /.-])/g,
  new RegExp('(?<![a-z])trong (?=(?:thang \\d|quy [i\\d]|(?:0?6|0?9) thang (?:dau|cuoi) nam))', 'g'),
];

/** A bracket that holds nothing but a time: "(quý II/2026)", "(hoàn thành trước 30/6)". */
const BRACKET = /\(([^()]{4,90})\)/g;

const TIME_ALONE = new RegExp(
  `^(?:hoan thanh |xong |thoi gian:? |thoi han:? |thuc hien |ban hanh |trinh )?(?:trong |truoc |vao |den |cham nhat |het |xong |tu )*(?:la )?${CALENDAR}`,
);

/** "… vào tháng 10 hằng năm": what returns at a time of each period. */
const EACH_YEAR =
  /(?<![a-z])(?:vao|trong|truoc)(?: (?:ngay|thang|quy|dip|tuan))?(?: [^ ,;.()]{1,9}){1,5} h[a]ng (?:nam|quy|thang)(?![a-z])/;

const LONGEST_CLAUSE = 110;
const CLAUSE_ENDS =
  /[;()]|\.(?!\d)|,(?! (?:nam|thang|quy|ngay) )| (?:de|nham|va (?!cac nam|nhung nam|nam|quy|thang|\d)|bao cao|phuc vu|theo|gui|tren|cho|tai|ve) /;

const means = (clause: string): boolean => {
  const { kind } = parseDeadline(clause, ANY_DAY);
  return kind !== 'none' && kind !== 'ongoing' && kind !== 'recurring';
};

const clauseAt = (text: string, words: string, { index, 0: cue }: RegExpExecArray): string => {
  const from = index + cue.length;
  const end = words.slice(from, from + LONGEST_CLAUSE).search(CLAUSE_ENDS);
  return text.slice(index, end < 0 ? index + cue.length + LONGEST_CLAUSE : from + end).trim();
};

const eachYear = (text: string, words: string): string | null => {
  const found = EACH_YEAR.exec(words);
  const said = found === null ? '' : text.slice(found.index, found.index + found[0].length);
  return parseDeadline(said, ANY_DAY).kind === 'recurring' ? said : null;
};

const inBrackets = (text: string): string | null => {
  for (const [, inside = ''] of text.matchAll(BRACKET)) {
    if (TIME_ALONE.test(bare(inside)) && means(inside)) return inside.trim();
  }
  return null;
};

const tiedTo = (text: string, words: string): string | null => {
  for (const cue of CUES) {
    for (const found of words.matchAll(cue)) {
      const clause = clauseAt(text, words, found);
      if (means(clause)) return clause;
    }
  }
  return null;
};

const REPEATED =
  /^(?:(?:thuc hien|to chuc) )?(?:dinh ky |dinh ky hang |hang |moi |hang thang|hang quy)(?:hang |moi )?(?:nam|quy|thang|tuan|0?6 thang)(?![a-z])/;

const repeated = (text: string, words: string): string | null => {
  const from = subjectOf(text)?.end ?? 0;
  const start = from + (/^[ ,:]*/.exec(words.slice(from))?.[0].length ?? 0);
  const found = REPEATED.exec(words.slice(start));
  return found === null ? null : text.slice(start, start + found[0].length);
};

/**
 * The words of a running text by which its work is to be over, or that say at its head how often it is done; "" where it names none. Years
 * within names of documents and programmes are none.
 */
export const deadlineWords = (paragraphs: readonly string[]): string => {
  for (const sentence of paragraphs.flatMap((text) => sentencesOf(text)).flatMap((text) => text.split(/; ?/))) {
    const words = bare(sentence);
    if (words.length !== sentence.length) continue;
    const found = isPeriodicReport(sentence) ? null : (inBrackets(sentence) ?? tiedTo(sentence, words) ?? eachYear(sentence, words));
    const said = found ?? repeated(sentence, words);
    if (said !== null) return said;
  }
  return '';
};
