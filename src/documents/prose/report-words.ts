import { canonicalUnit } from '#language/units/canonical-unit.ts';
import { leadingUnits } from './unit-phrase.ts';

/** To whom something is reported, and what. */
export interface Report {
  readonly to: string;
  readonly what: string;
}

/** "gửi báo cáo về Sở …", "báo cáo kết quả thực hiện về Phòng …". */
const SENT =
  /(?<!\p{L})(?:[Gg]ửi(?: các)?(?: báo cáo)?[^;.]{0,60}? ?(?:về|cho|đến|tới)?|[Bb]áo cáo[^;.]{0,120}? (?:về|cho|gửi(?: về)?|đến|tới|với)|[Tt]hông tin, báo cáo về) (?=\p{Lu}|các |cơ quan )/gu;
/** "báo cáo UBND tỉnh". */
const REPORTED = /(?<!\p{L})[Bb]áo cáo (?=\p{Lu}|cơ quan )/gu;
const THROUGH = /^ ?\((?:thông )?qua ([^)]{3,120})\)|^,? (?:thông )?qua (?=Sở|Văn phòng|Ban|Phòng|Công an)([^,.;()]{3,100})/u;
const LONGEST_NAME = 220;

// What is handed in "qua Sở …" is collected there.
const receiverAt = (sentence: string, from: number): string | null => {
  const rest = sentence.slice(from, from + LONGEST_NAME);
  const found = leadingUnits(rest);
  if (found === null) return null;
  const [, inBrackets, running] = THROUGH.exec(rest.slice(found.end)) ?? [];
  const collector = leadingUnits((inBrackets ?? running ?? '').trim())?.units[0];
  return collector ?? found.units[0] ?? null;
};

const whatIn = (words: string): string => {
  const what = words.replace(/ (?:gửi về|về|cho|gửi|đến|tới|với) $/iu, '').trim();
  return /^báo cáo/iu.test(what) ? what.toLowerCase() : 'báo cáo';
};

/** The report that a sentence orders; null where it names no unit that receives one. */
export const reportIn = (sentence: string): Report | null => {
  for (const { index, 0: words } of sentence.matchAll(SENT)) {
    const to = receiverAt(sentence, index + words.length);
    if (to !== null) return { to: canonicalUnit(to), what: whatIn(words) };
  }
  for (const { index, 0: words } of sentence.matchAll(REPORTED)) {
    const to = receiverAt(sentence, index + words.length);
    if (to !== null) return { to: canonicalUnit(to), what: 'báo cáo' };
  }
  return null;
};
