import { bareLine } from '../bare-line.ts';
import { mendSlips } from './slips.ts';

/** Longer than any deadline; what comes after is not read, so that a whole page handed in by mistake costs nothing. */
export const LONGEST_PHRASE = 2_000;

/** Any small letter of Vietnamese, and some more. */
const LETTER = '[a-zà-ỹ]';
const word = (letters: string): string => `(?<!${LETTER})${letters}(?!${LETTER})`;

/** Words that only their diacritics tell from others that mean a time; they are settled before the diacritics go. */
const TOLD_BY_DIACRITICS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(word('sáu'), 'g'), '6'],
  [new RegExp(`${word('tháng')} năm(?!${LETTER})(?! *(?:\\d|nay|sau|tới|trước|học))`, 'g'), 'tháng 5'],
  [new RegExp(`${word('năm')}(?= (?:ngày|tuần|tháng|giờ)(?: làm việc)?(?: nữa| tới| kể từ|$))`, 'g'), '5'],
  [new RegExp(`${word('tháng')} một(?!${LETTER}| *lần)`, 'g'), 'tháng 1'],
  [new RegExp(word('(?:ngày )?mốt'), 'g'), 'ngày kia'],
  [new RegExp(word('quỹ'), 'g'), 'quyx'],
  [new RegExp(word('tự'), 'g'), 'tux'],
  [new RegExp(`(?<=(?:thứ|tháng|quý|quí) )${word('tư')}`, 'g'), '4'],
  [new RegExp(word('tư'), 'g'), 'tuw'],
  [new RegExp(word('mới'), 'g'), 'moix'],
  [new RegExp(`(?<!trung )${word('thu')}(?! *(?:[2-7](?!\\d)|(?:hai|ba|t[uư]|n[aă]m|s[aá]u|b[aả]y)(?!${LETTER})))`, 'g'), 'thux'],
];

const MAY_BE_TOLD = /(?:sáu|tháng (?:năm|một)|năm (?:ngày|tuần|tháng|giờ)|mốt|quỹ|tự|tư|mới|thu)(?![a-zà-ỹ])/;
const HAS_MARKS = /[^\0-\x7f]/;

const UNEVEN = /[^\S ]| {2}/;

const settled = (text: string): string => {
  if (!HAS_MARKS.test(text)) return text;
  const lower = text.normalize('NFC').toLowerCase();
  const folded = UNEVEN.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
  return MAY_BE_TOLD.test(folded) ? TOLD_BY_DIACRITICS.reduce((words, [pattern, told]) => words.replace(pattern, told), folded) : folded;
};

const AMBIGUOUS = /(?<![a-z])(?<!\d )thang sau(?![a-z0-9]| (?:khi|nua)| ?\d)/;

/** What is doubtful because a text bears no mark at all: "thang sau" may be tháng sau and tháng sáu. */
export const unmarkedDoubt = (text: string, words: string): string | null =>
  AMBIGUOUS.test(words) && !HAS_MARKS.test(text) ? 'chữ không dấu "thang sau" được hiểu là tháng sau, không phải tháng sáu' : null;

/** What stands before the deadline itself: "Thời hạn hoàn thành:". */
const LABEL =
  /^[-+*•( ]*(?:thoi (?:han|gian|diem)|han|tien do|deadline|ky han|moc thoi gian)(?: (?:hoan thanh|thuc hien|ban hanh|trien khai|trinh|nop|bao cao|xu ly|du kien|gui|cuoi cung|cuoi|chot|pho bien|tham muu|duoc giao|giao|tra loi|yeu cau|ket thuc|cua|ho so|nhiem vu|la)){0,4} ?[:-] ?/;
const LEADING = /^[-+*•(["' .,;:]+/;
const POLITE = /(?: ,?(?:a|ah|nha|nhe|nhen|nghen|voi|oi|anh|chi|em|ban|dong chi|sep|luon|thoi|giup (?:em|anh|chi|toi)|cam on))+$/;
const TRAILING = /(?:[ .,;:!?"')\]}*_\\/-]|\\ll)+$/;

const LETTER_OR_DIGIT = /[a-z0-9]/;

const trimmed = (words: string): string => {
  const bodied = words.replace(LABEL, '').replace(LEADING, '');
  const ended = LETTER_OR_DIGIT.test(bodied.charAt(bodied.length - 1)) ? bodied : bodied.replace(TRAILING, '');
  return ended.replace(POLITE, '');
};

/** The bare words that the deadline patterns read: one spelling for each thing, without the label in front and the marks behind. */
export const phraseWords = (text: string): string => mendSlips(trimmed(bareLine(settled(text.slice(0, LONGEST_PHRASE)))));
