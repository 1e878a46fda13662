import { bare } from '../fold.ts';

/** Whether a decision is about more time ("duyệt gia hạn 3"), and so says nothing of the product. */
export const speaksOfExtension = (text: string): boolean => /(?:gia han|lui han|them thoi gian|doi han)/u.test(bare(text));
