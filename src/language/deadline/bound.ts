import type { Mention } from './mention.ts';

/** How the words before a mention tie the deadline to it. */
export type Bound = 'before' | 'by' | 'from' | 'after' | 'in' | 'none';

const CLOCK = "\\d{1,2} ?(?:h|g|gio|:)(?:\\d{2})?'?(?: phut)?(?: (?:sang|trua|chieu|toi))?,? ?";
const TIME = `(?:${CLOCK})?`;
const LINK = '(?: (?:la|vao|trong|ngay|dau|thoi diem|tu))*';

const CUES: readonly (readonly [Bound, RegExp])[] = [
  // "trước 17h ngày 15/6" still allows the 15th.
  ['by', new RegExp(`(?:^|[^a-z])truoc${LINK} ${CLOCK}$`)],
  ['before', new RegExp(`(?:^|[^a-z])(?:truoc|den truoc)${LINK} $`)],
  [
    'by',
    new RegExp(
      `(?:^|[^a-z])(?:cham nhat|muon nhat|tre nhat|khong qua|khong muon hon|khong cham hon|han cuoi|han|den|het|toi)${LINK}:? ${TIME}$`,
    ),
  ],
  ['after', /(?:^|[^a-z])sau(?: ngay)? $/],
  ['from', new RegExp(`(?:^|[^a-z])(?:tu|ke tu)${LINK} $`)],
  ['in', /(?:^|[^a-z])(?:trong|vao)(?: khoang| suot)? $/],
];

/** The tie that the words just before a mention express. */
export const boundOf = (words: string, mention: Mention): Bound => {
  const before = words
    .slice(Math.max(0, mention.at - 60), mention.at)
    .replace(/(?:(?:giai doan|nhiem ky|cuoi|dau|giua|ky|thoi gian|thoi diem) )+$/, '');
  return CUES.find(([, cue]) => cue.test(before))?.[0] ?? 'none';
};

// A completing word makes a named stretch the deadline although the work goes on after it.
const COMPLETED = /(?:hoan thanh|ban hanh|trinh|hoan thien|xong|bao cao|thi diem|nop|gui)[^.;]{0,60}$/;

/** Whether the words before a mention say that something is finished by it. */
export const isCompletion = (words: string, mention: Mention): boolean => {
  const bound = boundOf(words, mention);
  return bound === 'before' || bound === 'by' || COMPLETED.test(words.slice(Math.max(0, mention.at - 90), mention.at));
};
