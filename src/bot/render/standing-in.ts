import type { DelegationKind } from '#domain/standing-in/absence.ts';
import type { NotRecorded, StandingInStep } from '#domain/standing-in/standing-in-step.ts';
import type { Day } from '#domain/time/day.ts';
import { fullDay } from './day-words.ts';
import { type Draft, sentence } from './draft.ts';
import { shorten } from './one-line.ts';
import { comrade, unitWords } from './task-line.ts';

type Step<Kind extends StandingInStep['kind']> = Extract<StandingInStep, { kind: Kind }>;

const HOW: Record<DelegationKind, string> = { mandate: 'ủy quyền', conferral: 'giao quyền', acting: 'phân công phụ trách thay' };

const LONGEST_DOCUMENT = 60;
const LONGEST_TITLE = 90;

const between = ({ from, to }: { readonly from: Day; readonly to: Day }): string =>
  from === to ? `trong ${fullDay(from)}` : `từ ${fullDay(from)} đến hết ${fullDay(to)}`;

const frameOf = (step: Step<'delegated'>): string => {
  const scope = step.scope === null ? '' : `, phạm vi: ${unitWords(step.scope)}`;
  const document = step.document === null ? '' : `, theo ${shorten(step.document, LONGEST_DOCUMENT)}`;
  return `${between(step)}${scope}${document}`;
};

const END_DELEGATION = { label: 'Thôi ủy quyền', says: 'thôi ủy quyền' };

const draftDelegated = (step: Step<'delegated'>): Draft => {
  const { holder, delegate, how, reader } = step;
  const frame = frameOf(step);
  switch (reader) {
    case 'delegate':
      return sentence(
        `Ủy quyền: ${comrade(holder)} ${HOW[how]} cho đồng chí ${frame}. Tin nhắc và việc chờ duyệt của ${comrade(holder)} sẽ gửi tới đồng chí; đồng chí trả lời như việc của mình.`,
      );
    case 'holder':
    case 'asker':
      return {
        ...sentence(
          `Đã ghi nhận: ${comrade(holder)} ${HOW[how]} cho ${comrade(delegate)} ${frame}. Hết thời gian này, việc tự trở lại với ${comrade(holder)}.`,
        ),
        answer: 'Nếu kết thúc sớm, gõ: thôi ủy quyền',
        choices: [END_DELEGATION],
      };
  }
};

const draftEnded = ({ reader, holder, delegate }: Step<'delegation-ended'>): Draft =>
  reader === 'delegate'
    ? sentence(`Ủy quyền đã kết thúc: từ lúc này đồng chí không còn xử lý thay ${comrade(holder)}.`)
    : sentence(`Đã ghi nhận: ${comrade(delegate)} thôi xử lý thay ${comrade(holder)}.`);

const draftLeave = (step: Step<'leave-recorded'>): Draft => {
  const { person, unread } = step;
  const alone =
    unread === 0
      ? ''
      : ` Trong thời gian này có ${unread} việc chưa ai xử lý thay; nếu cần, xin gõ: ủy quyền cho <họ tên> từ <ngày> đến <ngày>.`;
  return {
    ...sentence(
      `Đã ghi nhận: ${comrade(person)} nghỉ ${between(step)}; trong những ngày đó Nhắc Việc không gửi tin nhắc cho ${comrade(person)}.${alone}`,
    ),
    answer: 'Nếu đi làm sớm hơn, gõ: hủy nghỉ phép',
    choices: [{ label: 'Hủy nghỉ phép', says: 'hủy nghỉ phép' }],
  };
};

const WHY_NOT: Record<NotRecorded, string> = {
  'days-missing':
    'Xin đồng chí cho biết từ ngày nào đến ngày nào, ví dụ: ủy quyền cho Nguyễn Văn A từ 1/7 đến 15/7, hoặc: tôi nghỉ phép từ 6/7 đến 10/7.',
  'days-turned': 'Ngày kết thúc đang trước ngày bắt đầu; xin đồng chí gõ lại, ví dụ: tôi nghỉ phép từ 6/7 đến 10/7.',
  'days-past': 'Thời gian này đã qua; xin đồng chí gõ lại với ngày kết thúc từ hôm nay trở đi.',
  'not-oneself': 'Người xử lý thay đang là chính người ủy quyền; xin đồng chí gõ tên một người khác.',
  'nothing-to-end': 'Hiện không có ủy quyền hay lịch nghỉ nào đang ghi để kết thúc.',
  'unknown-scope':
    'Không tìm thấy đơn vị hay kế hoạch đồng chí nêu làm phạm vi; xin gõ đủ tên đơn vị hoặc số kế hoạch, ví dụ: về kế hoạch 15/KH-UBND.',
};

/** What somebody learns of a delegation or a leave. */
export const draftStandingIn = (step: StandingInStep): Draft => {
  switch (step.kind) {
    case 'delegated':
      return draftDelegated(step);
    case 'delegation-ended':
      return draftEnded(step);
    case 'leave-recorded':
      return draftLeave(step);
    case 'leave-ended':
      return sentence(`Đã ghi nhận: ${comrade(step.person)} đi làm trở lại; tin nhắc được gửi như thường lệ.`);
    case 'leave-uncovered':
      return {
        ...sentence(
          `Nghỉ phép: ${comrade(step.person)} nghỉ ${between(step)}; trong những ngày đó ${step.works} việc của ${comrade(step.person)} không có người đọc tin nhắc.`,
        ),
        answer: `Cử người xử lý thay, gõ: giao <họ tên> phụ trách thay ${shorten(step.person, LONGEST_DOCUMENT)} từ <ngày> đến <ngày>`,
      };
    case 'forwarded':
      return sentence(
        `Để đồng chí biết: việc ${step.number} (${shorten(step.title, LONGEST_TITLE)}) vừa có tin mới, ${comrade(step.delegate)} đang xử lý thay đồng chí.`,
      );
    case 'not-recorded':
      return sentence(WHY_NOT[step.why]);
  }
};
