import { type LocalTime, parseLocalTime } from '#domain/time/local-time.ts';
import { bare } from './fold.ts';

/** What somebody wants of the hour of the morning's message: another hour, the house's hour again, or to know it. */
export type HourWish = { readonly kind: 'set'; readonly hour: LocalTime } | { readonly kind: 'house' } | { readonly kind: 'ask' };

const SELF = '(?:toi|em|minh|anh|chi|cho toi|cho em|cho minh|giup toi|giup em)';
const TIME = String.raw`(\d{1,2})(?: ?(?:h|g|gio|:) ?(\d{2}|ruoi)?(?: phut)?)(?: ?(sang|chieu))?`;
const DAILY = '(?:hang ngay|hang sang|moi ngay|moi sang|moi buoi sang|buoi sang hang ngay|cac sang|cac ngay)';
const END = String.raw`(?: (?:a|nhe|nha|voi|giup toi|giup em|cam on))*[.!]?$`;
const START = String.raw`^(?:(?:xin|hay|vui long|nho) )?`;

const CHANGE = String.raw`(?:doi|dat|chuyen|thay|sua|thay doi|cai)(?: lai)?(?: ${SELF})? gio nhac(?: viec)?(?: cua ${SELF})?(?: ${DAILY})?(?: (?:sang|thanh|ve|luc|vao|vao luc|la))?`;

/** Each says the hour of every day: by changing "the hour of reminders", or by a word for every day. */
const SETTING: readonly RegExp[] = [
  new RegExp(`${START}${CHANGE} ${TIME}(?: ${DAILY})?${END}`, 'u'),
  new RegExp(String.raw`${START}nhac(?: viec)?(?: ${SELF})?(?: viec)?(?: (?:luc|vao luc|vao))? ${TIME} ${DAILY}${END}`, 'u'),
  new RegExp(String.raw`${START}${DAILY},? nhac(?: viec)?(?: ${SELF})?(?: viec)?(?: (?:luc|vao luc|vao))? ${TIME}${END}`, 'u'),
];

const HOUSE = new RegExp(
  `${START}(?:(?:bo|huy|xoa|thoi) gio nhac(?: viec)? rieng|(?:nhac(?: viec)?(?: ${SELF})? )?theo gio chung|(?:ve|dung) gio (?:nhac )?chung)${END}`,
  'u',
);
const ASK = new RegExp(
  String.raw`^(?:xem )?gio nhac(?: viec)?(?: cua ${SELF})?(?: la)?(?: (?:may gio|luc nao|luc may gio))?(?: (?:a|nhi|vay))?\??$`,
  'u',
);

const NOON = 12;

const timeOf = ([, hours = '', minutes = '00', part = '']: RegExpExecArray): LocalTime | null => {
  const said = Number(hours);
  const hour = part === 'chieu' && said < NOON ? said + NOON : said;
  return parseLocalTime(`${String(hour).padStart(2, '0')}:${minutes === 'ruoi' ? '30' : minutes}`);
};

/**
 * What a message wants of the hour of the morning's reminder ("đổi giờ nhắc sang 9h", "nhắc tôi lúc 8h30 hằng ngày", "bỏ giờ nhắc riêng",
 * "giờ nhắc của tôi?"); null where it speaks of something else. "Nhắc lại lúc 9h" is no such wish: it is about one reminder.
 */
export const hourWishIn = (text: string): HourWish | null => {
  const words = bare(text).replace(/ {2,}/gu, ' ').trim();
  if (HOUSE.test(words)) return { kind: 'house' };
  if (ASK.test(words)) return { kind: 'ask' };
  const found = SETTING.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  const hour = found === undefined ? null : timeOf(found);
  return hour === null ? null : { kind: 'set', hour };
};
