import { addDays, type Day, day, daysBetween } from '#domain/time/day.ts';

// The computation of the Vietnamese calendar that Hồ Ngọc Đức published ("Thuật toán tính âm lịch", after Jean Meeus, Astronomical Algorithms):
// a month begins on the day of the new moon in Vietnam (UTC+7); month 11 holds the winter solstice; a year of thirteen moons repeats
// the first month in which the sun enters no new sign.

/** A day of the lunar calendar; `year` is named by the solar year in which it begins. */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** In the repeated month of a long year (tháng nhuận). */
  readonly leap?: boolean;
}

const RADIANS = Math.PI / 180;
const VIETNAM = 7 / 24;
const MOON_DAYS = 29.530588853;
/** The Julian day number of this day. */
const EPOCH = day('2000-01-01');
const EPOCH_JULIAN = 2_451_545;

const sin = (degrees: number): number => Math.sin(degrees * RADIANS);

const julianOf = (on: Day): number => EPOCH_JULIAN + daysBetween(EPOCH, on);
const dayOfJulian = (julian: number): Day => addDays(EPOCH, julian - EPOCH_JULIAN);

// Terrestrial time runs ahead of the clock.
const clockDelay = (t: number): number =>
  t < -11
    ? 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
    : -0.000278 + 0.000265 * t + 0.000262 * t ** 2;

/** Julian day number of the day in Vietnam on which the k-th moon is new. */
const newMoon = (k: number): number => {
  const t = k / 1236.85;
  const mean =
    2415020.75933 + 29.53058868 * k + 0.0001178 * t ** 2 - 0.000000155 * t ** 3 + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const shift =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  return Math.floor(mean + shift - clockDelay(t) + 0.5 + VIETNAM);
};

/** Which twelfth of its way the sun stands in at the beginning of a day in Vietnam; 0 from the spring equinox. */
const sunSign = (julian: number): number => {
  const t = (julian - 0.5 - VIETNAM - 2451545) / 36525;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3;
  const shift =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.00029 * sin(3 * anomaly);
  const degrees = (((mean + shift) % 360) + 360) % 360;
  return Math.floor(degrees / 30);
};

/** The moon that begins month 11 of a year, the one with the winter solstice. */
const eleventhMoon = (year: number): number => {
  const lastOfYear = julianOf(day(`${String(year).padStart(4, '0')}-12-31`));
  const moon = Math.floor((lastOfYear - 2415021) / MOON_DAYS);
  return sunSign(newMoon(moon)) >= 9 ? moon - 1 : moon;
};

// Without a new sign between its first day and the next moon's, the month is the repeated one.
const leapOffset = (eleventh: number): number => {
  let offset = 1;
  while (offset < 14 && sunSign(newMoon(eleventh + offset)) !== sunSign(newMoon(eleventh + offset + 1))) offset += 1;
  return offset;
};

const isLong = (eleventh: number, next: number): boolean => next - eleventh > 12;

/** How many moons after month 11 of the year before a month begins; null where the year does not repeat the month that is asked for. */
const moonsAfterEleventh = ({ month, leap = false }: LunarDate, eleventh: number, next: number): number | null => {
  const offset = month < 11 ? month + 1 : month - 11;
  const repeated = isLong(eleventh, next) ? leapOffset(eleventh) : Infinity;
  if (leap) return offset + 1 === repeated ? repeated : null;
  return offset >= repeated ? offset + 1 : offset;
};

const isNamed = ({ year, month, day: dayOfMonth }: LunarDate): boolean =>
  year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && dayOfMonth >= 1;

/** The solar day of a lunar date in Vietnam (1800–2199), or null where the lunar calendar has no such day. */
export const solarDay = (date: LunarDate): Day | null => {
  const { year, month, day: dayOfMonth } = date;
  if (!isNamed(date)) return null;
  const before = month < 11 ? year - 1 : year;
  const eleventh = eleventhMoon(before);
  const moons = moonsAfterEleventh(date, eleventh, eleventhMoon(before + 1));
  if (moons === null) return null;
  const first = newMoon(eleventh + moons);
  return dayOfMonth > newMoon(eleventh + moons + 1) - first ? null : dayOfJulian(first + dayOfMonth - 1);
};

/** How many days a lunar month has (29 or 30); 0 where the year has no such month. */
export const lunarMonthLength = (month: Omit<LunarDate, 'day'>): number => {
  if (solarDay({ ...month, day: 1 }) === null) return 0;
  return solarDay({ ...month, day: 30 }) === null ? 29 : 30;
};

/** The lunar year in which a day lies. */
export const lunarYearOf = (on: Day): number => {
  const year = Number(on.slice(0, 4));
  const newYear = solarDay({ year, month: 1, day: 1 });
  return newYear !== null && on < newYear ? year - 1 : year;
};
