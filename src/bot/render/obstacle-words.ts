import type { ResolverOption } from '#domain/obstacle/obstacle-notice.ts';
import type { ShownResolver, WorkLine } from '#domain/shown-work.ts';
import type { Day } from '#domain/time/day.ts';
import type { Choice } from '../channel.ts';
import { dayWords } from './day-words.ts';
import { shorten } from './one-line.ts';

const LONGEST_NAME = 60;

const resolverWords = ({ is, name }: ShownResolver): string => `${is === 'person' ? 'đồng chí ' : ''}${shorten(name, LONGEST_NAME)}`;

/** The name of whoever is to clear it, in a sentence. */
export const whoClears = (line: WorkLine | undefined): string => {
  const resolver = line?.obstacle?.resolver;
  return resolver == null ? 'người được giao' : resolverWords(resolver);
};

/** "Sở Tài chính gỡ, hạn gỡ thứ Sáu 19/6"; null where nobody is named, and where nothing is in the way. */
export const whoClearsWords = (line: WorkLine, today: Day): string | null => {
  const { obstacle } = line;
  if (obstacle?.resolver == null) return null;
  const { between, dueOn, daysLate } = obstacle;
  const who =
    between === undefined
      ? `${whoClears(line)} gỡ`
      : `${between.map((name) => shorten(name, LONGEST_NAME)).join(' và ')} chuyển nhau, chờ ${whoClears(line)} quyết định ai gỡ`;
  return `${who}, ${daysLate > 0 ? `quá hạn gỡ ${daysLate} ngày làm việc` : `hạn gỡ ${dayWords(dueOn, today)}`}`;
};

/** "quá hạn 5 ngày làm việc, trong đó 3 ngày vướng", or null while in time. */
export const lateWords = ({ daysLate, blockedWhenLate }: WorkLine): string | null => {
  if (daysLate <= 0) return null;
  return `quá hạn ${daysLate} ngày làm việc${blockedWhenLate === undefined ? '' : `, trong đó ${blockedWhenLate} ngày vướng`}`;
};

const numbersOf = (lines: readonly WorkLine[]): string => lines.map(({ number }) => number).join(', ');

/** The words with which it is said who clears an obstacle away. */
const resolverForm = (numbers: string, name: string): string => `người gỡ ${numbers}: ${name}`;

/** What can be pressed to say who clears it. */
export const resolverChoices = (lines: readonly WorkLine[], options: readonly ResolverOption[]): readonly Choice[] =>
  options.map(({ name, label }) => ({ label: shorten(label, LONGEST_NAME), says: resolverForm(numbersOf(lines), name) }));

const typedAnswer = (lines: readonly WorkLine[], options: readonly ResolverOption[]): string =>
  `rả lời tên đơn vị, họ tên; ví dụ: ${resolverForm(numbersOf(lines), options[0]?.name ?? 'Sở Tài chính')}`;

/** How to answer who clears it: where there are buttons, and where all is typed. */
export const resolverAnswer = (lines: readonly WorkLine[], options: readonly ResolverOption[]): { answer: string; typed: string } => ({
  answer: options.length === 0 ? `T${typedAnswer(lines, options)}` : `Bấm chọn, hoặc t${typedAnswer(lines, options)}`,
  typed: `T${typedAnswer(lines, options)}`,
});

/** The words of whoever is to clear an obstacle away, or to decide between two. */
export const clearingForms = ({ number, obstacle }: WorkLine): readonly string[] =>
  obstacle?.between?.map((name) => resolverForm(String(number), name)) ?? [`đã gỡ ${number}`, `chuyển gỡ ${number} cho <đơn vị>`];

/** What whoever is to clear it can press; nothing once it is cleared. */
export const clearingChoices = ({ number, state, obstacle }: WorkLine): readonly Choice[] => {
  if (state !== 'blocked') return [];
  if (obstacle?.between !== undefined)
    return obstacle.between.map((name) => ({
      label: `Việc ${number}: ${shorten(name, LONGEST_NAME)} gỡ`,
      says: resolverForm(String(number), name),
    }));
  return [
    { label: `Đã gỡ ${number}`, says: `đã gỡ ${number}` },
    { label: `Chuyển người khác gỡ ${number}`, says: `chuyển gỡ ${number}` },
  ];
};
