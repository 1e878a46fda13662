/** A feast by its day; the names are bare patterns. */
export interface Festival {
  readonly name: string;
  readonly calendar: 'solar' | 'lunar';
  readonly month: number;
  readonly day: number;
  /** Whether the name alone means the next one to come, not the one of the present year. */
  readonly next?: boolean;
}

/** Feasts that deadlines are tied to; the longer name stands before the one that it begins with. */
export const FESTIVALS: readonly Festival[] = [
  { name: 'tet (?:trung thu|thieu nhi|trong trang)|trung thu', calendar: 'lunar', month: 8, day: 15 },
  { name: 'tet doan ngo', calendar: 'lunar', month: 5, day: 5 },
  { name: 'tet (?:duong lich|tay|duong)', calendar: 'solar', month: 1, day: 1, next: true },
  { name: '(?:le )?gio to(?: hung vuong)?', calendar: 'lunar', month: 3, day: 10 },
  { name: '(?:le )?vu lan', calendar: 'lunar', month: 7, day: 15 },
  { name: '(?:ngay |le )?quoc khanh', calendar: 'solar', month: 9, day: 2 },
  { name: '(?:ngay |le )?quoc te lao dong', calendar: 'solar', month: 5, day: 1 },
  { name: 'tet (?:nguyen dan|am lich|co truyen|ta|am)|tet', calendar: 'lunar', month: 1, day: 1, next: true },
];

const STEMS = ['canh', 'tan', 'nham', 'quy', 'giap', 'at', 'binh', 'dinh', 'mau', 'ky'];
const BRANCHES = ['than', 'dau', 'tuat', 'hoi', 'ty', 'suu', 'dan', 'mao', 'thin', 'ti', 'ngo', 'mui'];

/** The name of a lunar year in the cycle of sixty ("Bính Ngọ"), as two groups; bare. */
export const CYCLE_YEAR = `(${STEMS.join('|')}) (${BRANCHES.join('|')})`;

const branchAt = (place: number, branch: string): boolean => BRANCHES[place] === branch || (branch === 'ty' && BRANCHES[place] === 'ti');

/** The year with this name that lies nearest to a given one; null where no year bears it. In bare text "ty" is Tý and Tỵ: the stem decides. */
export const cycleYear = (stem: string, branch: string, near: number): number | null => {
  for (let distance = 0; distance <= 30; distance += 1) {
    for (const year of [near + distance, near - distance]) if (STEMS[year % 10] === stem && branchAt(year % 12, branch)) return year;
  }
  return null;
};
