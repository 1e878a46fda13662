import type { Notice, NotYetAct } from '#domain/notice.ts';
import { type Draft, sentence } from './draft.ts';

const WORDS: Record<NotYetAct, { readonly what: string; readonly whom: string }> = {
  extension: { what: 'gia hạn', whom: 'người có thẩm quyền' },
  snooze: { what: 'hẹn giờ nhắc lại', whom: 'người theo dõi kế hoạch' },
  measure: { what: 'số liệu chỉ tiêu', whom: 'người theo dõi kế hoạch' },
  'new-task': { what: 'giao việc mới', whom: 'người theo dõi kế hoạch' },
};

/** Says plainly that something was understood and cannot be done by a message in this version. */
export const draftNotYet = ({ act, number }: Extract<Notice, { kind: 'not-yet' }>): Draft => {
  const { what, whom } = WORDS[act];
  const about = number === null ? '' : ` (việc ${number})`;
  return sentence(`Nhắc Việc đã hiểu nhưng chưa ghi được nội dung “${what}”${about} qua tin nhắn; xin đồng chí báo trực tiếp cho ${whom}.`);
};
