// Deadline phrases made from tables, each with what it must mean, reckoned here by the plain calendar and not by the parser's own functions.

/** A made phrase and its meaning, said on `reference`. */
export interface MadePhrase {
  readonly text: string;
  readonly reference: string;
  readonly kind: string;
  readonly due: string | null;
  readonly lastDay: string | null;
}

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const lastOf = (year: number, month: number): string => iso(year, month + 1, 0);
const shifted = (day: string, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return iso(year, month, date + days);
};

const made = (reference: string, kind: string, ...[due, lastDay = due]: readonly [due: string | null, lastDay?: string | null]) => ({
  reference,
  kind,
  due,
  lastDay,
});
const two = (value: number): string => String(value).padStart(2, '0');

const REFERENCES = ['2026-04-15', '2026-12-30', '2028-02-29'];
const yearIn = (reference: string): number => Number(reference.slice(0, 4));

const DAYS: readonly (readonly [number, number, number])[] = [
  [5, 1, 2027],
  [28, 2, 2026],
  [29, 2, 2028],
  [30, 6, 2026],
  [15, 9, 2025],
  [31, 12, 2029],
];

const wholeDates = (d: number, m: number, y: number): readonly string[] => [
  `${d}/${m}/${y}`,
  `${two(d)}/${two(m)}/${y}`,
  `${d}-${m}-${y}`,
  `${d}.${m}.${y}`,
  `ngày ${d} tháng ${m} năm ${y}`,
  `ngày ${two(d)}/${m}/${y}`,
  `${d} tháng ${m}/${y}`,
  `${y}-${two(m)}-${two(d)}`,
];

/** How a date is tied, and whether the day itself is still in time. */
const TIES: readonly (readonly [string, 0 | -1])[] = [
  ['', 0],
  ['chậm nhất ', 0],
  ['đến hết ', 0],
  ['hạn ', 0],
  ['không quá ', 0],
  ['muộn nhất là ', 0],
  ['hoàn thành trước ', -1],
  ['trước ', -1],
  ['trước 17h00 ', 0],
  ['chậm nhất 8h30 ', 0],
];

const dates = (): readonly MadePhrase[] =>
  DAYS.flatMap(([d, m, y], at) =>
    wholeDates(d, m, y).flatMap((text) =>
      TIES.map(([tie, shift]) => ({ text: tie + text, ...made(REFERENCES[at % 3]!, 'date', iso(y, m, d), shifted(iso(y, m, d), shift)) })),
    ),
  );

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

const periods = (): readonly MadePhrase[] =>
  REFERENCES.flatMap((reference) => {
    const y = yearIn(reference);
    const months = Array.from({ length: 12 }, (_, at) => at + 1).flatMap((m) => [
      { text: `Tháng ${m}/${y + 1}`, ...made(reference, 'month', lastOf(y + 1, m)) },
      { text: `trong tháng ${two(m)} năm ${y}`, ...made(reference, 'month', lastOf(y, m)) },
      { text: `hết tháng ${m}`, ...made(reference, 'month', lastOf(y, m)) },
      { text: `${two(m)}/${y}`, ...made(reference, 'month', lastOf(y, m)) },
      { text: `T${m}/${y}`, ...made(reference, 'month', lastOf(y, m)) },
      { text: `trước tháng ${m}/${y}`, ...made(reference, 'month', lastOf(y, m - 1)) },
    ]);
    const quarters = [1, 2, 3, 4].flatMap((q) => [
      { text: `Quý ${ROMAN[q]!}/${y}`, ...made(reference, 'quarter', lastOf(y, 3 * q)) },
      { text: `quý ${q} năm ${y}`, ...made(reference, 'quarter', lastOf(y, 3 * q)) },
      { text: `Quí ${ROMAN[q]!}`, ...made(reference, 'quarter', lastOf(y, 3 * q)) },
      { text: `cuối quý ${ROMAN[q]!}-${y}`, ...made(reference, 'quarter', lastOf(y, 3 * q)) },
      { text: `Q${q}/${y}`, ...made(reference, 'quarter', lastOf(y, 3 * q)) },
    ]);
    const years = [y, y + 1, y + 4].flatMap((one) => [
      { text: `Năm ${one}`, ...made(reference, 'year', iso(one, 12, 31)) },
      { text: `đến hết năm ${one}`, ...made(reference, 'year', iso(one, 12, 31)) },
      { text: `trước năm ${one}`, ...made(reference, 'year', iso(one - 1, 12, 31)) },
      { text: `6 tháng đầu năm ${one}`, ...made(reference, 'half', iso(one, 6, 30)) },
      { text: `06 tháng cuối năm ${one}`, ...made(reference, 'half', iso(one, 12, 31)) },
      { text: `giai đoạn ${one} - ${one + 3}`, ...made(reference, 'range', iso(one + 3, 12, 31)) },
      { text: `Quý III/${one} - Quý I/${one + 1}`, ...made(reference, 'range', iso(one + 1, 3, 31)) },
      { text: `từ tháng 4 đến tháng 9 năm ${one}`, ...made(reference, 'range', iso(one, 9, 30)) },
      { text: `${one} và các năm tiếp theo`, ...made(reference, 'ongoing', null) },
      { text: `từ ngày 01/7/${one}`, ...made(reference, 'ongoing', null) },
    ]);
    return [...months, ...quarters, ...years];
  });

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** 1 = Monday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const relative = (): readonly MadePhrase[] =>
  REFERENCES.flatMap((reference) => {
    const today = weekdayOf(reference);
    const monday = shifted(reference, 1 - today);
    const weekdays = WEEKDAYS.flatMap((name, at) => [
      { text: `thứ ${name}`, ...made(reference, 'date', shifted(reference, (at + 1 - today + 7) % 7)) },
      { text: `thứ ${name} tuần này`, ...made(reference, 'date', shifted(monday, at)) },
      { text: `trước thứ ${name} tuần sau`, ...made(reference, 'date', shifted(monday, at + 7), shifted(monday, at + 6)) },
      { text: `8h30 sáng thứ ${at + 2} tuần tới`, ...made(reference, 'date', shifted(monday, at + 7)) },
    ]);
    const counts = [1, 3, 10, 45].flatMap((count) => [
      { text: `${count} ngày nữa`, ...made(reference, 'date', shifted(reference, count)) },
      { text: `trong vòng ${two(count)} ngày tới`, ...made(reference, 'date', shifted(reference, count)) },
      { text: `sau ${count} tuần nữa`, ...made(reference, 'date', shifted(reference, 7 * count)) },
      { text: `trong ${count} ngày kể từ ngày 01/6/2027`, ...made(reference, 'date', shifted('2027-06-01', count)) },
    ]);
    const days = Object.entries({ 'hôm nay': 0, 'chiều nay': 0, 'trước 17h': 0, 'ngày mai': 1, 'sáng mai': 1, mốt: 2, 'ngày kia': 2 }).map(
      ([text, ahead]) => ({ text, ...made(reference, 'date', shifted(reference, ahead)) }),
    );
    const weeks = [
      { text: 'trong tuần này', ...made(reference, 'range', shifted(monday, 6)) },
      { text: 'tuần tới', ...made(reference, 'range', shifted(monday, 13)) },
      { text: 'CN này', ...made(reference, 'date', shifted(monday, 6)) },
    ];
    return [...weekdays, ...counts, ...days, ...weeks];
  });

const IMPOSSIBLE = [
  '31/6',
  '30/2/2027',
  '29/02/2027',
  '32/5/2026',
  '15/13/2026',
  'tháng 13/2026',
  'Quý V/2026',
  'trước ngày 31 tháng 4 năm 2027',
  '00/6/2026',
];

const refused = (): readonly MadePhrase[] => IMPOSSIBLE.map((text) => ({ text, ...made('2026-04-15', 'none', null) }));

/** All of them, several hundred. */
export const MADE_PHRASES: readonly MadePhrase[] = [...dates(), ...periods(), ...relative(), ...refused()];

/** Ways of writing one phrase differently, which change nothing of its meaning. */
export const REWRITINGS: Readonly<Record<string, (text: string) => string>> = {
  'without marks': (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
  'in NFD': (text) => text.normalize('NFD'),
  'in capitals': (text) => text.toUpperCase(),
  'with wide spaces': (text) => ` ${text.replaceAll(' ', '  ')} `,
  'in parentheses': (text) => `(${text})`,
  'with an end mark': (text) => `${text}./.`,
  'behind its label': (text) => `Thời hạn hoàn thành: ${text}`,
  'with a polite word': (text) => `${text} nhé ạ`,
};
