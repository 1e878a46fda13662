import { editDistance } from '../../edit-distance.ts';
import { bare } from '../../fold.ts';
import type { Chunk } from '../chunk.ts';

/** A slip of one letter in any of these would turn a denial, a doubt or a question into a report. */
const DECIDING = ['chưa', 'không', 'gần', 'sắp', 'đang', 'chẳng', 'nếu', 'đâu', 'hết', 'tưởng', 'sẽ', 'nhầm', 'chứ', 'hông'];
const DECIDING_BARE = DECIDING.map(bare);

/** Everyday words that happen to lie next to a deciding one. */
const EVERYDAY = new Set(
  'của cua cha chia chùa chứa chữa khung khong công cong hàng hang đáng dang dung đúng đường gân ngân cân phần bàn ban tầng đăng sáng làng bằng nhà hợp nêu nếp neo đầu đấu dâu dầu kết tết hát hạt thêm nhắm nhằm chỉ cho chợ chữ chú sẻ se bên nay này tuổi tương tường hong hồng trồng lông đồng dong sông cũng chung chúng phòng phong xong vòng thông thong con còn mong dân dan gán san sạp sáp sát bắp'.split(
    ' ',
  ),
);

const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

const LONGEST = 8;

const isNear = (word: string, others: readonly string[]): boolean => others.some((other) => Math.abs(word.length - other.length) <= 1 && editDistance(word, other) === 1);

/** Whether an unknown word may be a slip for one that decides: it lies one letter from it, or is no Vietnamese syllable at all. */
export const isStrange = (chunk: Chunk): boolean => {
  if (chunk.kind !== 'word' || chunk.capital || chunk.words.length > LONGEST || EVERYDAY.has(chunk.words)) return false;
  if (!SYLLABLE.test(chunk.words)) return chunk.words.length <= 5 && !/^[a-z]+$/.test(chunk.words) ? true : isNear(chunk.words, DECIDING_BARE);
  return isNear(chunk.words, chunk.loose ? DECIDING_BARE : DECIDING);
};
