import { bare } from '#language/fold.ts';
import { trimMarks } from '#language/trim-marks.ts';
import { isKnownUnit } from '#language/units/canonical-unit.ts';
import { splitUnits } from '#language/units/split-units.ts';
import { startsLikeUnit } from '#language/units/starts-like-unit.ts';
import { isUnitGroup } from '#language/units/unit-group.ts';

/**
 * Small-letter words with which a name that begins a sentence is over: what the unit does, when, or to what end. Within a name the same words
 * mostly have a capital ("Ban Tổ chức", "Sở Xây dựng").
 */
const CLEAR_ENDS =
  'chủ trì|phối hợp|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|trực tiếp|chủ động|tích cực|khẩn trương|nghiêm túc|kịp thời|thường xuyên|tiếp tục|tập trung|tăng cường|đẩy mạnh|' +
  'tham mưu|thực hiện|triển khai|rà soát|tổng hợp|báo cáo|theo dõi|đôn đốc|căn cứ|theo|tùy|tuỳ|là|được giao|được phân công|tiến hành|trình|ban hành|gửi|để|nhằm|phải|cần|sẽ|đề xuất|' +
  'trên cơ sở|trong phạm vi|trong quá trình|trong việc|trong năm|trong quý|trong tháng|định kỳ|(?:hằng|hàng) (?:năm|quý|tháng|tuần|ngày)|mỗi (?:năm|quý|tháng|tuần)|khi|sau khi|trước|chậm nhất|muộn nhất|giúp|quán triệt|định hướng|như|tổ chức';
/** Words that names in small letters hold as well ("ban quản lý dự án", "quỹ đầu tư"); behind a label they end nothing. */
const FAINT_ENDS =
  'xây dựng|kiểm tra|giám sát|hướng dẫn|chỉ đạo|lãnh đạo|nghiên cứu|bố trí|cân đối|đảm bảo|bảo đảm|phân công|phân bổ|tuyên truyền|phổ biến|lập|cập nhật|đăng ký|hoàn thành|hoàn thiện|' +
  'tham gia|thẩm định|phê duyệt|nâng cao|phát huy|cung cấp|quản lý|vận hành|khảo sát|đánh giá|lồng ghép|sử dụng|khai thác|đưa|xem xét|quyết định|ưu tiên|huy động|tiếp nhận|phát động|vận động|' +
  'duy trì|củng cố|giao|tăng|giảm|rút ngắn|thông báo|điều chỉnh|bổ sung|kiện toàn|sắp xếp|bàn giao|xác định|xác minh|phân tích|chấn chỉnh|nâng cấp|cải tạo|sửa chữa|mua sắm|chi trả|di dời|biên soạn|tổng kết|sơ kết|chuẩn hóa|làm sạch|đồng bộ|tích hợp|treo|đăng tải|phát sóng|dọn|nạo vét|khơi thông|gia cố|tu sửa|thăm hỏi|tuần tra|ứng trực|phân luồng|khoanh vùng|tiêm|phun|cách ly|cấp phát|thanh toán|quyết toán|giải ngân|thu hồi|đối chiếu|chấm điểm|đối thoại|lấy ý kiến|góp ý|nghiệm thu|khởi công|khánh thành|thi công|đo đạc|cắm mốc|ngăn chặn|phòng ngừa|đấu tranh|lựa chọn|ký|công bố|công khai|niêm yết|chuẩn bị|đề nghị|kiến nghị|cử|thành lập|ra quân|làm|giải quyết|xử lý|số hóa|đầu tư|phát triển|hỗ trợ|đào tạo|bồi dưỡng|phát hành|' +
  'in ấn|thống kê|thu thập|yêu cầu|khắc phục|thống nhất|kết quả|tình hình|quan tâm|tạo điều kiện|nắm|kết nối|chọn|đánh|rút kinh nghiệm|nhân rộng|mở|lắp đặt|vệ sinh|trồng|thu gom|tổ';

const endPattern = (words: string): RegExp => new RegExp(` (?:${words})(?=[ ,:;.)]|$)`, 'gu');
const CLEAR_END = endPattern(CLEAR_ENDS);
const ANY_END = endPattern(`${CLEAR_ENDS}|${FAINT_ENDS}`);

// "các cơ quan, đơn vị, tổ chức có liên quan": here "tổ chức" is a noun.
const NOUN_BEHIND =
  /^ tổ chức(?:[,;:.)]| (?:chính trị|đoàn thể|cá nhân|xã hội|liên quan|có liên quan|và|khác|hội|đảng|tín dụng|kinh tế|quốc tế|trên|thuộc|khoa học)|$)/u;
// "ban chỉ đạo", "ủy ban kiểm tra" in small letters: the word belongs to the head before it.
const HEAD_BEFORE = /(?:^|, | và |các )(?:ban|phòng|trung tâm|chi cục|cục|tổ|hội đồng|văn phòng|đội|đoàn|ủy ban|viện|vụ|quỹ)$/iu;
// "… các cơ quan liên quan định hướng …": a group of all that are concerned ends with the concern.
const CONCERNED = /(?<!\p{L})liên quan(?= (?!khác|trên|của|thuộc|và|ở|tại|cấp|đến|tới)\p{Ll})/u;
const MARK = /[;.:](?= |$)|[()]|\/\.$/;
// Behind a label a bracket belongs to the name: "Trung tâm … (Sở Nội vụ)".
const LABELLED_MARK = /[;.](?= |$)|\/\.$/;

/** "… theo chức năng, nhiệm vụ được giao" says nothing of who. */
const WORDS_OF_SCOPE =
  /,? (?:t[ùu][yỳ] )?(?:trong phạm vi|theo|căn cứ|thuộc) (?:phạm vi, )?chức năng,? nhiệm vụ(?: (?:được giao|được phân công|của mình|quản lý(?: nhà nước)? được giao|và thẩm quyền))?/gu;

const LONGEST_PHRASE = 420;

const endOf = (text: string, ends: RegExp): number => {
  for (const { index } of text.matchAll(ends)) {
    if (!NOUN_BEHIND.test(text.slice(index, index + 40)) && !HEAD_BEFORE.test(text.slice(Math.max(0, index - 16), index))) return index;
  }
  return text.length;
};

const concernEnd = (text: string): number => {
  const found = CONCERNED.exec(text);
  return found === null ? text.length : found.index + found[0].length;
};

/** Where names may end. */
interface Ends {
  readonly words: RegExp;
  readonly marks: RegExp;
}

const RUNNING: Ends = { words: ANY_END, marks: MARK };
const LABELLED: Ends = { words: CLEAR_END, marks: LABELLED_MARK };

const phraseEnd = (text: string, { words: ends, marks }: Ends): number => {
  const head = text.slice(0, LONGEST_PHRASE).replace(WORDS_OF_SCOPE, (words) => ' '.repeat(words.length));
  const mark = head.search(marks);
  const until = mark < 0 ? head : head.slice(0, mark);
  return Math.min(endOf(until, ends), concernEnd(until));
};

/** People named by their office stand for their unit. */
const HOLDERS =
  /^(?:thu truong|nguoi dung dau|chu tich|pho chu tich|giam doc|bi thu|truong (?:phong|ban|cac|cong an|thon|ap)|hieu truong|bo truong|chanh van phong|lanh dao|dong chi|can bo|cong chuc) /;

const LEVEL = /^(?:tinh|thanh|xa|phuong|huyen|dac|thon|ap|khu|cap|cac)$/;

const GROUP_HEAD = /^(?:các |từng |mỗi |(?:sở|bộ|phòng|ban|viện|trường), )/iu;

// "Thanh tra, kiểm tra việc …" begins like a unit; a name has a capital, a level or a known whole close behind its head.
const isName = (name: string): boolean => {
  if (GROUP_HEAD.test(name) || isUnitGroup(name) || isKnownUnit(name) || HOLDERS.test(bare(name)) || /^\p{Lu}{2,}/u.test(name)) return true;
  const [, second = '', third = ''] = name.split(' ');
  return [second, third].some((word) => /^\p{Lu}/u.test(word) || LEVEL.test(bare(word)));
};

const SEVERAL = /^(?:các|những|từng|mỗi) /iu;

const beginsAsUnit = (text: string): boolean =>
  startsLikeUnit(text) || HOLDERS.test(bare(text.slice(0, 40))) || (SEVERAL.test(text) && startsLikeUnit(text.replace(SEVERAL, '')));

const withoutScope = (phrase: string): string => trimMarks(phrase.replace(WORDS_OF_SCOPE, ' '), ' ,;:.-+');

/** The units that a phrase lists, in canonical spelling; none where it names something else. */
export const unitsIn = (phrase: string): readonly string[] => {
  const plain = withoutScope(phrase);
  if (plain === '' || !beginsAsUnit(plain)) return [];
  const names = splitUnits(plain);
  const other = names.findIndex((name) => !isName(name));
  return other < 0 ? names : names.slice(0, other);
};

/** Names at the head of a text. */
export interface NamedUnits {
  readonly units: readonly string[];
  /** The place behind the names. */
  readonly end: number;
}

/** The units at the head of a sentence ("Sở Tài chính, Sở Nội vụ chủ trì …"); null where it begins otherwise. */
export const leadingUnits = (text: string): NamedUnits | null => {
  if (!beginsAsUnit(text)) return null;
  const end = phraseEnd(text, RUNNING);
  const units = unitsIn(text.slice(0, end));
  return units.length === 0 ? null : { units, end };
};

/** The names behind "phối hợp với": what stands there is a unit though its kind be unknown ("Hạt Kiểm lâm"). */
export const helpingUnits = (text: string): readonly string[] =>
  splitUnits(withoutScope(text.slice(0, phraseEnd(text, RUNNING)))).filter((name) => isName(name));

/** The names behind a label: they are names whatever they look like, up to a word that clearly says what they do. */
export const labelledUnits = (text: string): NamedUnits => {
  const end = phraseEnd(text, LABELLED);
  return { units: splitUnits(withoutScope(text.slice(0, end))), end };
};

/** Whether a text is nothing but names of units. */
export const isAllUnits = (text: string): boolean => phraseEnd(text, RUNNING) === text.length && unitsIn(text).length > 0;
