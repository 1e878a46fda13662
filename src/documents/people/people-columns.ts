import { bare } from '#language/fold.ts';

/** What a column of the list of people holds. */
export const PEOPLE_COLUMNS = ['name', 'unit', 'parent', 'post', 'roles', 'phone', 'aliases'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** How the template names each column. */
export const PEOPLE_HEADERS: Record<PeopleColumn, string> = {
  name: 'Họ và tên',
  unit: 'Đơn vị',
  parent: 'Đơn vị cấp trên',
  post: 'Chức vụ',
  roles: 'Vai trò',
  phone: 'Điện thoại',
  aliases: 'Tên gọi khác của đơn vị',
};

/** Names of columns as lists of offices have them, bare; the first that fits is taken. */
const NAMES: readonly (readonly [PeopleColumn, RegExp])[] = [
  ['name', /^(?:ho (?:va |dem va )?ten|ho, ten|ten can bo)/],
  ['aliases', /^(?:ten goi khac|ten khac|ten viet tat|viet tat)/],
  ['parent', /^(?:don vi|co quan) (?:cap tren|chu quan)|^(?:truc thuoc|cap tren)/],
  ['unit', /^(?:ten )?(?:don vi|co quan|phong ban|bo phan)(?: (?:cong tac|lam viec))?$/],
  ['post', /^chuc (?:vu|danh)/],
  ['roles', /^vai tro/],
  ['phone', /^(?:so )?(?:dien thoai|dt|di dong)|^sdt/],
];

const columnOf = (cell: string): PeopleColumn | null => {
  const name = bare(cell).replace(/[.*:]/g, '').trim();
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
};

/** Where each column of the list stands, or null where these cells are no header of one. */
export const peopleHeader = (cells: readonly string[]): ReadonlyMap<PeopleColumn, number> | null => {
  const found = new Map<PeopleColumn, number>();
  for (const [at, cell] of cells.entries()) {
    const column = columnOf(cell);
    if (column !== null && !found.has(column)) found.set(column, at);
  }
  return found.has('name') && found.has('unit') ? found : null;
};
