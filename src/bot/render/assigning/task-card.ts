import type { CardQuestion, ShownCard } from '#domain/assigning/task-card.ts';
import { clearRo, type RoState } from '#domain/six-ro-card.ts';
import type { Choice } from '../../channel.ts';
import { type Block, type Draft, taskBlock } from '../draft.ts';
import { GAP_NAMES } from '../gap-words.ts';
import { shorten } from '../one-line.ts';
import { comrade, unitWords } from '../task-line.ts';

const LONGEST_WORDS = 160;
const MOST_OPTIONS = 8;

const quoted = (words: string | null): string => `“${shorten(words ?? '', LONGEST_WORDS)}”`;

const noPerson = ({ called, options, to, headName, units }: ShownCard): string => {
  if (options.length > 0) return `${quoted(called)} có thể là nhiều người hoặc đơn vị`;
  if (called !== null) return `không tìm thấy ${quoted(called)} trong cơ quan`;
  if (to === null) return 'chưa nói giao cho ai';
  if (units > 1) return `${units} đơn vị tự phân công`;
  return headName === null ? `${unitWords(to)} chưa có người phụ trách` : `${comrade(headName)} phụ trách ${unitWords(to)} sẽ phân công`;
};

const withHelpers = (words: string, { coordinating }: ShownCard): string =>
  coordinating.length === 0 ? words : `${words}; phối hợp: ${shorten(coordinating.join('; '), LONGEST_WORDS)}`;

const clearWords = ({ ro, words }: RoState, card: ShownCard): string => {
  const said = shorten(words ?? '', LONGEST_WORDS);
  switch (ro) {
    case 'person':
      return comrade(card.to ?? said);
    case 'responsibility':
      return withHelpers(`${said} chủ trì`, card);
    case 'authority':
      return `${comrade(said)} duyệt kết quả`;
    case 'work':
    case 'time':
    case 'product':
      return said;
  }
};

const unclearWords = ({ ro, words, fault }: RoState, card: ShownCard): string => {
  switch (ro) {
    case 'person':
      return noPerson(card);
    case 'work':
      return fault === 'missing' ? 'chưa nói làm gì' : `${quoted(words)} chưa nói rõ phải làm gì`;
    case 'time':
      return fault === 'missing' ? 'chưa có hạn' : `${quoted(words)} chưa phải là một ngày cụ thể`;
    case 'responsibility':
      return fault === 'several'
        ? withHelpers(`${card.units} đơn vị cùng chủ trì, chưa rõ đơn vị nào chịu trách nhiệm chung`, card)
        : 'chưa rõ đơn vị chủ trì';
    case 'product':
      return fault === 'missing' ? 'chưa nói phải nộp gì' : `${quoted(words)} chưa kiểm tra được`;
    case 'authority':
      return 'chưa rõ ai duyệt kết quả';
  }
};

const roLine = (state: RoState, card: ShownCard): string => {
  const { ro, fault } = state;
  return fault === null ? `• Rõ ${GAP_NAMES[ro]}: ${clearWords(state, card)}` : `• Chưa rõ ${GAP_NAMES[ro]}: ${unclearWords(state, card)}`;
};

const QUESTIONS: Record<CardQuestion, { readonly what: string; readonly example: string }> = {
  receiver: { what: 'giao cho ai (đơn vị hoặc họ tên)', example: 'người: Nguyễn Văn A' },
  title: { what: 'phải làm việc gì', example: 'việc: lập báo cáo quý III' },
  deadline: { what: 'hạn là ngày nào', example: 'hạn: 15/9' },
  product: { what: 'phải nộp sản phẩm gì', example: 'sản phẩm: báo cáo' },
};

/** Whatever is open is asked for in one sentence. */
const questionOf = ({ asks, options }: ShownCard): string | null => {
  if (options.length > 0) return 'Xin chọn người hoặc đơn vị nhận việc:';
  const asked = asks.map((ask) => QUESTIONS[ask]);
  if (asked.length === 0) return null;
  return `Xin cho biết ${asked.map(({ what }) => what).join('; ')}. Ví dụ, gõ: ${asked.map(({ example }) => example).join(', ')}`;
};

const isReady = ({ to, ro }: ShownCard): boolean =>
  to !== null && ro.every(({ ro: name, fault }) => name !== 'work' || fault !== 'missing');

const choicesOf = (card: ShownCard): readonly Choice[] => {
  const number = String(card.card);
  const options = card.options
    .slice(0, MOST_OPTIONS)
    .map((name, at) => ({ label: shorten(name, LONGEST_WORDS), says: `sửa thẻ ${number} người số ${String(at + 1)}` }));
  const give = isReady(card) ? [{ label: 'Giao', says: `giao thẻ ${number}` }] : [];
  return [...options, ...give, { label: 'Sửa', says: `sửa thẻ ${number}` }, { label: 'Thôi', says: `thôi thẻ ${number}` }];
};

const extras = ({ plan, partOf }: ShownCard): readonly string[] => [
  ...(plan === null ? [] : [`• Thuộc kế hoạch: ${shorten(plan, LONGEST_WORDS)}`]),
  ...(partOf === null ? [] : [`• Là một phần của việc ${partOf}`]),
];

const linesOf = (card: ShownCard): Block =>
  taskBlock(
    null,
    [...card.ro.map((state) => roLine(state, card)), ...extras(card)].map((text) => ({ text, numbers: [] })),
  );

const HOW = 'Sửa, gõ: sửa hạn 20/9 · sửa người: Nguyễn Văn A · sửa việc: … · sửa sản phẩm: …';

/** A task before it is given: the six rõ, each on its line, what is missing, and the choices. */
export const draftTaskCard = (card: ShownCard): Draft => {
  const forms = [...(isReady(card) ? ['giao'] : []), 'thôi'].join(' · ');
  const answer = [questionOf(card), HOW].filter((line) => line !== null).join('\n');
  return {
    first: `Thẻ giao việc, ${clearRo(card.ro)}/6 rõ. Việc chưa được giao.`,
    blocks: [linesOf(card)],
    answer,
    typed: `${answer}\nHoặc gõ: ${forms}`,
    choices: choicesOf(card),
  };
};
