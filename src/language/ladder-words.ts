import type { LadderChoice } from '#domain/reminders/ladder.ts';
import { bare } from './fold.ts';

/** What somebody wants of the reminder ladder of one task: to know it, another one, or its plan's again. */
export type LadderWish =
  | { readonly kind: 'show' | 'as-plan'; readonly task: number }
  | { readonly kind: 'choice'; readonly task: number; readonly choice: LadderChoice }
  | {
      readonly kind: 'set';
      readonly task: number;
      /** Working days before the last day, as they were said. */
      readonly before: readonly number[];
      /** Every so many working days once it is late; null where nothing is said of it. */
      readonly everyWhenLate: number | null;
    };

const END = String.raw`(?: (?:a|nhe|nha|voi|giup toi|giup em|cam on))*[.!?]*$`;
const SUBJECT = String.raw`(?:lich|bac|moc) nhac(?: (?:cua|cho))?(?: viec)?(?: so)? (\d{1,7})`;
const CHANGE = '(?:(?:xin|hay|nho) )?(?:(?:doi|dat|sua|chinh|de)(?: lai)? )?';
const BEFORE = String.raw`truoc(?: han)? (\d[\d ,va]*?) ngay(?: lam viec)?(?: truoc han)?(?:,? (?:va )?(?:dung han|ngay het han))?`;
const WHEN_LATE = String.raw`(?:[,;.]? (?:va )?(?:khi )?(?:qua han|tre han|cham han)(?: thi)?(?: nhac)? (?:(moi ngay|hang ngay)|(?:moi )?(\d+) ngay(?: lam viec)?(?: (?:mot|1) lan)?))?`;

const SHOW: readonly RegExp[] = [
  new RegExp(String.raw`^(?:xem |cho xem )?${SUBJECT}(?: (?:the nao|ra sao|la gi|khi nao|la khi nao|nhu the nao))?${END}`, 'u'),
  new RegExp(String.raw`^(?:khi nao|bao gio|luc nao) (?:thi )?nhac(?: (?:toi|em|lai))* viec (\d{1,7})${END}`, 'u'),
  new RegExp(String.raw`^viec (\d{1,7}) (?:thi )?(?:khi nao|bao gio) (?:moi )?(?:thi )?nhac${END}`, 'u'),
  new RegExp(String.raw`^viec (\d{1,7}) (?:se )?(?:duoc )?nhac (?:khi nao|bao gio|luc nao|nhung ngay nao)${END}`, 'u'),
];
const AS_PLAN = new RegExp(
  String.raw`^${CHANGE}${SUBJECT}(?: ve)?[:,]?(?: nhu)? (?:theo|nhu|ve)(?: lich)?(?: nhac)?(?: cua)? (?:ke hoach|cu|chung|mac dinh)${END}`,
  'u',
);
const CHOICE = new RegExp(String.raw`^${CHANGE}${SUBJECT}[:,]?(?: (?:thanh|sang|la|o muc))? (day|thuong|thua)(?: hon)?${END}`, 'u');
const SET: readonly RegExp[] = [
  new RegExp(String.raw`^${CHANGE}${SUBJECT}[:,]?(?: (?:thanh|sang|la|vao))? ${BEFORE}${WHEN_LATE}${END}`, 'u'),
  new RegExp(String.raw`^(?:(?:xin|hay|nho) )?nhac viec (\d{1,7})[:,]? ${BEFORE}${WHEN_LATE}${END}`, 'u'),
];

const CHOICES: Readonly<Record<string, LadderChoice>> = { day: 'often', thuong: 'default', thua: 'seldom' };

const firstMatch = (patterns: readonly RegExp[], words: string): RegExpExecArray | null =>
  patterns.map((pattern) => pattern.exec(words)).find((match) => match !== null) ?? null;

const setIn = (words: string): LadderWish | null => {
  const [, task, before = '', daily, every] = firstMatch(SET, words) ?? [];
  if (task === undefined) return null;
  const days = (before.match(/\d+/gu) ?? []).map(Number);
  return {
    kind: 'set',
    task: Number(task),
    before: days,
    everyWhenLate: daily === undefined ? (every === undefined ? null : Number(every)) : 1,
  };
};

/**
 * What a message wants of the ladder of one task ("lịch nhắc 12", "lịch nhắc 12: trước 10, 5, 2 ngày, quá hạn nhắc mỗi ngày", "lịch nhắc 12
 * dày", "lịch nhắc 12 theo kế hoạch"); null where it speaks of something else. "Nhắc lại 12 …" is no such wish: it puts one reminder off.
 */
export const ladderWishIn = (text: string): LadderWish | null => {
  const words = bare(text).replace(/ {2,}/gu, ' ').trim();
  const [, shown] = firstMatch(SHOW, words) ?? [];
  if (shown !== undefined) return { kind: 'show', task: Number(shown) };
  const [, asPlan] = AS_PLAN.exec(words) ?? [];
  if (asPlan !== undefined) return { kind: 'as-plan', task: Number(asPlan) };
  const [, task, word] = CHOICE.exec(words) ?? [];
  const choice = word === undefined ? undefined : CHOICES[word];
  return choice === undefined ? setIn(words) : { kind: 'choice', task: Number(task), choice };
};
