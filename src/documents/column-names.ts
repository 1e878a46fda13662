import { bare } from '#language/fold.ts';

/** What a column of a plan's table holds. */
export type ColumnRole =
  'ordinal' | 'task' | 'detail' | 'deadline' | 'lead' | 'coordinating' | 'product' | 'status' | 'indicator' | 'unit' | 'value' | 'other';

/** Names of columns, bare and without footnotes; the first that fits is taken. */
const NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:s? ?t ?t|so tt|so thu tu|thu tu|ma so|muc)$/],
  ['other', /^(?:thuoc nhom|nguon (?:kinh phi|luc|von)|kinh phi|ghi chu|van ban giao|can cu|so lieu|trang thai ho so)/],
  ['other', /^(?:ngay |thoi (?:gian|diem|han) )?bat dau$|^tu ngay$/],
  ['lead', /chu tri.* phoi hop/],
  [
    'coordinating',
    /phoi hop|^(?:(?:co quan|don vi|bo phan|phong)(?:, don vi)? )?(?:(?:cung )?tham gia|cung thuc hien|ho tro|(?:co )?lien quan$)/,
  ],
  [
    'deadline',
    /^(?:thoi (?:han|gian|diem)|(?:ky )?han(?: (?:hoan thanh|bao cao|nop|thuc hien|cuoi|xong))?$|tien do hoan thanh|moc thoi gian|lo trinh|(?:du kien )?hoan thanh$|ngay (?:hoan thanh|den han)$|(?:ngay )?ket thuc$|den ngay$|du kien (?:thoi gian|hoan thanh))/,
  ],
  [
    'lead',
    /chu tri|^(?:co quan|don vi|noi|bo phan|ca nhan|nguoi|dia phuong|phong)(?:(?:,|\/| va| hoac) ?(?:don vi|co quan|ca nhan|bo phan|to chuc|dia phuong)){0,3} (?:thuc hien|tham muu|chiu trach nhiem|dau moi|phu trach|duoc giao|duoc phan cong|soan thao|trien khai|trinh|to chuc)|^(?:phan cong|trach nhiem|phu trach|dau moi|giao)(?: (?:thuc hien|chinh|nhiem vu|cho))?$/,
  ],
  ['indicator', /^(?:ten |noi dung )?(?:cac )?(?:chi tieu|muc tieu)(?: (?:cu the|chu yeu|nhiem vu|phan dau))?$/],
  ['value', /^(?:(?:chi tieu|ke hoach|muc tieu) (?:nam \d{4}|giao|can dat|phai dat)|nam \d{4}|gia tri|muc (?:phan dau|dat)|so luong)/],
  [
    'product',
    /^(?:(?:yeu cau )?san pham|ket qua(?: du kien| dau ra| dat duoc| san pham| can dat| hoan thanh)?$|ket qua(?:,|\/) ?san pham|dau ra|chi tieu dat duoc|chi tieu, ket qua)/,
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

const opened = (name: string): string => name.replace(/^(?:d\/?v|cq)(?= )/, (short) => (short === 'cq' ? 'co quan' : 'don vi'));

/** What a column of this name holds; null where the name is none that is known. */
export const columnRole = (cell: string): ColumnRole | null => {
  const plain = bare(cell.replace(/\[\d+\]|[*_#:]/g, ' '));
  const name = opened(plain.replace(/[.]/g, '').trim());
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
  roles.includes('task') &&
  roles.some((role) => role === 'deadline' || role === 'lead' || role === 'unit' || role === 'coordinating' || role === 'product');

/** What stands beside the figures of a table of indicators. */
const BESIDE_INDICATOR: ReadonlySet<ColumnRole> = new Set(['unit', 'product', 'value', 'lead', 'coordinating', 'deadline']);

const isIndicatorHeader = (roles: readonly ColumnRole[]): boolean =>
  roles.includes('indicator') && !roles.includes('task') && roles.some((role) => BESIDE_INDICATOR.has(role));

// "Đơn vị" alone is who does it, beside tasks, and what is counted, beside indicators; a value beside tasks is of no use.
const asTaskTable = (role: ColumnRole, roles: readonly ColumnRole[]): ColumnRole => {
  if (role === 'unit') return roles.includes('lead') ? 'other' : 'lead';
  if (role === 'indicator') return roles.includes('product') ? 'other' : 'product';
  return role === 'value' ? 'other' : role;
};

// Beside the tasks themselves "Nhóm nhiệm vụ" only says to which group they belong.
const withoutGroups = (roles: readonly ColumnRole[], cells: readonly string[]): readonly ColumnRole[] => {
  const isGroup = (role: ColumnRole | undefined, at: number): boolean => role === 'task' && bare(cells[at] ?? '').startsWith('nhom ');
  const isNamed = roles.some((role, at) => role === 'task' && !isGroup(role, at));
  return isNamed ? roles.map((role, at) => (isGroup(role, at) ? 'detail' : role)) : roles;
};

const PERSON = /^(?:nguoi|ca nhan|can bo|chuyen vien) /;

// Who is named beside its unit ("Người thực hiện | Đơn vị phụ trách") does not answer in the unit's place.
const withoutPersons = (roles: readonly ColumnRole[], cells: readonly string[]): readonly ColumnRole[] => {
  const isPerson = (role: ColumnRole | undefined, at: number): boolean => role === 'lead' && PERSON.test(bare(cells[at] ?? ''));
  const hasUnit = roles.some((role, at) => role === 'lead' && !isPerson(role, at));
  return hasUnit ? roles.map((role, at) => (isPerson(role, at) ? 'other' : role)) : roles;
};

const AIM = /(?:ke hoach|chi tieu|muc tieu|phan dau|giao|can dat|phai dat)/;

// Beside "Kế hoạch năm 2026" the column "Năm 2025" tells what was, not what is to be reached.
const withoutPast = (roles: readonly ColumnRole[], cells: readonly string[]): readonly ColumnRole[] => {
  const isAim = (role: ColumnRole | undefined, at: number): boolean => role === 'value' && AIM.test(bare(cells[at] ?? ''));
  const hasAim = roles.some((role, at) => isAim(role, at));
  return hasAim ? roles.map((role, at) => (role === 'value' && !isAim(role, at) ? 'other' : role)) : roles;
};

/** The roles of a header's cells, or null where the cells are no header of a table of tasks or indicators. */
export const headerRoles = (cells: readonly string[]): readonly ColumnRole[] | null => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const found = cells.map((cell) => columnRole(cell));
  const known = found.filter((role) => role !== null).length;
  if (known < 2 || known < filled.length * 0.6) return null;
  const named = found.map((role) => role ?? 'other');
  const roles = withoutPersons(withoutPast(withoutGroups(named, cells), cells), cells);
  if (isTaskHeader(roles)) return withoutDoubles(roles.map((role) => asTaskTable(role, roles)));
  return isIndicatorHeader(roles) ? withoutDoubles(roles.map(asIndicatorTable)) : null;
};
