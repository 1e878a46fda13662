import { bare } from '#language/fold.ts';
import { trimMarks } from '#language/trim-marks.ts';
import { markedLine } from '../prose/item-marker.ts';

const KIND = /^(?:kế hoạch|quyết định|chương trình(?: hành động)?|nghị quyết|đề án|chỉ thị|công văn|thông báo|hướng dẫn)(?= |$|:)/iu;
const PREAMBLE = /^(?:can cu|thuc hien|xet|theo|tren co so|nham|de trien khai|trien khai thuc hien ke hoach so)\s/;

const LONGEST_TITLE = 1_000;

const TITLE_LINES = 5;

/** Lines of number and date stand between the kind and its title in some offices; a draft leaves them to be filled in. */
const IDENTIFYING =
  /^(?:số\s*:?\s*[\d.…\s]{0,20}[-/][^\s,]{2,30}(?:,?\s*ngày\s[^\p{L}]{0,20}(?:tháng[^\p{L}]{0,20}năm[^\p{L}]{0,20})?)?|[^,\d]{2,40},\s*ngày\s[^\p{L}]{0,20}tháng[^\p{L}]{0,20}năm[^\p{L}]{0,20})$/iu;

/** A letter bears no name, but says what it is about. */
const ABOUT = /^V\/v:? (\S.*)$/iu;

const isCapitals = (text: string): boolean => text === text.toUpperCase();

// A title in small letters ends before a line in capitals, and at the first sentence.
const goesOnWithTitle = (text: string, before: string): boolean =>
  !PREAMBLE.test(bare(text)) && markedLine(text) === null && !/[.:;]$|^ngày \d/iu.test(text) && (isCapitals(before) || !isCapitals(text));

/** The title under or behind the kind of the document, over several lines where it wraps; null where none stands in these lines. */
export const titleIn = (head: readonly string[]): string | null => {
  // The kind stands alone on its line, or in capitals before the title.
  const kindAt = head.findIndex((text) => {
    const kind = KIND.exec(text)?.[0] ?? '';
    return kind !== '' && (kind.length === text.length || isCapitals(kind));
  });
  if (kindAt < 0) return head.map((text) => ABOUT.exec(text)?.[1] ?? null).find((about) => about !== null) ?? null;
  const first = (head[kindAt] ?? '').replace(KIND, '').trim();
  const below = head.slice(kindAt + 1).filter((text) => !IDENTIFYING.test(text));
  const lines = [first, ...below.slice(0, TITLE_LINES)].filter((text) => /\p{L}/u.test(text));
  const end = lines.findIndex((text, at) => at > 0 && !goesOnWithTitle(text, lines[at - 1] ?? ''));
  const title = trimMarks(
    lines
      .slice(0, end < 0 ? 1 : end)
      .join(' ')
      .slice(0, LONGEST_TITLE),
    ' :',
  );
  return title === '' ? null : title;
};
