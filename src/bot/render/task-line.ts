import type { WorkLine } from '#domain/shown-work.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import { dayWords, shortDay } from './day-words.ts';
import type { Entry } from './draft.ts';
import { roCount } from './gap-words.ts';
import { lateWords, whoClearsWords } from './obstacle-words.ts';
import { oneLine, shorten } from './one-line.ts';

const LONGEST_TITLE = 90;
const LONGEST_DETAIL = 60;
const LONGEST_REASON = 160;
const LONGEST_NAME = 60;

/** "12. Ban hành Kế hoạch …": number and short title. */
export const numberedTitle = (line: WorkLine): string => `${line.number}. ${titleWords(line)}`;

/** The title on one line, shortened at a word border. */
const titleWords = (line: WorkLine): string => shorten(line.title, LONGEST_TITLE);

/** A person's name as a message says it. */
export const comrade = (name: string): string => `đồng chí ${shorten(name, LONGEST_NAME)}`;

/** The name of a unit or a scope as a message says it. */
export const unitWords = (name: string): string => shorten(name, LONGEST_TITLE);

/** A reason as a message says it; an empty one is said to be missing. */
export const reasonWords = (reason: string | null): string => shorten(reason ?? '', LONGEST_REASON) || 'chưa nêu lý do';

const PLAIN_DATE = /^(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?\.?$/iu;

/** The document's words inside a sentence: "Trước ngày …" becomes "trước ngày …", "UBND …" stays. */
const inside = (words: string): string => (/^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words);

const relativeDay = (on: Day, today: Day): string => {
  if (on === today) return `hôm nay, ${dayWords(on, today)}`;
  return on === addDays(today, 1) ? `ngày mai, ${dayWords(on, today)}` : dayWords(on, today);
};

/** The deadline in words; the document's own words stand beside the day where they say more than it. */
const deadlineWords = ({ deadlineText, lastDay, firstDay }: WorkLine, today: Day): string => {
  const said = shorten(deadlineText, LONGEST_DETAIL);
  if (lastDay === null) return said === '' ? 'Chưa rõ thời hạn' : `Thời hạn: ${said}`;
  const repeated = said === '' || PLAIN_DATE.test(said);
  if (firstDay !== undefined) return `Hạn ${relativeDay(lastDay, today)} (hạn đầu ${shortDay(firstDay, today)})`;
  return `Hạn ${relativeDay(lastDay, today)}${repeated ? '' : ` (${inside(said)})`}`;
};

const stateWords = ({ state, percent, reason }: WorkLine): string | null => {
  switch (state) {
    case 'open':
      return percent === null ? null : `đã đạt ${percent}%`;
    case 'blocked':
      return `đang vướng: ${reasonWords(reason)}`;
    case 'submitted':
      return 'đã báo xong, chờ duyệt';
    case 'done':
      return 'đã hoàn thành';
    case 'dropped':
      return 'đã thôi thực hiện';
  }
};

const askedWords = ({ askedUntil }: WorkLine, today: Day): string | null =>
  askedUntil === undefined ? null : `đang xin gia hạn đến ${shortDay(askedUntil, today)}`;

const productWords = ({ product }: WorkLine): string | null =>
  product === null || oneLine(product) === '' ? null : `sản phẩm: ${shorten(product, LONGEST_DETAIL)}`;

const NOBODY_YET = 'chưa có người thực hiện';

// Of what is over nobody is missing.
const nobodyYet = ({ state }: WorkLine): string | null => (state === 'done' || state === 'dropped' ? null : NOBODY_YET);

/** Who is named in a line, beside what every line tells; `nobody-yet` only says where a person is missing. */
export type Naming = 'nobody' | 'unit' | 'person' | 'nobody-yet';

const whoWords = (line: WorkLine, naming: Naming): string | null => {
  // Whoever sees no more of it is told whose it is, and not who does it.
  if (line.onlyTitle === true) return naming === 'unit' ? unitWords(line.unit) : null;
  switch (naming) {
    case 'nobody':
      return null;
    case 'unit':
      return line.unit === '' ? null : unitWords(line.unit);
    case 'nobody-yet':
      return line.person === null ? nobodyYet(line) : null;
    case 'person':
      return line.person === null ? nobodyYet(line) : comrade(line.person);
  }
};

const urgedWords = ({ urgings }: WorkLine): string | null => (urgings === undefined ? null : `đã đôn đốc ${urgings} lần`);

const insteadOfWords = ({ insteadOf }: WorkLine): string | null => (insteadOf === undefined ? null : `thay ${comrade(insteadOf)}`);

// How clear it is stands only beside what is not.
const clearWords = ({ gaps = [] }: WorkLine): string | null => (gaps.length === 0 ? null : roCount(gaps));

/** A task as a list shows it: number and short title; then deadline, how late, state, product, who, for whom the reader acts, how clear. */
export const taskEntry = (line: WorkLine, today: Day, naming: Naming = 'nobody'): Entry => {
  const about = [
    deadlineWords(line, today),
    lateWords(line),
    urgedWords(line),
    stateWords(line),
    whoClearsWords(line, today),
    askedWords(line, today),
    productWords(line),
  ];
  const details = [...about, whoWords(line, naming), insteadOfWords(line), clearWords(line)];
  return { text: `${numberedTitle(line)}\n   ${details.filter((detail) => detail !== null).join(' · ')}`, numbers: [line.number] };
};

/** The line where a heading or a first line has told its state already. */
export const withoutState = (line: WorkLine): WorkLine => ({ ...line, state: 'open', percent: null });

/** Work under a heading that tells of its approval: its state is told only once it is another. */
export const waitingForApproval = (line: WorkLine): WorkLine => (line.state === 'submitted' ? withoutState(line) : line);

const NUMBERS_A_LINE = 10;

const shortDeadline = (line: WorkLine, today: Day): string => {
  if (line.daysLate > 0) return `${line.number} (${lateWords(line) ?? ''})`;
  return line.lastDay === null ? `${line.number}` : `${line.number} (hạn ${shortDay(line.lastDay, today)})`;
};

const coordinatingEntries = (lines: readonly WorkLine[], today: Day): readonly Entry[] =>
  Array.from({ length: Math.ceil(lines.length / NUMBERS_A_LINE) }, (_, row) => {
    const some = lines.slice(row * NUMBERS_A_LINE, (row + 1) * NUMBERS_A_LINE);
    return {
      text: `Phối hợp: ${some.map((line) => shortDeadline(line, today)).join(', ')}`,
      numbers: some.map(({ number }) => number),
    };
  });

/** Work that the own unit leads comes before work in which it only helps: examples and buttons are for that. */
export const ledFirst = (lines: readonly WorkLine[]): readonly WorkLine[] => [
  ...lines.filter(({ part }) => part === 'lead'),
  ...lines.filter(({ part }) => part === 'coordinating'),
];

/** A person's tasks: those that the own unit leads in full, those in which it only helps by number, many on one line. */
export const taskEntries = (lines: readonly WorkLine[], today: Day, naming: Naming = 'nobody'): readonly Entry[] => [
  ...lines.filter(({ part }) => part === 'lead').map((line) => taskEntry(line, today, naming)),
  ...coordinatingEntries(
    lines.filter(({ part }) => part === 'coordinating'),
    today,
  ),
];
