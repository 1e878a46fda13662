import { asId, type TaskId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import { bare, tidy } from './fold.ts';
import { dayIn } from './reply/rules/new-day.ts';

/** What somebody wants of the time that work has; `tasks` is empty where the words name none. */
export type ExtensionWish = { readonly tasks: readonly TaskId[] } & (
  | { readonly intent: 'extend'; readonly until: Day | null; readonly reason: string }
  | { readonly intent: 'withdraw-extension' }
  | { readonly intent: 'move-deadline'; readonly until: Day | null }
  | { readonly intent: 'refuse-extension'; readonly reason: string }
);

/** A day and a reason, as they answer "until when?". */
export interface ExtensionTail {
  readonly until: Day | null;
  readonly reason: string;
}

const OPENING = '(?:(?:da|vang|thua|kinh|nho|vui long|em|toi|minh|phong|don vi)[ ,]+)*';
const MORE_TIME = '(?:gia han|lui (?:thoi )?han|doi (?:thoi )?han|keo dai (?:thoi )?han|them thoi gian|them han)';
const NUMBERS = String.raw`(?:(?: (?:cho|voi|doi voi))?(?: (?:cong viec|viec|nhiem vu|nv))?(?: so)? (?<numbers>\d{1,6}(?:(?: ?, ?| va )\d{1,6})*))?`;
const UNTIL = String.raw`(?:[ ,:]*(?:them )?(?:den|toi|sang|qua)(?: het)?(?: ngay)? (?<day>[^;:]+?))?`;
const BECAUSE = String.raw`(?:(?: ?[,:;.-] ?(?:(?:ly do|vi|do|boi) ?:? ?)?| (?:ly do|vi|do|boi vi|boi) ?:? ?)(?<reason>.+?))?`;
const END = String.raw`(?:[ ,]+(?:a|nhe|nha|voi|giup em|giup toi))*[ .!]*`;
const AGREES =
  '(?:phe duyet|duyet|dong y|chap thuan|nhat tri|thong nhat)(?: cho)?(?: phep)?(?: de nghi| don| viec| phieu)?(?: xin)?(?: duoc)?';
const DENIES =
  '(?:(?:khong|chua)(?: (?:cho|cho phep|phe duyet|duyet|dong y|chap thuan|nhat tri|thong nhat))?|tu choi|bac)(?: cho)?(?: phep)?(?: de nghi| don| yeu cau| viec)?(?: xin)?(?: duoc)?';
const TAKES_BACK = '(?:(?:thoi|rut|rut lai|huy|bo)(?: khong)?(?: de nghi| don| yeu cau)?(?: can| xin)*|khong(?: can| xin)+)';
const ASKS = '(?:(?:xin|de nghi|de xuat|cho|cho phep|cho em|cho toi|duoc|phep|viec) )*';

const form = (source: string): RegExp => new RegExp(`^${OPENING}${source}${END}$`, 'du');

const WITHDRAWS = form(`${TAKES_BACK} ${MORE_TIME}${NUMBERS}(?: nua)?`);
const REFUSES = form(`${DENIES} ${MORE_TIME}${NUMBERS}${BECAUSE}`);
const GRANTS = form(`${AGREES} ${MORE_TIME}${NUMBERS}${UNTIL}`);
const EXTENDS = form(`${ASKS}${MORE_TIME}${NUMBERS}${UNTIL}${BECAUSE}`);
const TAIL = new RegExp(String.raw`^(?:den|toi|sang|ngay| )*(?<day>[^;:]+?)${BECAUSE}${END}$`, 'du');

type Parts = Readonly<Record<string, string | undefined>>;

/** The message and its bare letters at the same places; the bare ones alone where they do not stand one for one. */
const lettersOf = (text: string): { readonly plain: string; readonly typed: string } => {
  const [plain, typed] = [bare(text), tidy(text)];
  return { plain, typed: plain.length === typed.length ? typed : plain };
};

const partsOf = (pattern: RegExp, text: string): Parts | null => {
  const { plain, typed } = lettersOf(text);
  const groups = pattern.exec(plain)?.indices?.groups;
  if (groups === undefined) return null;
  const places = Object.entries(groups) as [string, [number, number] | undefined][]; // -- a group that took no part has no place
  return Object.fromEntries(places.map(([name, place]) => [name, place === undefined ? undefined : typed.slice(...place).trim()]));
};

const tasksOf = ({ numbers }: Parts): readonly TaskId[] => [
  ...new Set((numbers?.match(/\d+/gu) ?? []).map((number) => asId<TaskId>(Number(number)))),
];

// "Gia hạn hợp đồng", "thẻ gia hạn tới 2028": what no number follows is read by the rules of replies, which ask in doubt.
const namesTask = (parts: Parts): boolean => parts['numbers'] !== undefined;

/** The day that is named; 'unread' where something stands there that is none. */
const dayOf = ({ day: said }: Parts, today: Day): Day | null | 'unread' => (said === undefined ? null : (dayIn(said, today) ?? 'unread'));

const granted = (text: string, today: Day): ExtensionWish | null => {
  const parts = partsOf(GRANTS, text);
  const until = parts === null ? 'unread' : dayOf(parts, today);
  return parts === null || until === 'unread' ? null : { intent: 'move-deadline', tasks: tasksOf(parts), until };
};

const asked = (text: string, today: Day): ExtensionWish | null => {
  const parts = partsOf(EXTENDS, text);
  if (parts === null || !namesTask(parts)) return null;
  const until = dayOf(parts, today);
  return until === 'unread' ? null : { intent: 'extend', tasks: tasksOf(parts), until, reason: parts['reason'] ?? '' };
};

/**
 * What a message wants of the time of work, where the whole of it says so: "xin gia hạn 12 đến 30/6 vì chờ số liệu", "duyệt gia hạn 12 đến
 * 25/6", "không cho gia hạn 12: lý do", "thôi xin gia hạn 12". Null for anything else; free sentences are read by the rules of replies.
 */
export const extensionWishIn = (text: string, today: Day): ExtensionWish | null => {
  const withdrawn = partsOf(WITHDRAWS, text);
  if (withdrawn !== null) return { intent: 'withdraw-extension', tasks: tasksOf(withdrawn) };
  const refused = partsOf(REFUSES, text);
  if (refused !== null) return { intent: 'refuse-extension', tasks: tasksOf(refused), reason: refused['reason'] ?? '' };
  return granted(text, today) ?? asked(text, today);
};

/** What answers the question until when more time is wanted: "30/6", "đến thứ Sáu tuần sau vì chờ số liệu"; null where no day is named. */
export const extensionTailIn = (text: string, today: Day): ExtensionTail | null => {
  const parts = partsOf(TAIL, text);
  const until = parts === null ? 'unread' : dayOf(parts, today);
  return parts === null || until === 'unread' || until === null ? null : { until, reason: parts['reason'] ?? '' };
};
