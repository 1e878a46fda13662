import { addDays, type Day, dayFrom, partsOf } from '#domain/time/day.ts';
import { CYCLE_YEAR, cycleYear, type Festival, FESTIVALS } from './festivals.ts';
import { lunarMonthLength, lunarYearOf, solarDay } from './lunar-calendar.ts';
import { momentOf, type Reading } from './mention.ts';
import { MONTH_NUMBER, SPELT_DAY } from './number-words.ts';
import { date, END, type MentionPattern, number, opening, sticky, YEAR, yearOf } from './pattern-pieces.ts';

const LUNAR = '(?: ?,? ?\\(?(?:theo )?(?:am lich|lich am|al|am)\\)?(?![a-z]))';
/** A year in digits, or by its name in the cycle: three groups. */
const LUNAR_YEAR = `(?: ?,? ?/? ?(?:nam )?(?:${YEAR}|${CYCLE_YEAR}))?`;
const MONTH = `(${MONTH_NUMBER}|gieng|chap)`;
const DAY = `(\\d{1,2}|${SPELT_DAY})`;
const LEAP = '( nhuan)?';

const SPECIAL_MONTHS: Readonly<Record<string, number>> = { gieng: 1, chap: 12 };

/** After the feast the name still means it for some days ("sau Tết" said on mùng 5). */
const STILL_MEANT_DAYS = 15;

const monthOf = (word: string | undefined): number | null => SPECIAL_MONTHS[word ?? ''] ?? number(word);

const saidYear = (words: readonly (string | undefined)[], reference: Day): number | null => {
  const [digits, stem, branch] = words;
  if (digits !== undefined) return Number(digits);
  return stem === undefined || branch === undefined ? null : cycleYear(stem, branch, partsOf(reference).year);
};

interface LunarWords {
  readonly day: number | null;
  readonly month: number | null;
  readonly leap?: boolean;
  readonly year: number | null;
}

const inCalendar = ({ day, month, leap = false }: LunarWords, year: number): Day | null =>
  day === null || month === null ? null : solarDay({ year, month, day, leap });

// Early in the solar year the old lunar year still runs: "rằm tháng 7" said on 10/1 is the one to come, "23 tháng chạp" the near one.
const inYearOf = (words: LunarWords, reference: Day): Day | null => {
  const year = lunarYearOf(reference);
  const on = inCalendar(words, words.year ?? year);
  const isLastYear = words.year === null && on !== null && partsOf(on).year < partsOf(reference).year;
  return isLastYear ? inCalendar(words, year + 1) : on;
};

const solar = (on: Day): string => {
  const { year, month, dayOfMonth } = partsOf(on);
  return `${dayOfMonth}/${month}/${year}`;
};

/** A day that no calendar has, so that the phrase is refused with a warning. */
const noSuchDay = ({ day, month }: LunarWords): Reading => ({
  ...date(day === null ? 0 : day + 100, month, null),
  refused: `ngày ${day ?? ''}/${month ?? ''} âm lịch không có trong lịch năm đó`,
});

const lunarReading = (words: LunarWords, reference: Day): Reading => {
  const on = inYearOf(words, reference);
  if (on === null) return noSuchDay(words);
  const moment = momentOf(on);
  return { kind: 'date', from: moment, to: moment, lunar: true, ...(words.year === null ? { relative: true } : {}) };
};

// 30 Tết is the eve, whether the last month has 29 or 30 days.
const eve = (year: number): Day | null => {
  const length = lunarMonthLength({ year: year - 1, month: 12 });
  return solarDay({ year: year - 1, month: 12, day: length });
};

const daysOfTet = (words: RegExpExecArray, reference: Day): Reading | null => {
  const day = number(words[1]) ?? 1;
  const said = saidYear([words[2], words[3], words[4]], reference);
  const find = (year: number): Day | null => {
    if (day >= 30) return eve(year);
    return day >= 20 ? solarDay({ year: year - 1, month: 12, day }) : solarDay({ year, month: 1, day });
  };
  return nextFeast(find, said, reference);
};

const nextFeast = (find: (year: number) => Day | null, said: number | null, reference: Day): Reading | null => {
  const year = said ?? partsOf(reference).year;
  const here = find(year);
  const isOver = said === null && here !== null && addDays(here, STILL_MEANT_DAYS) < reference;
  const on = isOver ? find(year + 1) : here;
  if (on === null) return null;
  const moment = momentOf(on);
  const warning = said === null ? { warning: `được hiểu là ngày ${solar(on)}` } : {};
  return { kind: 'date', from: moment, to: moment, relative: said === null, ...warning };
};

const feastIn = ({ calendar, month, day }: Festival, year: number): Day | null =>
  calendar === 'lunar' ? solarDay({ year, month, day }) : dayFrom(year, month, day);

const festival =
  (feast: Festival) =>
  (words: RegExpExecArray, reference: Day): Reading | null => {
    const said = saidYear([words[1], words[2], words[3]], reference);
    const find = (year: number): Day | null => feastIn(feast, year);
    if (feast.next === true || said !== null) return nextFeast(find, said, reference);
    const on = find(partsOf(reference).year);
    return on === null ? null : nextFeast(find, partsOf(on).year, reference);
  };

const FESTIVAL_PATTERNS: readonly MentionPattern[] = FESTIVALS.map((feast) => ({
  opens: opening('tet trung ngay le gio vu quoc'),
  pattern: sticky(`(?:${feast.name})(?![a-z])${LUNAR_YEAR}`),
  read: festival(feast),
}));

/** Days of the lunar calendar: "mùng 10 tháng 3 âm lịch", "rằm tháng 7", "23 tháng chạp", "28 Tết", and feasts by name. */
export const LUNAR_PATTERNS: readonly MentionPattern[] = [
  {
    opens: opening('0 ngay mung'),
    pattern: sticky(`(?:ngay )?(?:mung )?(\\d{1,2}|${SPELT_DAY}) tet(?! (?:duong|tay))(?: nguyen dan| am lich)?${LUNAR_YEAR}`),
    read: daysOfTet,
  },
  {
    opens: opening('0 ngay mung'),
    pattern: sticky(`(?:ngay )?(?:mung )?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]${YEAR})?${END}${LUNAR}${LUNAR_YEAR}`),
    read: (w, reference) =>
      lunarReading({ day: number(w[1]), month: number(w[2]), year: yearOf(w[3]) ?? saidYear([w[4], w[5], w[6]], reference) }, reference),
  },
  {
    opens: opening('0 ngay mung mot hai ba bon bay tam chin muoi'),
    pattern: sticky(`(?:ngay )?(?:mung )?${DAY} thang ${MONTH}${LEAP}(?: nam ${YEAR})?${LUNAR}${LUNAR_YEAR}`),
    read: (w, reference) =>
      lunarReading(
        {
          day: number(w[1]),
          month: monthOf(w[2]),
          leap: w[3] !== undefined,
          year: yearOf(w[4]) ?? saidYear([w[5], w[6], w[7]], reference),
        },
        reference,
      ),
  },
  {
    opens: opening('0 ngay mung mot hai ba bon bay tam chin muoi'),
    pattern: sticky(`(?:ngay )?(?:mung )?${DAY} thang (gieng|chap)(?![a-z])${LUNAR_YEAR}${LUNAR}?`),
    read: (w, reference) =>
      lunarReading({ day: number(w[1]), month: monthOf(w[2]), year: saidYear([w[3], w[4], w[5]], reference) }, reference),
  },
  {
    opens: opening('ram ngay'),
    pattern: sticky(`(?:ngay )?ram thang ${MONTH}${LEAP}(?![a-z0-9])${LUNAR_YEAR}${LUNAR}?`),
    read: (w, reference) =>
      lunarReading({ day: 15, month: monthOf(w[1]), leap: w[2] !== undefined, year: saidYear([w[3], w[4], w[5]], reference) }, reference),
  },
  {
    opens: ['thang'],
    pattern: sticky(`thang (?:(gieng|chap)${LUNAR}?|(${MONTH_NUMBER})${LUNAR})(?![a-z])${LUNAR_YEAR}`),
    read: (w, reference) => {
      const words = { month: monthOf(w[1] ?? w[2]), year: saidYear([w[3], w[4], w[5]], reference) };
      const first = inYearOf({ ...words, day: 1 }, reference);
      if (first === null || words.month === null) return noSuchDay({ ...words, day: 1 });
      const length = lunarMonthLength({ year: lunarYearOf(first), month: words.month });
      return { kind: 'month', from: momentOf(first), to: momentOf(addDays(first, length - 1)), relative: words.year === null };
    },
  },
  ...FESTIVAL_PATTERNS,
];
