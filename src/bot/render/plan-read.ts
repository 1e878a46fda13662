import type { Notice } from '#domain/notice.ts';
import type { Day } from '#domain/time/day.ts';
import type { Gap } from '#domain/six-ro.ts';
import { type Draft, sentence } from './draft.ts';
import { GAP_NAMES } from './gap-words.ts';
import { draftAmended } from './plan-amended.ts';

/** A plan's table names neither the person nor who accepts the product: to say so of every row would hide what matters. */
const NAMED_GAPS: readonly Gap[] = ['work', 'time', 'responsibility', 'product'];

/** How much was read of a plan, and where it is reviewed and confirmed. */
const draftPlanRead = ({ title, tasks, gaps, late, unknownUnits, link }: Extract<Notice, { kind: 'plan-read' }>): Draft => {
  const unclear = gaps.filter(({ gap }) => NAMED_GAPS.includes(gap)).map(({ gap, count }) => `${count} chỗ chưa rõ ${GAP_NAMES[gap]}`);
  const counts = [
    `${tasks} nhiệm vụ`,
    ...unclear,
    ...(late > 0 ? [`${late} việc đã quá hạn`] : []),
    ...(unknownUnits > 0 ? [`${unknownUnits} đơn vị chưa có trong cơ quan`] : []),
  ];
  const block = { heading: `${counts.join(', ')}.`, entries: [], noun: 'việc', most: 0 } as const;
  return {
    ...sentence(`Đã đọc kế hoạch “${title}”.`),
    blocks: [block],
    answer: `Chưa có việc nào được lưu. Xem, sửa và xác nhận (trong 24 giờ): ${link}`,
  };
};

/** Where plans are brought in; for channels that take no files. */
const draftPlanPage = ({ link }: Extract<Notice, { kind: 'plan-page' }>): Draft => ({
  ...sentence('Trang nhập kế hoạch của đồng chí (trong 24 giờ, xin không chuyển cho người khác):'),
  answer: link,
});

/** Why a file did not become a draft. */
const draftPlanNotRead = ({ fileName, why }: Extract<Notice, { kind: 'plan-not-read' }>): Draft =>
  why.kind === 'may-not-import'
    ? sentence('Đồng chí chưa có quyền nhập kế hoạch; xin gửi tệp này cho văn thư hoặc người theo dõi kế hoạch của cơ quan.')
    : { ...sentence(`Chưa đọc được tệp “${fileName}”.`), answer: why.sentence };

type OfPlan = Extract<Notice, { kind: 'plan-read' | 'plan-page' | 'plan-not-read' | 'plan-amended' }>;

/** What is said of a plan that was sent, where plans are brought in, and what a newer version has changed. */
export const draftOfPlan = (notice: OfPlan, today: Day): Draft => {
  switch (notice.kind) {
    case 'plan-read':
      return draftPlanRead(notice);
    case 'plan-page':
      return draftPlanPage(notice);
    case 'plan-not-read':
      return draftPlanNotRead(notice);
    case 'plan-amended':
      return draftAmended(notice, today);
  }
};
