import type { AskedGap, GapLine, GapOption } from '#domain/gaps/gap-notices.ts';
import type { TaskId } from '#domain/ids.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { type Gap, SIX_RO } from '#domain/six-ro.ts';
import type { Choice } from '../channel.ts';
import { answerLine, assignForm } from './answer-words.ts';
import type { Entry } from './draft.ts';
import { shorten } from './one-line.ts';

const LONGEST_WORDS = 60;
const LONGEST_LABEL = 40;
const MOST_LEADS = 3;
const TASKS_WITH_BUTTONS = 3;
const MOST_BUTTONS = 6;

/** What each of the six rõ is called. */
export const GAP_NAMES: Record<Gap, string> = {
  person: 'người',
  work: 'việc',
  time: 'thời gian',
  responsibility: 'trách nhiệm',
  product: 'sản phẩm',
  authority: 'thẩm quyền',
};

/** "4/6 rõ", for a line of a list. */
export const roCount = (gaps: readonly Gap[]): string => `${SIX_RO.length - gaps.length}/${SIX_RO.length} rõ`;

/** "4/6 rõ: chưa rõ người, chưa rõ thẩm quyền", where one task is shown. */
export const roWords = (gaps: readonly Gap[]): string =>
  gaps.length === 0 ? `${roCount(gaps)}.` : `${roCount(gaps)}: ${gaps.map((gap) => `chưa rõ ${GAP_NAMES[gap]}`).join(', ')}`;

const leadWords = (leads: readonly string[]): string => {
  const named = leads.slice(0, MOST_LEADS).map((lead) => shorten(lead, LONGEST_WORDS));
  return `${leads.length} đơn vị cùng chủ trì (${named.join('; ')}${leads.length > MOST_LEADS ? '; …' : ''})`;
};

/** Each gap in a sentence of its own. */
const SENTENCES: Record<AskedGap, (of: { readonly line: WorkLine; readonly leads: readonly string[] }) => string> = {
  person: ({ line }) => `${shorten(line.unit, LONGEST_WORDS)} chưa cử người thực hiện`,
  work: () => 'tên việc chưa nói rõ phải làm gì',
  time: ({ line }) => {
    const said = shorten(line.deadlineText, LONGEST_WORDS);
    return said === '' ? 'chưa có thời hạn' : `thời hạn “${said}” chưa nêu ngày cụ thể`;
  },
  responsibility: ({ leads }) =>
    leads.length === 0 ? 'chưa có đơn vị chủ trì' : `${leadWords(leads)}, chưa rõ đơn vị nào chịu trách nhiệm chính`,
  product: ({ line }) => {
    const said = shorten(line.product ?? '', LONGEST_WORDS);
    return said === '' ? 'chưa nêu sản phẩm' : `sản phẩm “${said}” chưa kiểm tra được`;
  },
  authority: () => 'chưa rõ ai duyệt kết quả',
  successor: ({ line }) => `${shorten(line.unit, LONGEST_WORDS)} đã kết thúc hoạt động, chưa rõ đơn vị nào nhận việc`,
};

/** The words with which each gap is filled. */
export const fillForm = (gap: AskedGap, number: TaskId | number): string => {
  switch (gap) {
    case 'person':
      return `giao ${number} cho <họ tên>`;
    case 'work':
      return `việc ${number} nội dung: <việc phải làm>`;
    case 'time':
      return `việc ${number} hạn 30/9`;
    case 'responsibility':
      return `việc ${number} <đơn vị> chịu trách nhiệm chính`;
    case 'product':
      return `việc ${number} sản phẩm: báo cáo`;
    case 'authority':
      return `việc ${number} do <họ tên> duyệt`;
    case 'successor':
      return `việc ${number} chuyển <đơn vị>`;
  }
};

// A message that shows how things stand now does not offer what was answered meanwhile.
const leftOpen = ({ line, gaps }: GapLine<WorkLine>): readonly AskedGap[] =>
  gaps.filter((gap) => !(gap === 'person' && line.person !== null) && !(gap === 'time' && line.lastDay !== null));

/** A task with the sentences of what is not clear about it. */
export const gapEntry = (asked: GapLine<WorkLine>): Entry => {
  const { line, clear } = asked;
  const told = leftOpen(asked).map((gap) => SENTENCES[gap](asked));
  const details = told.length === 0 ? 'đã làm rõ' : told.join('; ');
  return { text: `${line.number}. ${shorten(line.title, 90)}\n   ${clear}/${SIX_RO.length} rõ: ${details}`, numbers: [line.number] };
};

/** One way to fill for each kind of gap, with the first task that has it. */
export const gapForms = (lines: readonly GapLine<WorkLine>[]): readonly string[] => {
  const forms = new Map<AskedGap, string>();
  for (const asked of lines)
    for (const gap of leftOpen(asked))
      if (!forms.has(gap)) forms.set(gap, gap === 'person' ? assignForm(asked.line.number) : fillForm(gap, asked.line.number));
  return [...forms.values()];
};

/** "Trả lời: …" for what is asked; null where nothing is left open. */
export const gapAnswer = (lines: readonly GapLine<WorkLine>[]): string | null => answerLine(gapForms(lines));

const choiceOf = ({ gap, name }: GapOption, number: TaskId): Choice | null => {
  const label = (words: string): string => shorten(words, LONGEST_LABEL);
  switch (gap) {
    case 'person':
      return { label: label(`Giao ${number}: ${name}`), says: `giao ${number} cho ${name}` };
    case 'responsibility':
      return { label: label(`${number}: ${name} chính`), says: `việc ${number} ${name} chịu trách nhiệm chính` };
    case 'authority':
      return { label: label(`${number}: ${name} duyệt`), says: `việc ${number} do ${name} duyệt` };
    case 'successor':
      return { label: label(`${number} → ${name}`), says: `việc ${number} chuyển ${name}` };
    case 'work':
    case 'time':
    case 'product':
      return null;
  }
};

/** What can be pressed for the first tasks that are asked about. */
export const gapChoices = (lines: readonly GapLine<WorkLine>[]): readonly Choice[] =>
  lines
    .slice(0, TASKS_WITH_BUTTONS)
    .flatMap((asked) =>
      asked.options.filter(({ gap }) => leftOpen(asked).includes(gap)).map((option) => choiceOf(option, asked.line.number)),
    )
    .filter((choice) => choice !== null)
    .slice(0, MOST_BUTTONS);
