import { parsedHtml } from '../telegram-fake/html-text.ts';
import { integerIn, isRecord, listIn, textIn, type Params } from '../telegram-fake/params.ts';

/** What a field holds; `least` and `most` are UTF-16 units. */
interface FieldRule {
  readonly holds: 'text' | 'seconds' | 'styles';
  readonly isRequired: boolean;
  readonly least?: number;
  readonly most?: number;
}

const text = (isRequired: boolean, least = 0, most = Infinity): FieldRule => ({ holds: 'text', isRequired, least, most });

/** The methods of the Bot Platform that the fake knows, with all their fields; names are case sensitive. */
const METHODS: Readonly<Record<string, Readonly<Record<string, FieldRule>>>> = {
  getMe: {},
  getUpdates: { timeout: { holds: 'seconds', isRequired: false } },
  setWebhook: { url: text(true, 1), secret_token: text(true, 8, 256) },
  deleteWebhook: {},
  getWebhookInfo: {},
  sendMessage: {
    chat_id: text(true, 1),
    text: text(true, 1, 2_000),
    parse_mode: text(false),
    text_styles: { holds: 'styles', isRequired: false },
  },
  sendPhoto: { chat_id: text(true, 1), photo: text(true, 1), caption: text(false, 1, 2_000) },
  sendChatAction: { chat_id: text(true, 1), action: text(true, 1) },
};

const STYLES = new Set(
  ['b i u s f_13 f_15 f_18 f_20', 'c_050a19 c_15a85f c_f7b503 c_f27806 c_db342e', 'lst_1 lst_2 ind_1 ind_2 ind_3 ind_4 ind_5']
    .join(' ')
    .split(' '),
);

const hasPlace = (style: Params, length: number): boolean => {
  const start = integerIn(style, 'start') ?? -1;
  const units = integerIn(style, 'len') ?? 0;
  return start >= 0 && units > 0 && start + units <= length;
};

const styleProblem = (style: unknown, length: number): string | null => {
  if (!isRecord(style)) return 'is no object';
  if (!hasPlace(style, length)) return `has no place in a text of ${length} characters`;
  const codes = listIn(style, 'st') ?? [];
  return codes.length > 0 && codes.every((code) => STYLES.has(String(code))) ? null : `has an unknown code: ${JSON.stringify(codes)}`;
};

const stylesProblem = (value: unknown, length: number): string | null => {
  if (!Array.isArray(value)) return 'is not a list';
  return value.map((style) => styleProblem(style, length)).find((problem) => problem !== null) ?? null;
};

const textProblem = (value: unknown, { least = 0, most = Infinity }: FieldRule): string | null => {
  if (typeof value !== 'string') return `is a ${typeof value} and not a string`;
  return value.length >= least && value.length <= most ? null : `has ${value.length} characters, allowed are ${least}-${most}`;
};

const valueProblem = (name: string, rule: FieldRule, params: Params): string | null => {
  const value = params[name];
  if (value == null) return rule.isRequired ? 'is missing' : null;
  switch (rule.holds) {
    case 'seconds':
      return integerIn(params, name) === null ? 'is no number of seconds' : null;
    case 'styles':
      return stylesProblem(value, textIn(params, 'text')?.length ?? 0);
    case 'text':
      return textProblem(value, rule);
  }
};

/** Whether the platform has a method of this name, to the letter. */
export const isMethod = (method: string): boolean => Object.hasOwn(METHODS, method);

/** What makes Zalo refuse a call, as far as its documents tell; one line for each field. */
export const problemsOf = (method: string, params: Params): readonly string[] => {
  const rules = METHODS[method] ?? {};
  const unknown = Object.keys(params).filter((name) => !Object.hasOwn(rules, name));
  const wrong = Object.entries(rules).flatMap(([name, rule]) => {
    const problem = valueProblem(name, rule, params);
    return problem === null ? [] : [`${name} ${problem}`];
  });
  return [...unknown.map((name) => `${name} is no field of this`), ...wrong];
};

const isUnbalanced = (markdown: string): boolean =>
  ['*', '_', '~', '`'].some((mark) => markdown.replace(/\\./g, '').split(mark).length % 2 === 0);

/** What Zalo lets through though it cannot look as it was meant: markup that people's own text has broken. */
export const markupProblem = (params: Params): string | null => {
  const mode = textIn(params, 'parse_mode');
  const body = textIn(params, 'text') ?? '';
  if (mode === null) return null;
  if (params['text_styles'] !== undefined) return 'text_styles are ignored beside parse_mode';
  if (mode === 'markdown') return isUnbalanced(body) ? 'markdown with an unescaped mark' : null;
  if (mode !== 'html') return `no such parse_mode: ${mode}`;
  return parsedHtml(body).kind === 'broken' ? 'html with unescaped text' : null;
};
