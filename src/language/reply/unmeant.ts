import { fits } from './chunk.ts';
import { type Group, intentOf, type Judged } from './groups.ts';
import { has } from './statement.ts';

const isBy = ({ verdict }: Judged, rule: string): boolean => verdict?.rule === rule;

// "Sở Tài chính trả hồ sơ, yêu cầu bổ sung thuyết minh": what came back was not sent back by the one who tells it.
const withoutTold = (group: Group): Group =>
  group.judged.some((one) => isBy(one, 'came back'))
    ? { ...group, judged: group.judged.filter((one) => intentOf(one) !== 'return') }
    : group;

const PROMISES = /^(?:sẽ|nhận|tiếp nhận|xin nhận|se|nhan|tiep nhan)(?: |$)/u;

const promises = ({ statement, verdict }: Judged): boolean =>
  verdict?.meaning.intent === 'accept' && (has(statement, 'self') || statement.chunks.some((chunk) => fits(chunk, PROMISES)));

// "đồng ý, phòng sẽ thực hiện": who will do it approves nothing.
const withoutAssent = (group: Group): Group =>
  group.judged.some(promises)
    ? { ...group, judged: group.judged.filter((one) => intentOf(one) !== 'approve' || !isBy(one, 'agreed')) }
    : group;

/** The group without decisions that its other statements show not to be the speaker's own. */
export const withoutUnmeant = (group: Group): Group => withoutAssent(withoutTold(group));
