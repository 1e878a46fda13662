import { addDays, type Day, mondayOf } from '#domain/time/day.ts';
import { type MentionKind, momentOf, type Reading } from './mention.ts';
import { type MentionPattern, opening, sticky } from './pattern-pieces.ts';

/** The reading of known days, told by their distance from the reference day. */
const stretch = (kind: MentionKind, start: Day, end: Day): Reading => ({
  kind,
  from: momentOf(start),
  to: momentOf(end),
  relative: true,
});

/** The reading of one known day. */
export const onDay = (on: Day): Reading => stretch('date', on, on);

/** Days from the reference day. */
const NAMED_DAYS: Readonly<Record<string, number>> = {
  'hom nay': 0,
  'trong ngay': 0,
  'ngay mai': 1,
  'hom sau': 1,
  'ngay kia': 2,
  'ngay mot': 2,
  'hom qua': -1,
  'ngay hom qua': -1,
  'hom kia': -2,
};

const PART_OF_DAY = '(?:sang|trua|chieu|toi|dem|khuya)(?: som| muon)?';
const FREE = '(?![a-z0-9])';

const PART_DAYS: Readonly<Record<string, number>> = {
  nay: 0,
  'hom nay': 0,
  mai: 1,
  'ngay mai': 1,
  mot: 2,
  kia: 2,
  'ngay kia': 2,
  qua: -1,
  'hom qua': -1,
};

const WEEKS: Readonly<Record<string, number>> = {
  nay: 0,
  sau: 1,
  toi: 1,
  ke: 1,
  'ke tiep': 1,
  'tiep theo': 1,
  'sau nua': 2,
  'toi nua': 2,
  truoc: -1,
  'vua roi': -1,
};

/** Which week is meant, as a group. */
export const WEEK_WORDS = '(nay|sau nua|toi nua|sau|toi|ke tiep|ke|tiep theo|truoc|vua roi)';
const NO_EVENT = '(?! (?:khi|ngay|ky|hoi nghi|thang|\\d))';

/** How many weeks away the week is that a word names; 0 for none. */
export const weeksAway = (which: string | undefined): number => WEEKS[which ?? ''] ?? 0;

const WEEK_PARTS: Readonly<Record<string, number>> = { dau: 0, giua: 2 };

const week = (part: string | undefined, which: string | undefined, reference: Day): Reading => {
  const monday = addDays(mondayOf(reference), 7 * weeksAway(which));
  const end = WEEK_PARTS[part ?? ''];
  const whole: Reading = { ...stretch('range', monday, addDays(monday, end ?? 6)), oneName: true };
  return end === undefined ? whole : { ...whole, warning: 'đầu tuần được hiểu là thứ hai, giữa tuần là thứ tư' };
};

/** Days and weeks named only together with the day on which they are said. */
export const RELATIVE_PATTERNS: readonly MentionPattern[] = [
  {
    opens: opening('hom trong ngay'),
    then: 'nmkhsq',
    pattern: sticky(
      `(hom nay|trong ngay(?! (?:lam viec|ky|ban hanh|nhan|mai|kia|hom))|ngay mai|ngay kia|ngay mot|hom sau|ngay hom qua|hom qua|hom kia)(?![a-z0-9]| ?\\d)`,
    ),
    read: (w, reference) => onDay(addDays(reference, NAMED_DAYS[w[1] ?? ''] ?? 0)),
  },
  { opens: ['mai'], pattern: sticky('mai(?![a-z0-9]| ?\\d)'), read: (_, reference) => onDay(addDays(reference, 1)) },
  {
    opens: opening('sang trua chieu toi dem khuya'),
    then: 'nmkqhs',
    pattern: sticky(`${PART_OF_DAY} (nay|mai|mot|kia|qua|hom nay|ngay mai|ngay kia|hom qua)${FREE}`),
    read: (w, reference) => onDay(addDays(reference, PART_DAYS[w[1] ?? ''] ?? 0)),
  },
  {
    opens: opening('cuoi het trong'),
    then: 'ngb',
    pattern: sticky(
      `(?:cuoi|het|trong) (?:ngay|gio|buoi|gio hanh chinh|gio lam viec)(?: ${PART_OF_DAY})?(?: (mai|hom nay|nay|ngay mai))?(?= ?(?:$|[.,;)]))`,
    ),
    read: (w, reference) => onDay(addDays(reference, PART_DAYS[w[1] ?? ''] ?? 0)),
  },
  {
    opens: ['ngay'],
    then: 'lbt',
    pattern: sticky(`ngay (?:lap tuc|bay gio|tuc khac|trong buoi)${FREE}`),
    read: (_, reference) => ({ ...onDay(reference), warning: '"ngay" được hiểu là trong ngày' }),
  },
  {
    opens: opening('tuan dau giua cuoi het trong'),
    then: 'tnskv',
    pattern: sticky(`(?:(dau|giua|cuoi|het|trong) )?(?<!(?:cac|nhung|\\d|hai|ba|moi|hang) )tuan ${WEEK_WORDS}${NO_EVENT}${FREE}`),
    read: (w, reference) => week(w[1], w[2], reference),
  },
  {
    opens: opening('dau giua cuoi het trong'),
    then: 't',
    pattern: sticky(`(dau|giua|cuoi|het|trong) tuan(?= ?(?:$|[.,;)]| va | hoac ))`),
    read: (w, reference) => week(w[1], undefined, reference),
  },
];
