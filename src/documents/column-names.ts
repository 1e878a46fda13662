import { bare } from '#language/fold.ts';

/** What a column of a plan's table holds. */
export type ColumnRole =
  'ordinal' | 'task' | 'detail' | 'deadline' | 'lead' | 'coordinating' | 'product' | 'status' | 'indicator' | 'unit' | 'value' | 'other';

/** Names of columns, bare and without footnotes; the first that fits is taken. */
const NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:s?tt|so tt|so thu tu|thu tu|ma so|muc)$/],
  ['other', /^(?:thuoc nhom|nguon (?:kinh phi|luc|von)|kinh phi|ghi chu|van ban giao|can cu|so lieu|trang thai ho so)/],
  ['coordinating', /phoi hop/],
  ['deadline', /^(?:thoi (?:han|gian|diem|hạn)|han (?:hoan thanh|bao cao|nop)|tien do hoan thanh|moc thoi gian)/],
  ['lead', /chu tri|^(?:co quan|don vi|noi) (?:thuc hien|tham muu|chiu trach nhiem)|^(?:phan cong|trach nhiem)(?: thuc hien)?$/],
  ['indicator', /^(?:ten )?chi tieu(?: cu the| chu yeu)?$/],
  [
    'product',
    /^(?:san pham|ket qua(?: du kien| dau ra| dat duoc| san pham)?$|ket qua, san pham|dau ra|chi tieu dat duoc|chi tieu, ket qua)/,
  ],
  ['status', /^(?:ket qua thuc hien|tien do|tinh trang|trang thai|tinh hinh)/],
  ['unit', /^(?:don vi(?: tinh| do)?|dvt)$/],
  [
    'task',
    /^(?:ten )?(?:cac )?(?:nhiem vu|noi dung|de an|du an|dau viec|cong viec|nhom nhiem vu|viec|hoat dong|ten de an|muc tieu, nhiem vu)/,
  ],
];

/** How many letters of a column name may be damaged. */
const KNOWN_NAMES: readonly (readonly [ColumnRole, string])[] = [
  ['task', 'nhiem vu cu the'],
  ['task', 'nhiem vu'],
  ['task', 'noi dung thuc hien'],
  ['deadline', 'thoi han hoan thanh'],
  ['deadline', 'thoi gian hoan thanh'],
  ['deadline', 'thoi gian thuc hien'],
  ['lead', 'co quan chu tri'],
  ['lead', 'don vi chu tri'],
  ['lead', 'don vi thuc hien'],
  ['coordinating', 'co quan phoi hop'],
  ['coordinating', 'don vi phoi hop'],
  ['product', 'ket qua du kien'],
  ['product', 'san pham du kien'],
];
const DAMAGED_LETTERS = 2;

const differingLetters = (one: string, other: string): number =>
  one.length === other.length ? [...one].filter((letter, at) => letter !== other[at]).length : DAMAGED_LETTERS + 1;

const LONGEST_NAME = 80;

const roleOf = (cell: string): ColumnRole | null => {
  const name = bare(cell.replace(/\[\d+\]|[*_#:]/g, ' '))
    .replace(/[.]/g, '')
    .trim();
  if (name === '' || name.length > LONGEST_NAME) return null;
  const known = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  return known ?? KNOWN_NAMES.find(([, other]) => differingLetters(name, other) <= DAMAGED_LETTERS)?.[0] ?? null;
};

// In a table of indicators "Kết quả" is the value to reach, and no product.
const asIndicatorTable = (role: ColumnRole): ColumnRole => (role === 'product' ? 'value' : role);

// The second text column explains the first; a second column of any other kind is read as something else.
const withoutDoubles = (roles: readonly ColumnRole[]): readonly ColumnRole[] =>
  roles.map((role, at) => {
    if (role === 'other' || roles.indexOf(role) === at) return role;
    return role === 'task' ? 'detail' : 'other';
  });

const isTaskHeader = (roles: readonly ColumnRole[]): boolean =>
  roles.includes('task') && roles.some((role) => role === 'deadline' || role === 'lead' || role === 'coordinating' || role === 'product');

const isIndicatorHeader = (roles: readonly ColumnRole[]): boolean =>
  roles.includes('indicator') && !roles.includes('task') && roles.some((role) => role === 'unit' || role === 'product' || role === 'value');

/** The roles of a header's cells, or null where the cells are no header of a table of tasks or indicators. */
export const headerRoles = (cells: readonly string[]): readonly ColumnRole[] | null => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const found = cells.map((cell) => roleOf(cell));
  const known = found.filter((role) => role !== null).length;
  if (known < 2 || known < filled.length * 0.6) return null;
  const roles = found.map((role) => role ?? 'other');
  if (isTaskHeader(roles)) return withoutDoubles(roles.map((role) => (role === 'indicator' ? 'product' : role)));
  return isIndicatorHeader(roles) ? withoutDoubles(roles.map(asIndicatorTable)) : null;
};
