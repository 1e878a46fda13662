import type { Gap } from '#domain/six-ro.ts';

/** What is clear of a task that has this rõ; of one that has the gap it is “chưa rõ …”. */
export const RO_WORDS: Readonly<Record<Gap, string>> = {
  person: 'rõ người',
  work: 'rõ việc',
  time: 'rõ thời gian',
  responsibility: 'rõ trách nhiệm',
  product: 'rõ sản phẩm',
  authority: 'rõ thẩm quyền',
};
