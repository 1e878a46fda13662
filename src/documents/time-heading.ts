import { bare } from '#language/fold.ts';
import { isDeadline } from './place-cells.ts';

const TIME = /^(?:[ivx]{1,4}[.)] )?(?:(?:trong|cong viec|nhiem vu) )?(?:thang|quy|tuan|(?:0?6|sau|9) thang|nam 20\d\d)(?= |$)/;
const LONGEST = 40;

/** Whether the heading of a group is a time ("THÁNG 3", "Quý IV/2026"), by which all that stands under it is due. */
export const isTimeHeading = (text: string): boolean => text.length <= LONGEST && TIME.test(bare(text)) && isDeadline(text);
