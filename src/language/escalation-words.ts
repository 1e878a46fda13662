import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from './deadline/parse-deadline.ts';
import { bare } from './fold.ts';

/** When somebody asks to hear of late work again: after so many working days, or on a day. */
export type Again = { readonly workingDays: number } | { readonly on: Day };

/** What somebody says about late work that has come up to them. */
export interface EscalationWish {
  readonly kind: 'acknowledge';
  /** None: that of the message that is answered. */
  readonly tasks: readonly number[];
  /** Null where nothing is said of it. */
  readonly again: Again | null;
}

const END = String.raw`(?: (?:a|nhe|nha|cam on|thanks))*[.!]*$`;
const NUMBERS = String.raw`\d{1,7}(?:(?:, ?| va |, va )\d{1,7})*`;
const AGAIN = String.raw`(?:[,;.:]? (?:va )?(?:thi )?(?:(?:sau )?(?<days>\d{1,3}) ngay(?: lam viec)?(?: nua)?|(?:(?:hen|den|toi|hen den|hen ngay|den ngay|ngay) )+(?<on>[\d/.-]+))(?: (?:thi |se )?(?:bao|nhac|hoi|nghe|xem) lai)?)?`;
const ACKNOWLEDGE = new RegExp(
  String.raw`^(?:(?:toi|em|minh) )?da (?:biet|nam(?: duoc| thong tin)?)(?: roi)?(?: ve)?(?:(?: (?:cac )?viec)?(?: so)? (?<tasks>${NUMBERS}))?${AGAIN}${END}`,
  'u',
);

const againIn = ({ days, on }: Readonly<Record<string, string | undefined>>, today: Day): Again | null => {
  if (days !== undefined) return { workingDays: Number(days) };
  const { due } = on === undefined ? { due: null } : parseDeadline(`ngày ${on}`, today);
  return due === null ? null : { on: due };
};

/**
 * "Đã biết 12", "đã nắm việc 12, 15; 5 ngày nữa báo lại", "đã biết 12, hẹn 20/6": whoever follows late work knows of it, and when they want to
 * hear of it again. Null where the words say something else.
 */
export const escalationWishIn = (text: string, today: Day): EscalationWish | null => {
  const found = ACKNOWLEDGE.exec(bare(text).replace(/ {2,}/gu, ' ').trim());
  if (found === null) return null;
  const said = found.groups ?? {};
  return { kind: 'acknowledge', tasks: (said['tasks']?.match(/\d+/gu) ?? []).map(Number), again: againIn(said, today) };
};
