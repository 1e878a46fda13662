import { type LocalTime, parseLocalTime } from '#domain/time/local-time.ts';

// A number of hours is a stretch where a word says so: "trong 24 giờ", "2 giờ nữa", "24/24h".
const CLOCK =
  /(?<![a-z\d/.,-]|(?:trong|vong|sau|toi da|khong qua) )(\d{1,2}) ?(?:(?:h|g|gio)(?![a-z])|:(?=\d\d))(?: ?([0-5]\d)(?![\d/.-]))?(?:h(?![a-z])| ?phut|'|:\d\d)?(?! (?:nua|ke tu|tinh tu)|\/)(?: (sang|trua|chieu|toi|dem)(?![a-z]))?/g;
const MARK = /@(\d\d)(\d\d)/;

const hourOf = (hour: number, part: string | undefined): number => {
  const isLater = part === 'chieu' || part === 'toi' || (part === 'trua' && hour < 10) || (part === 'dem' && hour >= 6);
  return isLater && hour < 12 ? hour + 12 : hour;
};

/**
 * The words with each time of the day written as a mark ("17h30", "5 giờ chiều" → "@1730", "@1700 chieu"), so that the patterns of dates need
 * not know how people write hours.
 */
export const markClocks = (words: string): string => {
  if (!/\d ?[hg:]/.test(words)) return words;
  return words.replace(CLOCK, (...[written, hour, minute, part]: readonly (string | undefined)[]) => {
    if (Number(hour) > 24) return written ?? '';
    const mark = `@${String(hourOf(Number(hour), part)).padStart(2, '0')}${minute ?? '00'}`;
    return part === undefined ? mark : `${mark} ${part}`;
  });
};

/** The first marked time that a clock can show; null where there is none. */
export const markedTime = (words: string): LocalTime | null => {
  const found = MARK.exec(words);
  return found === null ? null : parseLocalTime(`${found[1] ?? ''}:${found[2] ?? ''}`);
};
