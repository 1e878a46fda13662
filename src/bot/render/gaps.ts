import type { AskedGap, GapCount, GapNotice, GapRefusal } from '#domain/gaps/gap-notices.ts';
import type { TaskId } from '#domain/ids.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import type { PersonGone } from '#domain/office/person-gone.ts';
import type { UnitReorganised } from '#domain/office/unit-reorganised.ts';
import type { Day } from '#domain/time/day.ts';
import { type Draft, sentence, taskBlock } from './draft.ts';
import { fillForm, GAP_NAMES, gapAnswer, gapChoices, gapEntry } from './gap-words.ts';
import { shorten } from './one-line.ts';
import { draftPersonGone } from './person-gone.ts';
import { comrade, taskEntry, unitWords } from './task-line.ts';
import { draftUnitReorganised } from './unit-reorganised.ts';

/** What becomes clear of tasks, and of the units and people that have them. */
type Gaps = GapNotice<WorkLine> | UnitReorganised | PersonGone;
type Of<Kind extends Gaps['kind']> = Extract<Gaps, { kind: Kind }>;

const KINDS: Record<Gaps['kind'], true> = {
  'gaps-asked': true,
  'gap-filled': true,
  'gap-refused': true,
  'gaps-by-unit': true,
  'unit-reorganised': true,
  'person-gone': true,
};

/** Whether a notice is about the six rõ, or about a unit or a person that is not what it was. */
export const isAboutGaps = (notice: { readonly kind: string }): notice is Gaps => Object.hasOwn(KINDS, notice.kind);

const LONGEST_WORDS = 90;
const MOST_ASKED = 5;
const MOST_UNITS = 40;
const MOST_NUMBERS = 10;

const countsWords = (counts: readonly GapCount[]): string =>
  counts.map(({ gap, count }) => `${count} việc chưa rõ ${GAP_NAMES[gap]}`).join(', ');

const draftAsked = ({ plan, tasks, counts, lines }: Of<'gaps-asked'>): Draft => ({
  first: `${shorten(plan, LONGEST_WORDS)} đã vào sổ: ${tasks} việc. Còn ${countsWords(counts)}.`,
  blocks: [taskBlock(`CẦN ĐỒNG CHÍ LÀM RÕ (${lines.length})`, lines.map(gapEntry), MOST_ASKED)],
  answer: gapAnswer(lines),
  choices: gapChoices(lines),
});

const WHAT: Record<AskedGap, (words: string) => string> = {
  person: (words) => `người thực hiện là ${words}`,
  work: (words) => `việc phải làm là “${words}”`,
  time: (words) => `thời hạn là ${words}`,
  responsibility: (words) => `${words} chịu trách nhiệm chính`,
  product: (words) => `sản phẩm là “${words}”`,
  authority: (words) => `đồng chí ${words} duyệt kết quả`,
  successor: (words) => `${words} nhận việc`,
};

const worksOf = (lines: readonly WorkLine[]): string => `việc ${[...new Set(lines.map(({ number }) => number))].join(', ')}`;

const draftFilled = ({ gap, lines, words, by }: Of<'gap-filled'>, today: Day): Draft => {
  const what = `${worksOf(lines)}, ${WHAT[gap](shorten(words, LONGEST_WORDS))}`;
  return {
    ...sentence(by === null ? `Đã ghi nhận: ${what}.` : `Làm rõ: ${comrade(by)} cho biết ${what}.`),
    blocks: [
      taskBlock(
        null,
        lines.map((line) => taskEntry(line, today, 'person')),
      ),
    ],
  };
};

const REFUSALS: Record<GapRefusal, (of: { readonly number: TaskId; readonly words: string }) => string> = {
  'deadline-stands': ({ number, words }) =>
    `Việc ${number} đã có thời hạn (${words}) nên chưa đổi; muốn lùi thời hạn, xin gõ: xin gia hạn ${number} đến <ngày>, kèm lý do.`,
  'deadline-unclear': ({ number, words }) =>
    `Chưa đọc được ngày cụ thể từ “${words}” nên việc ${number} chưa đổi; xin gõ, ví dụ: việc ${number} hạn 30/9.`,
  'product-stands': ({ number, words }) =>
    `Việc ${number} đã có sản phẩm (${words}) nên chưa đổi; muốn sửa, xin sửa trong kế hoạch rồi nhập lại.`,
  'product-unclear': ({ number, words }) =>
    `Sản phẩm “${words}” chưa kiểm tra được nên việc ${number} chưa đổi; xin nêu thứ sẽ nộp, ví dụ: việc ${number} sản phẩm: báo cáo.`,
  'work-stands': ({ number }) => `Việc ${number} đã rõ nội dung nên chưa đổi; muốn sửa, xin sửa trong kế hoạch rồi nhập lại.`,
  'work-unclear': ({ number, words }) =>
    `“${words}” chưa nói rõ phải làm gì nên việc ${number} chưa đổi; xin viết dài hơn, ví dụ: việc ${number} nội dung: lập danh sách hộ cần hỗ trợ.`,
  'responsibility-stands': ({ number, words }) => `Việc ${number} đã có ${words} chịu trách nhiệm chính nên không cần chọn nữa.`,
  'not-a-lead': ({ number, words }) =>
    `“${words}” không chủ trì việc ${number} nên chưa ghi gì; xin chọn một trong các đơn vị chủ trì, gõ: việc ${number} để xem.`,
  'authority-stands': ({ number, words }) => `Việc ${number} đã có đồng chí ${words} duyệt kết quả nên chưa đổi.`,
  'not-above': ({ number, words }) =>
    `Đồng chí ${words} không phải lãnh đạo của đơn vị chủ trì việc ${number} nên chưa ghi; xin chọn lãnh đạo phụ trách các đơn vị chủ trì.`,
  'not-a-successor': ({ number, words }) =>
    `“${words}” không phải đơn vị tiếp nhận nên việc ${number} chưa chuyển; xin chọn một đơn vị đang hoạt động được nêu trong quyết định.`,
};

const draftByUnit = ({ gap, tasks, unclear, counts, units }: Of<'gaps-by-unit'>): Draft => {
  const what = gap === null ? 'chưa đủ 6 rõ' : `chưa rõ ${GAP_NAMES[gap]}`;
  const [example] = units.flatMap(({ numbers }) => numbers);
  const detail = gap === null && counts.length > 0 ? ` Trong đó ${countsWords(counts)}.` : '';
  return {
    first:
      unclear === 0 ? `Không có việc nào ${what} trong ${tasks} việc đang làm.` : `${unclear}/${tasks} việc đang làm ${what}.${detail}`,
    blocks: [
      {
        heading: units.length === 0 ? null : 'THEO ĐƠN VỊ',
        entries: units.map(({ unit, counts: of, numbers }) => {
          const more = numbers.length > MOST_NUMBERS ? `, … (còn ${numbers.length - MOST_NUMBERS} việc)` : '';
          const named = `việc ${numbers.slice(0, MOST_NUMBERS).join(', ')}${more}`;
          return { text: `${unitWords(unit)}: ${gap === null ? `${countsWords(of)}; ` : `${numbers.length} việc; `}${named}`, numbers: [] };
        }),
        noun: 'đơn vị',
        most: MOST_UNITS,
      },
    ],
    answer: example === undefined ? null : gap === null ? `Xem từng việc, gõ: việc ${example}` : `Trả lời: ${fillForm(gap, example)}`,
    choices: [],
  };
};

/** What is said of the six rõ (asked, filled, refused, counted), and of units. */
export const draftGaps = (notice: Gaps, today: Day): Draft => {
  switch (notice.kind) {
    case 'gaps-asked':
      return draftAsked(notice);
    case 'gap-filled':
      return draftFilled(notice, today);
    case 'gap-refused':
      return sentence(REFUSALS[notice.why]({ number: notice.number, words: shorten(notice.words, LONGEST_WORDS) }));
    case 'gaps-by-unit':
      return draftByUnit(notice);
    case 'unit-reorganised':
      return draftUnitReorganised(notice);
    case 'person-gone':
      return draftPersonGone(notice);
  }
};
