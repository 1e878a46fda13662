/** How the words before a mention tie the deadline to it. */
export type Bound = 'before' | 'by' | 'from' | 'after' | 'in' | 'none';

/** Words that may stand between the tying word and the day. */
const LINKS =
  'la|vao|trong|ngay|dau|cuoi|giua|het|thoi diem|khoang|suot|giai doan|nhiem ky|ky|thoi gian|dot|dip|le|nghi|nghi le|ky nghi|hoac trong|hoac bang|cung|cua|cuoi cung|gio hanh chinh|lam viec';
const CLOCK = '(?:luc )?@\\d{4}|(?:buoi )?(?:sang|trua|chieu|toi|dem)|dau gio|cuoi gio';
const TAIL = `(?: (?:${LINKS}|${CLOCK})|:|,)*[ (]*`;

/** Tying words; of two that would do, the one that stands earlier reaches further. */
const CUES: readonly (readonly [Bound, string])[] = [
  // "Trước khi hết tháng 6", "trước cuối quý" still allow the last day.
  ['by', 'truoc (?:khi )?(?:het|cuoi|ket thuc)|truoc khi (?:qua|ket thuc)|truoc (?:va trong|hoac trong|hoac bang)'],
  ['before', 'truoc(?: (?:ngay|thoi diem|thoi han))?|den truoc|som hon'],
  [
    'by',
    'cham nhat|muon nhat|tre nhat|khong (?:qua|muon hon|cham hon|tre hon|sau)|toi da|han cuoi|han chot|deadline|han|cho den|den|het|cho toi|toi',
  ],
  ['after', 'sau(?: khi)?(?: ket thuc)?'],
  ['from', '(?<!(?:dau|thong|vat|giao|chu dau) )(?:ke tu|tinh tu|bat dau tu|bat dau|tu)'],
  ['in', 'trong|vao'],
];

const CUE = new RegExp(`(?:^|[^a-z])(?:${CUES.map(([, words]) => `(${words})`).join('|')})(?=[ :,])(${TAIL})$`);
/** At midnight the day itself is already over. */
const MIDNIGHT = '@0000';
/** How far back a tying word may stand. */
const REACH = 60;
const REACH_OF_COMPLETION = 90;

// A completing word makes a named stretch the deadline although the work goes on after it.
const COMPLETED = /(?:hoan thanh|ban hanh|trinh|hoan thien|xong|bao cao|thi diem|nop|gui|phe duyet|trien khai xong)[^.;]{0,60}$/;

/** "Trước 17h ngày 15/6", "trước chiều mai" still allow that day; "trước sáng mai" does not. */
const allowsTheDay = (tail: string, words: string, at: number): boolean =>
  (/@\d{4}|trua|chieu|toi|dem|gio/.test(tail) && !tail.includes(MIDNIGHT)) || /^(?:trua|chieu|toi|dem|cuoi) /.test(words.slice(at, at + 6));

/** The tie that the words before a place express. */
export const boundAt = (words: string, at: number): Bound => {
  if (at === 0) return 'none';
  const found = CUE.exec(words.slice(Math.max(0, at - REACH), at));
  if (found === null) return 'none';
  const bound = CUES.find((_, cue) => found.at(cue + 1) !== undefined)?.[0] ?? 'none';
  return bound === 'before' && allowsTheDay(found.at(-1) ?? '', words, at) ? 'by' : bound;
};

/** Whether the words before a place, tied to it in this way, say that something is finished by it. */
export const completesAt = (words: string, at: number, bound: Bound): boolean =>
  bound === 'before' || bound === 'by' || (at > 0 && COMPLETED.test(words.slice(Math.max(0, at - REACH_OF_COMPLETION), at)));
