import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from './deadline/parse-deadline.ts';
import { bare, tidy } from './fold.ts';

/** When somebody asks to hear of late work again: after so many working days, or on a day. */
export type Again = { readonly workingDays: number } | { readonly on: Day };

/** What somebody wants about late work that has come up to them. */
export type EscalationWish =
  | {
      readonly kind: 'acknowledge';
      /** None: that of the message that is answered. */
      readonly tasks: readonly number[];
      /** Null where nothing is said of it. */
      readonly again: Again | null;
    }
  /** A letter of urging about this task: its draft, that the clerk gets it, or that it went out under a number that is still to be said. */
  | { readonly kind: 'draft-letter' | 'hand-letter' | 'number-letter'; readonly task: number }
  /** The letter went out under this number; `on` is null where no day is said. */
  | { readonly kind: 'letter-issued'; readonly task: number; readonly document: string; readonly on: Day | null };

const END = String.raw`(?: (?:a|nhe|nha|giup toi|cam on))*[.!]*$`;
const NUMBERS = String.raw`\d{1,7}(?:(?:, ?| va |, va )\d{1,7})*`;
const AGAIN = String.raw`(?:[,;.:]? (?:va )?(?:thi )?(?:(?:sau )?(?<days>\d{1,3}) ngay(?: lam viec)?(?: nua)?|(?:(?:hen|den|toi|hen den|hen ngay|den ngay|ngay) )+(?<on>[\d/.-]+))(?: (?:thi |se )?(?:bao|nhac|hoi|nghe|xem) lai)?)?`;
const TASK = String.raw`(?: (?:ve|cua|cho))?(?: viec)?(?: so)? (?<task>\d{1,7})`;

const ACKNOWLEDGE = new RegExp(
  String.raw`^(?:(?:toi|em|minh) )?da (?:biet|nam(?: duoc| thong tin)?)(?: roi)?(?: ve)?(?:(?: (?:cac )?viec)?(?: so)? (?<tasks>${NUMBERS}))?${AGAIN}${END}`,
  'u',
);
const DRAFT = new RegExp(String.raw`^(?:(?:xin|cho|tao|lap|soan|lay|xem|hay) )*(?:(?:ban )?du thao )?cong van don doc${TASK}${END}`, 'u');
const HAND = new RegExp(
  String.raw`^(?:chuyen|gui)(?: cho)? van thu(?: phat hanh)?(?: (?:ban )?du thao)?(?: cong van)?(?: don doc)?${TASK}${END}`,
  'u',
);
const ISSUED = new RegExp(
  String.raw`^(?:da )?(?:phat hanh|ban hanh) cong van(?: don doc)?${TASK}(?:[,:]|(?= (?:so|la)))? (?:(?:la )?so )?(?<document>\d[^\s,;]*)(?:,? (?:ngay )?(?<on>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?))?${END}`,
  'u',
);
// "Đã phát hành công văn 345" may speak of the own work.
const NUMBERLESS = new RegExp(String.raw`^(?:da )?(?:phat hanh|ban hanh) cong van don doc${TASK}${END}`, 'u');

const dayIn = (said: string | undefined, today: Day): Day | null => (said === undefined ? null : parseDeadline(`ngày ${said}`, today).due);

const againIn = ({ days, on }: Readonly<Record<string, string | undefined>>, today: Day): Again | null => {
  if (days !== undefined) return { workingDays: Number(days) };
  const day = dayIn(on, today);
  return day === null ? null : { on: day };
};

// The number of a document keeps its capital letters; the bare words have every letter at the same place.
const asSaid = (words: string, plain: string, piece: string): string =>
  words.length === plain.length ? words.slice(plain.lastIndexOf(piece), plain.lastIndexOf(piece) + piece.length) : piece;

const issuedIn = (words: string, plain: string, today: Day): EscalationWish | null => {
  const { task, document, on } = ISSUED.exec(plain)?.groups ?? {};
  if (task === undefined || document === undefined) return null;
  return { kind: 'letter-issued', task: Number(task), document: asSaid(words, plain, document), on: dayIn(on, today) };
};

const knownIn = (plain: string, today: Day): EscalationWish | null => {
  const said = ACKNOWLEDGE.exec(plain)?.groups;
  if (said === undefined) return null;
  return { kind: 'acknowledge', tasks: (said['tasks']?.match(/\d+/gu) ?? []).map(Number), again: againIn(said, today) };
};

const OF_LETTERS = [
  ['draft-letter', DRAFT],
  ['hand-letter', HAND],
  ['number-letter', NUMBERLESS],
] as const;

const letterIn = (plain: string): EscalationWish | null => {
  for (const [kind, pattern] of OF_LETTERS) {
    const task = pattern.exec(plain)?.groups?.['task'];
    if (task !== undefined) return { kind, task: Number(task) };
  }
  return null;
};

/**
 * What a message wants about late work that has come up: "đã biết 12", "đã nắm việc 12, 15; 5 ngày nữa báo lại", "đã biết 12, hẹn 20/6"; "công
 * văn đôn đốc 12", "chuyển văn thư 12", "đã phát hành công văn đôn đốc 12 số 345/UBND-VP". Null where the words say something else.
 */
export const escalationWishIn = (text: string, today: Day): EscalationWish | null => {
  const words = tidy(text).trim();
  const plain = bare(words);
  return knownIn(plain, today) ?? letterIn(plain) ?? issuedIn(words, plain, today);
};
