import { bareLine } from '../bare-line.ts';
import { mendSlips } from './slips.ts';

/** Longer than any deadline; what comes after is not read, so that a whole page handed in by mistake costs nothing. */
export const LONGEST_PHRASE = 2_000;

const word = (letters: string): string => `(?<!\\p{L})${letters}(?!\\p{L})`;

/** Words that only their diacritics tell from others that mean a time; they are settled before the diacritics go. */
const TOLD_BY_DIACRITICS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(word('sáu'), 'gu'), '6'],
  [new RegExp(`${word('tháng')} năm(?!\\p{L})(?! *(?:\\d|nay|sau|tới|trước|học))`, 'gu'), 'tháng 5'],
  [new RegExp(`${word('năm')}(?= (?:ngày|tuần|tháng|giờ)(?: làm việc)?(?: nữa| tới| kể từ|$))`, 'gu'), '5'],
  [new RegExp(`${word('tháng')} một(?!\\p{L}| *lần)`, 'gu'), 'tháng 1'],
  [new RegExp(word('(?:ngày )?mốt'), 'gu'), 'ngày kia'],
  [new RegExp(word('quỹ'), 'gu'), 'quyx'],
  [new RegExp(word('tự'), 'gu'), 'tux'],
  [new RegExp(`(?<=(?:thứ|tháng|quý|quí) )${word('tư')}`, 'gu'), '4'],
  [new RegExp(word('tư'), 'gu'), 'tuw'],
  [new RegExp(word('mới'), 'gu'), 'moix'],
  [new RegExp(`(?<!trung )${word('thu')}(?! *[2-7](?!\\d))`, 'gu'), 'thux'],
];

const MAY_BE_TOLD = /sáu|năm|một|mốt|quỹ|tự|tư|mới|thu/;
const HAS_MARKS = /[^\0-\x7f]/;

const settled = (text: string): string => {
  if (!HAS_MARKS.test(text)) return text;
  const folded = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
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

/** The bare words that the deadline patterns read: one spelling for each thing, without the label in front and the marks behind. */
export const phraseWords = (text: string): string =>
  mendSlips(bareLine(settled(text.slice(0, LONGEST_PHRASE))))
    .replace(LABEL, '')
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .replace(POLITE, '');
