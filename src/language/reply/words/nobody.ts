import { wordSet } from './word-set.ts';

/** "Không ai xong", "chẳng ai xin gia hạn": whatever follows is done by nobody. */
export const NOBODY = wordSet('không ai · chẳng ai · không có ai · chả ai');
