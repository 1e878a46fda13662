import type { TaskId } from '#domain/ids.ts';
import type { ConversationRefusal, Notice } from '#domain/notice.ts';
import type { Choice } from '../channel.ts';
import { type Draft, sentence } from './draft.ts';
import { shorten } from './one-line.ts';

type Refused = Extract<Notice, { kind: 'refused' }>;

const MOST_NAMES = 5;
const LONGEST_NAME = 60;
const NUMBER_FOR_EXAMPLES = 12;

interface Said {
  /** "Việc 12", or "Việc này" where no number was given. */
  readonly work: string;
  readonly inside: string;
  /** A number for the example of what to type. */
  readonly number: number;
  readonly names: readonly string[];
}

const saidIn = ({ number, names }: Refused): Said => ({
  work: number === null ? 'Việc này' : `Việc ${number}`,
  inside: number === null ? 'việc này' : `việc ${number}`,
  number: number ?? NUMBER_FOR_EXAMPLES,
  names: [...new Set(names.map((name) => shorten(name, LONGEST_NAME)))].filter((name) => name !== '').slice(0, MOST_NAMES),
});

const namedPerson = ({ names }: Said): string => (names[0] === undefined ? 'người này' : `“${names[0]}”`);

const severalNames = ({ names }: Said): string =>
  names.length === 0 ? 'Có nhiều người cùng tên' : `Có nhiều người khớp tên (${names.join('; ')})`;

const inBrackets = (names: readonly string[]): string => (names.length === 0 ? '' : ` (${names.join('; ')})`);

/** One sentence for each refusal: what is wrong, and what to do. What may not be seen is not admitted to exist. */
const SENTENCES: Record<ConversationRefusal, (said: Said) => string> = {
  'already-finished': ({ work }) =>
    `${work} đã báo xong hoặc đã kết thúc nên không ghi thêm được; xem việc còn lại bằng cách gõ: việc của tôi.`,
  'not-blocked': ({ work, number }) => `${work} hiện không vướng nên không cần báo hết vướng; nếu đã hoàn thành, xin gõ: xong ${number}.`,
  'no-obstacle': ({ work, number }) =>
    `${work} hiện không vướng nên chưa có gì để chuyển người gỡ; nếu đang vướng, xin gõ: vướng ${number} lý do.`,
  'only-coordinates': ({ inside, number, names }) =>
    `Đồng chí chỉ phối hợp ${inside}, và phần phối hợp hiện không vướng. Vướng của cả việc do đơn vị chủ trì${inBrackets(names)} hoặc người được giao gỡ trả lời. Nếu phần phối hợp bị vướng, xin gõ: vướng ${number} lý do.`,
  'not-submitted': ({ work }) => `${work} chưa được báo xong nên chưa thể duyệt hoặc trả lại; xin chờ người thực hiện báo xong.`,
  'same-person': ({ work, number }) =>
    `${work} đang do chính người này thực hiện; nếu muốn đổi người, xin gõ: giao ${number} cho <họ tên người khác>.`,
  'same-resolver': ({ work, number }) =>
    `${work} đã ghi đúng người gỡ này; nếu muốn đổi, xin gõ: người gỡ ${number}: <tên đơn vị hoặc họ tên khác>.`,
  'decided-above': ({ work }) =>
    `Lãnh đạo đã giao đồng chí gỡ vướng cho việc này nên không chuyển tiếp được; ${work.toLowerCase()} cần trao đổi thêm thì xin báo trực tiếp lãnh đạo.`,
  'reason-missing': ({ inside }) =>
    `Xin đồng chí cho biết lý do đối với ${inside}; chỉ cần trả lời bằng một câu, ví dụ: chờ thẩm định kinh phí, hoặc: thiếu số liệu quý II.`,
  'day-not-ahead': () => 'Ngày hẹn phải sau hôm nay; xin gõ lại, ví dụ: đã biết 12, 3 ngày nữa báo lại.',
  'percent-out-of-range': ({ number }) => `Tiến độ phải từ 0% đến 100%; xin gõ lại, ví dụ: đang làm ${number} 50%.`,
  'evidence-missing': ({ inside, number }) =>
    `Kế hoạch yêu cầu minh chứng khi báo xong ${inside}: xin gõ số, ngày văn bản, ví dụ: xong ${number}, công văn 345/STC-NS ngày 12/6; hoặc gửi tệp rồi báo xong.`,
  'unknown-plan': ({ names }) =>
    `Không tìm thấy kế hoạch ${names[0] === undefined ? 'này' : `“${names[0]}”`} trong các kế hoạch mà đồng chí theo dõi.`,
  'no-deadline': ({ work, number }) =>
    `${work} chưa có ngày hết hạn nên chưa có gì để gia hạn; nếu cần ghi thời hạn, người có trách nhiệm gõ: việc ${number} hạn <ngày>.`,
  'date-missing': ({ number }) => `Xin đồng chí cho biết gia hạn đến ngày nào, gõ: xin gia hạn ${number} đến <ngày> vì <lý do>.`,
  'not-later': ({ inside }) => `Ngày gia hạn phải sau thời hạn hiện nay của ${inside} và chưa qua; xin đồng chí gõ lại với ngày khác.`,
  'no-extension': ({ work, number }) =>
    `${work} không có đề nghị gia hạn nào đang chờ; người có thẩm quyền muốn tự gia hạn thì gõ: duyệt gia hạn ${number} đến <ngày>.`,
  'decision-stands': ({ inside }) =>
    `Quyết định của đồng chí về ${inside} đã báo cho người thực hiện nên không rút lại bằng “nhầm” được; xin ra quyết định mới và báo trực tiếp người đó.`,
  'unknown-task': ({ inside }) =>
    `Không tìm thấy ${inside} trong những việc của đồng chí; xin xem lại số của việc bằng cách gõ: việc của tôi.`,
  'not-reminded': ({ work }) =>
    `${work} hiện Nhắc Việc không nhắc đồng chí, nên không có gì để hẹn lại; xem việc của mình bằng cách gõ: việc của tôi.`,
  'not-allowed': ({ inside }) => `Đồng chí không được phân quyền làm điều này với ${inside}; xin trao đổi với người phụ trách đơn vị.`,
  'nobody-decides': ({ work, number }) =>
    `${work} chưa rõ ai duyệt nên chưa ghi quyết định này; xin cho biết ai quyết định, gõ: việc ${number} do <họ tên> duyệt.`,
  'unknown-person': (said) =>
    `Không tìm thấy ${namedPerson(said)} trong đơn vị; xin gõ đủ họ tên, ví dụ: giao ${said.number} cho Nguyễn Văn A.`,
  'unknown-unit': (said) =>
    `Không tìm thấy đơn vị hay người tên ${namedPerson(said)} trong cơ quan; xin gõ đủ tên, ví dụ: Sở Tài chính còn mấy việc.`,
  'several-people': (said) => `${severalNames(said)}; xin gõ đủ họ tên, ví dụ: giao ${said.number} cho ${said.names[0] ?? 'Nguyễn Văn A'}.`,
  'nothing-open': () => 'Đồng chí không có việc nào phù hợp với tin này; xin xem lại bằng cách gõ: việc của tôi.',
  'answer-privately': () => 'Nội dung này không trả lời trong nhóm; mời đồng chí nhắn riêng cho Nhắc Việc.',
  'group-of-closed-unit': ({ names }) =>
    `${names[0] ?? 'Đơn vị của nhóm'} đã kết thúc hoạt động nên nhóm không còn số liệu; thủ trưởng đơn vị mới xin nhắn riêng Nhắc Việc “mã nhóm” để gắn lại nhóm.`,
  'changed-meanwhile': ({ work }) =>
    `${work} vừa có người khác cập nhật nên chưa ghi tin của đồng chí; xin xem lại bằng cách gõ: việc của tôi.`,
  'nothing-to-take-back': () =>
    'Không có tin nào của đồng chí trong một giờ qua để rút lại; nếu cần đính chính, xin báo người phụ trách đơn vị.',
  'question-dropped': () => 'Đã bỏ tin vừa nhắn; chưa có gì được ghi. Xem việc của mình, gõ: việc của tôi.',
  'taken-back-elsewhere': ({ inside, number }) =>
    `Tin gần nhất của đồng chí là về ${inside}, chưa rút lại gì; nếu đúng là nhầm ${inside}, xin gõ: nhầm ${number}.`,
  'answered-since': ({ work }) => `${work} đã có người xử lý tiếp sau tin của đồng chí nên không rút lại được; xin trao đổi với người đó.`,
  'not-allowed-to-import': () => 'Đồng chí chưa có quyền nhập kế hoạch; xin nhờ văn thư hoặc người theo dõi kế hoạch của cơ quan.',
  'choice-expired': () => 'Lựa chọn này không còn hiệu lực; xin xem lại bằng cách gõ: việc của tôi.',
};

const choicesFor = ({ refusal, number }: Refused, { names }: Said): readonly Choice[] => {
  if (refusal === 'nobody-decides' && number !== null)
    return names.slice(0, 1).map((name) => ({ label: 'Tôi quyết định', says: `việc ${asTyped(number)} do ${name} duyệt` }));
  const isAsked = refusal === 'several-people' && number !== null && names.length > 1;
  return isAsked ? names.map((name) => ({ label: name, says: `giao ${asTyped(number)} cho ${name}` })) : [];
};

const asTyped = (number: TaskId): string => String(number);

/** Why something was not done, in one sentence. */
export const draftRefused = (refused: Refused): Draft => {
  const said = saidIn(refused);
  return { ...sentence(SENTENCES[refused.refusal](said)), choices: choicesFor(refused, said) };
};
