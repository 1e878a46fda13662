/** Words with which a person is addressed or spoken of, as they are written; the bare form counts in texts without marks. */
export const ADDRESS_WORDS: readonly string[] = [
  'đồng chí',
  'đ c',
  'đc',
  'anh',
  'chị',
  'a',
  'c',
  'chú',
  'cô',
  'bác',
  'ông',
  'bà',
  'em',
  'e',
  'sếp',
  'thầy',
  'cháu',
  'bạn',
  'cậu',
  'mợ',
  'dì',
  'cán bộ',
  'chuyên viên',
  'cv',
  'công chức',
];

/** A post by which a person may be named instead of by name, and who holds such a post in a unit. */
export interface Post {
  readonly name: string;
  readonly holder: 'leads' | 'heads';
  /** What the post itself says of the unit's name. */
  readonly unit?: string;
}

/** Posts, the longer name before the one that it holds. A deputy leads as well, so that two who fit are asked back. */
export const POSTS: readonly Post[] = [
  { name: 'phó chủ tịch', holder: 'leads' },
  { name: 'phó giám đốc', holder: 'leads' },
  { name: 'phó bí thư', holder: 'leads' },
  { name: 'phó trưởng phòng', holder: 'heads', unit: 'phòng' },
  { name: 'phó chánh văn phòng', holder: 'heads', unit: 'văn phòng' },
  { name: 'phó phòng', holder: 'heads', unit: 'phòng' },
  { name: 'pct', holder: 'leads' },
  { name: 'pgđ', holder: 'leads' },
  { name: 'chủ tịch', holder: 'leads' },
  { name: 'bí thư', holder: 'leads' },
  { name: 'ct', holder: 'leads' },
  { name: 'lãnh đạo', holder: 'leads' },
  { name: 'giám đốc', holder: 'leads' },
  { name: 'gđ', holder: 'leads' },
  { name: 'thủ trưởng', holder: 'heads' },
  { name: 'trưởng phòng', holder: 'heads', unit: 'phòng' },
  { name: 'chánh văn phòng', holder: 'heads', unit: 'văn phòng' },
  { name: 'chánh thanh tra', holder: 'heads', unit: 'thanh tra' },
  { name: 'trưởng ban', holder: 'heads', unit: 'ban' },
  { name: 'trưởng công an', holder: 'heads', unit: 'công an' },
  { name: 'chỉ huy trưởng', holder: 'heads', unit: 'chỉ huy quân sự' },
  { name: 'đội trưởng', holder: 'heads' },
  { name: 'hiệu trưởng', holder: 'heads', unit: 'trường' },
  { name: 'trưởng trạm', holder: 'heads', unit: 'trạm' },
  { name: 'tp', holder: 'heads', unit: 'phòng' },
  { name: 'trưởng', holder: 'heads' },
];

/** Words between a person's name and the unit. */
export const LINK_WORDS: ReadonlySet<string> = new Set(['ben', 'o', 'cua', 'thuoc', 'tai', 'phia', 'lam', 'la', 'don', 'vi']);
