import { bare } from '../../fold.ts';
import { type Chunk, means } from '../chunk.ts';
import { FOREIGN_WORDS } from '../words/foreign-words.ts';
import { withinOneSlip } from './one-slip.ts';

/** A slip of one letter in any of these would turn a denial, a doubt, a condition or a question into a report. */
const DECIDING =
  `chưa không gần sắp đang chẳng nếu đâu hết tưởng sẽ nhầm chứ hông trừ ngoài mai dự kiến phải thảo nháp thì hay nào chiều tuần tháng còn bảo nhắn
  khung bản vướng gỡ xong duyệt trả lại lùi hạn đừng khi tí chút họ anh chị tối cố trong trước bao giờ ai rồi sao hoàn tác giao`.split(
    /\s+/,
  );
const DECIDING_BARE = DECIDING.map(bare);

/** Everyday words that happen to lie next to a deciding one. */
const EVERYDAY = new Set(
  `của cua cha chia chùa khung công cong hàng hang đáng dung đúng đường ngân cân phần bàn ban tầng đăng sáng làng bằng nhà hợp đầu đấu dầu kết hạt thêm
   nhắm chỉ cho chợ chữ chú bên nay này tuổi hồng trồng đồng dong sông cũng chung chúng phòng phong vòng thông thong mong dân dan sáp sát anh chị mới
   thôn xóm hồ sơ cầu nước điện tiền sách trang lớp trường bảng biểu máy loa đèn rác cây lúa trẻ người bài tin hình ảnh phát thanh quỹ thẻ giấy đất đai đại biểu thủ tục bầu mối mãi kinh gọi sổ tồn đọng hết pháp căn`.split(
    /\s+/,
  ),
);

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3})(?:ch|ng|nh|[cmnpt])?$/u;

/** Vowels that stand together in no syllable, as they come from two letters that changed places. */
const IMPOSSIBLE = /(?:uha|aei|oae|uio|yo|ey|iy|ou|aa|ii|uu(?!$)|yi|eo.|ae|[aăâ][eê]|uaa|ưu.|aư|ôu)/u;

const SHORT = 2;
const LONG = 8;

/** Whether a word could be a Vietnamese syllable by its letters. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(word) && !IMPOSSIBLE.test(bare(word));

const isSlip = (word: string): boolean => word.length < SHORT || !isSyllable(word);

/** Whether an unknown word may be a slip for one that decides: it is no Vietnamese syllable, or lies one slip from such a word. */
const isStrange = (chunk: Chunk): boolean => {
  const word = chunk.words;
  if (chunk.kind !== 'word' || word.length > LONG || FOREIGN_WORDS.has(bare(word))) return false;
  if (isSlip(word)) return !chunk.capital;
  if (EVERYDAY.has(word) || chunk.capital) return false;
  return (chunk.loose ? DECIDING_BARE : DECIDING).some((other) => word !== other && withinOneSlip(word, other));
};

/** Whether the chunk beside a cue lies one slip from a deciding word, everyday word or not. */
export const isStrangeBeside = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'word' && !chunk.capital && (isStrange(chunk) || DECIDING_BARE.some((other) => withinOneSlip(bare(chunk.words), other)));

/** Whether any chunk of these is strange. */
export const hasStrange = (chunks: readonly Chunk[]): boolean => chunks.some((chunk) => isStrange(chunk) && !means(chunk, 'neutral'));
