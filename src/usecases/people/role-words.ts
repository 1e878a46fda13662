import type { Role } from '#domain/office/person.ts';
import { bare } from '#language/fold.ts';

/** How a list of people names each role. */
export const ROLE_WORDS: Record<Role, string> = {
  official: 'Cán bộ',
  head: 'Trưởng đơn vị',
  leader: 'Lãnh đạo',
  controller: 'Theo dõi kế hoạch',
  clerk: 'Văn thư',
  admin: 'Quản trị',
};

const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['official', /^(?:can bo|chuyen vien|cong chuc|vien chuc|nhan vien)$/],
  ['head', /^(?:truong don vi|phu trach don vi|dung dau don vi|nguoi dung dau)$/],
  ['leader', /^lanh dao(?: co quan)?$/],
  ['controller', /^(?:nguoi )?theo doi(?: ke hoach)?$/],
  ['clerk', /^van thu$/],
  ['admin', /^(?:nguoi )?quan tri(?: he thong)?$/],
];

/** The roles that a cell names ("Trưởng đơn vị; Văn thư"), each once; the words that name none stand in `unknown`. */
export const rolesIn = (cell: string): { readonly roles: readonly Role[]; readonly unknown: readonly string[] } => {
  const words = cell
    .split(/[;,+\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const roleOf = (word: string): Role | null => NAMES.find(([, name]) => name.test(bare(word)))?.[0] ?? null;
  return {
    roles: [...new Set(words.map(roleOf).filter((role) => role !== null))],
    unknown: words.filter((word) => roleOf(word) === null),
  };
};

const HEADS = /^(?:giam doc|truong (?:phong|ban|cong an)|chanh (?:van phong|thanh tra)|(?:chi )?cuc truong|hieu truong|chi huy truong)/;

/**
 * What follows from a post where no role is named; a deputy sees no more than an official until somebody says so. `isRoot`: whether the unit is
 * the office itself, whose chair answers for no unit of its own.
 */
export const rolesOfPost = (post: string, isRoot: boolean): readonly Role[] => {
  const words = bare(post);
  if (words.startsWith('chu tich')) return isRoot ? ['leader'] : ['head', 'leader'];
  if (words.startsWith('pho chu tich')) return ['leader'];
  if (HEADS.test(words)) return ['head'];
  return words.startsWith('van thu') ? ['clerk'] : ['official'];
};
