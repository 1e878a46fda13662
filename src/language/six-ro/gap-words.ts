import type { Deadline } from '#domain/deadline.ts';
import { asId, type TaskId } from '#domain/ids.ts';
import type { Gap } from '#domain/six-ro.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '../deadline/parse-deadline.ts';
import { bare, tidy } from '../fold.ts';

/** What fills a gap; a person is named by "giao 12 cho …", which is an act of its own. */
export type GapFill =
  | { readonly gap: 'time'; readonly deadline: Deadline }
  | { readonly gap: 'product' | 'work'; readonly text: string }
  /** `name` as it was said: a unit, or a person. */
  | { readonly gap: 'responsibility'; readonly name: string }
  | { readonly gap: 'authority'; readonly name: string }
  | { readonly gap: 'successor'; readonly name: string };

/** Words about the six rõ: of these tasks a gap is filled, or it is asked which tasks have gaps (null: any). */
export type GapWords =
  | { readonly kind: 'fill'; readonly tasks: readonly TaskId[]; readonly fill: GapFill }
  | { readonly kind: 'ask'; readonly gap: Gap | null }
  /** "Việc 12": the task itself, with how clear it is. */
  | { readonly kind: 'show'; readonly tasks: readonly TaskId[] };

const NUMBERS = String.raw`(?<numbers>\d{1,7}(?:\s*(?:,|va|;)\s*\d{1,7})*)`;
const TASK = String.raw`(?:(?:cong )?viec |nhiem vu )(?:so )?${NUMBERS}`;

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}[.!]?$`, 'du');

// Each form is the whole message and names its task: words inside a longer sentence fill nothing.
const FORMS: readonly (readonly [GapFill['gap'], RegExp])[] = [
  ['time', whole(String.raw`${TASK}\s*[:,]?\s*(?:thoi )?han(?: la| den)?\s*:?\s*(?<value>.+?)`)],
  ['time', whole(String.raw`(?:thoi )?han ${TASK}\s*(?::|la|den)\s*(?<value>.+?)`)],
  ['product', whole(String.raw`${TASK}\s*[:,]?\s*san pham(?: la\b|\s*:)\s*(?<value>.+?)`)],
  ['product', whole(String.raw`san pham (?:cua )?${TASK}(?: la\b|\s*:)\s*(?<value>.+?)`)],
  ['work', whole(String.raw`${TASK}\s*[:,]?\s*noi dung(?: la\b|\s*:)\s*(?<value>.+?)`)],
  ['responsibility', whole(String.raw`${TASK}\s*[:,]?\s*(?:do )?(?<value>.+?) chiu trach nhiem (?:chinh|chung|toan bo)`)],
  ['responsibility', whole(String.raw`(?<value>.+?) chiu trach nhiem (?:chinh|chung|toan bo) (?:ve )?${TASK}`)],
  ['authority', whole(String.raw`${TASK}\s*[:,]?\s*(?:do|giao) (?<value>.+?) (?:phe )?duyet`)],
  ['successor', whole(String.raw`(?:chuyen )${TASK} (?:cho|sang|ve) (?<value>.+?)`)],
  ['successor', whole(String.raw`${TASK}\s*[:,]?\s*chuyen(?: cho| sang| ve)? (?<value>.+?)`)],
];

// A question, a wish, or a report of how things stand is none of these commands.
const NO_COMMAND =
  /[?]|(?:^|\s)(?:khong|chua|da|dang|se|roi|xin|gia han|lui|kip|qua han|ai|nao|may|bao gio|khi nao|the nao|dung|neu|hay|sap|vua)(?:\s|$)/u;

// Names and products may hold such words ("kế hoạch đã phê duyệt"); they only begin a report.
const REPORTS = /^(?:khong|chua|da|dang|se|roi|xin|ai|nao|gi|may|bi|con|sap|vua)(?:\s|$)/u;

const isCommand = (gap: GapFill['gap'], plain: string): boolean =>
  gap === 'product' || gap === 'work' ? !REPORTS.test(plain) && !plain.includes('?') : !NO_COMMAND.test(plain);

const fillOf = (gap: GapFill['gap'], value: string, on: Day): GapFill => {
  switch (gap) {
    case 'time':
      return { gap, deadline: parseDeadline(value, on) };
    case 'product':
    case 'work':
      return { gap, text: value };
    case 'responsibility':
    case 'authority':
    case 'successor':
      return { gap, name: value };
  }
};

const tasksIn = (numbers: string): readonly TaskId[] =>
  [...new Set(numbers.match(/\d+/gu) ?? [])].map((number) => asId<TaskId>(Number(number)));

const GAP_ASKED: readonly (readonly [Gap, RegExp])[] = [
  ['person', /^(?:nguoi|ai lam|nguoi thuc hien|nguoi lam)$/u],
  ['time', /^(?:thoi gian|han|thoi han)$/u],
  ['responsibility', /^(?:trach nhiem|don vi chiu trach nhiem|dau moi)$/u],
  ['product', /^(?:san pham|ket qua)$/u],
  ['authority', /^(?:tham quyen|ai duyet|nguoi duyet)$/u],
  ['work', /^(?:viec|noi dung)$/u],
];

const ASKED =
  /^(?:(?:cho (?:toi|hoi|biet)|xem|liet ke|con|co|nhung|cac|bao nhieu|may) )*(?:viec|nhiem vu) (?:(?:nao|gi) )?(?:(?:con|dang|ma) )*(?:chua (?:du )?|thieu )(?:(?:6|sau) )?ro(?: (?<gap>.+?))?(?: (?:khong|a|vay|the))?$/u;

const readQuestion = (plain: string): GapWords | null => {
  const words = plain.replace(/[?.!\s]+$/u, '');
  if (/^(?:6|sau) ro$/u.test(words)) return { kind: 'ask', gap: null };
  const found = ASKED.exec(words);
  if (found === null) return null;
  const about = found.groups?.['gap'];
  if (about === undefined) return { kind: 'ask', gap: null };
  const asked = GAP_ASKED.find(([, pattern]) => pattern.test(about));
  return asked === undefined ? null : { kind: 'ask', gap: asked[0] };
};

const SHOWN = new RegExp(String.raw`^(?:xem |chi tiet )?${TASK}\s*[?.]?$`, 'u');

const readShown = (plain: string): GapWords | null => {
  const numbers = SHOWN.exec(plain)?.groups?.['numbers'];
  return numbers === undefined ? null : { kind: 'show', tasks: tasksIn(numbers) };
};

/** The numbers that a form has found, and where in the message its value stands. */
interface FoundForm {
  readonly gap: GapFill['gap'];
  readonly numbers: string;
  readonly at: readonly [number, number];
}

const foundBy = (gap: GapFill['gap'], match: RegExpExecArray | null): FoundForm | null => {
  const numbers = match?.groups?.['numbers'];
  const at = match?.indices?.groups?.['value'];
  return numbers === undefined || at === undefined ? null : { gap, numbers, at };
};

const formIn = (plain: string): FoundForm | null => {
  for (const [gap, form] of FORMS) {
    const found = foundBy(gap, form.exec(plain));
    if (found !== null) return found;
  }
  return null;
};

const readFill = (said: string, plain: string, on: Day): GapWords | null => {
  const found = formIn(plain);
  if (found === null || !isCommand(found.gap, plain.slice(...found.at))) return null;
  return { kind: 'fill', tasks: tasksIn(found.numbers), fill: fillOf(found.gap, said.slice(...found.at).trim(), on) };
};

/**
 * Reads words about the six rõ, with or without diacritics: "việc 12 hạn 30/9", "việc 12 do Phó Chủ tịch Hiền duyệt", "việc nào chưa rõ?".
 * Null for everything else, and wherever the words could also be a report or a question about one task. Missing years come from `on`.
 */
export const readGapWords = (text: string, on: Day): GapWords | null => {
  const plain = bare(text);
  const tidied = tidy(text);
  // Only where both are equally long can a place in one be cut out of the other.
  const said = tidied.length === plain.length ? tidied : plain;
  return readQuestion(plain) ?? readShown(plain) ?? readFill(said, plain, on);
};
