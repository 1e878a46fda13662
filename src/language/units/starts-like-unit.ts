import { bare, fold, tidy } from '../fold.ts';
import { FALSE_HEADS, UNIT_HEADS } from './unit-heads.ts';
import { isUnitGroup } from './unit-group.ts';

const GROUP =
  /^(?:cac|toan bo|tat ca|mot so) (?:so|bo|ban|nganh|dia phuong|don vi|co quan|xa|phuong|truong|vien|doanh nghiep|to chuc|tinh|thanh pho|hoi|doan the|phong|cap|thon|chu dau tu)/;
const ACRONYM = /^\p{Lu}{2,8}(?:,|;|$)/u;

/** Whether a text begins as the name of a unit or group does; a cheap guess for telling columns apart. */
export const startsLikeUnit = (text: string): boolean => {
  const plain = tidy(text).replace(/^[-+•] ?/, '');
  const first = plain.split(/[ ,;]/, 1)[0] ?? '';
  if (FALSE_HEADS.has(fold(first)) || plain === '') return false;
  const words = bare(plain.slice(0, 80));
  if (words.startsWith('cac ')) return GROUP.test(words);
  return ACRONYM.test(plain) || UNIT_HEADS.some((head) => head.test(words)) || isUnitGroup(plain.slice(0, 80));
};
