import { z } from 'zod';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { LogLevel } from './log.ts';

/** Where the data stands. */
export type DataPlace = { readonly kind: 'embedded'; readonly dataDir: string } | { readonly kind: 'server'; readonly url: string };

/** How a messenger's updates come in: fetched, or sent to a webhook that knows a secret. */
export type IntakeMode = { readonly mode: 'polling' } | { readonly mode: 'webhook'; readonly secret: string };

/** The bots of one messenger; a further bot's token has a number behind the variable's name, and so has the channel's. */
export type MessengerConfig = IntakeMode & {
  readonly apiRoot: string;
  readonly bots: readonly { readonly name: string; readonly token: string }[];
};

/** What the plan of a Zalo bot allows; its platform publishes no figures, so that they are settings. */
export interface ZaloPlan {
  /** Messages a second, of all chats together. */
  readonly perSecond: number;
  /** Messages a month; null where nobody counts. */
  readonly monthly: number | null;
}

export interface Config {
  readonly data: DataPlace;
  readonly telegram: MessengerConfig;
  readonly zaloBot: MessengerConfig & { readonly plan: ZaloPlan };
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  readonly demo: 'auto' | 'on' | 'off';
  /** Whether anything says that this is a real office: DATABASE_URL, PUBLIC_URL or a channel's token. */
  readonly looksReal: boolean;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const satisfies readonly LogLevel[];
const CHANNEL_TOKENS = /^(TELEGRAM_BOT_TOKEN|ZALO_BOT_TOKEN|ZALO_OA_APP_ID)(_\d+)?$/;
const SECRET_NAMES = /TOKEN|SECRET|PASSWORD/;

const isDatabaseUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return ['postgres:', 'postgresql:'].includes(protocol) && (hostname !== '' || pathname !== '');
};

const isWebUrl = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

const TOKEN = /^(TELEGRAM_BOT|ZALO_BOT)_TOKEN(?:_(\d+))?$/;
const BOT_TOKEN = /^\d+:[\w-]+$/;
// Telegram's own rule for its secret; Zalo wants at least eight characters.
const WEBHOOK_SECRET = /^[\w-]{8,256}$/;

const webhookSecret = z.string().regex(WEBHOOK_SECRET, 'từ 8 đến 256 ký tự trong A–Z, a–z, 0–9, _ và -').optional();
const apiRoot = (standard: string) => z.string().refine(isWebUrl, `địa chỉ web, ví dụ ${standard}`).default(standard);

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `một số từ ${String(least)} đến ${String(most)}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `một số từ ${String(least)} đến ${String(most)}`);

const shape = z.object({
  TELEGRAM_API_ROOT: apiRoot('https://api.telegram.org'),
  TELEGRAM_MODE: z.enum(['polling', 'webhook'], 'polling hoặc webhook').default('polling'),
  TELEGRAM_WEBHOOK_SECRET: webhookSecret,
  ZALO_BOT_API_ROOT: apiRoot('https://bot-api.zaloplatforms.com'),
  ZALO_BOT_WEBHOOK_SECRET: webhookSecret,
  ZALO_BOT_PER_SECOND: wholeNumber(1, 100).default(5),
  ZALO_BOT_MONTHLY: wholeNumber(0, 100_000_000).default(3_000),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'địa chỉ PostgreSQL dạng postgres://người-dùng:mật-khẩu@máy-chủ:5432/tên-cơ-sở-dữ-liệu')
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, 'tên máy hoặc địa chỉ IP, ví dụ 127.0.0.1')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'một số từ 0 đến 65535, ví dụ 3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'một số từ 0 đến 65535, ví dụ 3000')
    .default(3000),
  PUBLIC_URL: z.string().refine(isWebUrl, 'địa chỉ web dạng https://nhacviec.example.gov.vn').optional(),
  DEMO: z.enum(['auto', 'on', 'off'], 'auto, on hoặc off').default('auto'),
  LOG_LEVEL: z.enum(LOG_LEVELS, LOG_LEVELS.join(', ')).default('info'),
});

const LONGEST_SHOWN = 200;

// Where even the scheme is missing, nobody can tell which part is the password.
const maskedAddress = (value: string): string => {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/is.exec(value) ?? [];
  if (scheme === undefined) return '***';
  const place = rest.slice(rest.lastIndexOf('@') + 1).replace(/[?#].*$/s, '?***');
  return `${scheme}${rest.includes('@') ? '***@' : ''}${place}`;
};

const masked = (name: string, value: string): string => {
  if (SECRET_NAMES.test(name)) return '***';
  const shown = name === 'DATABASE_URL' ? maskedAddress(value) : value.replace(/\/\/.*@/s, '//***@');
  return shown.replaceAll(/\p{Cc}/gu, ' ').slice(0, LONGEST_SHOWN);
};

const looksReal = (given: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(given).some((name) => name === 'DATABASE_URL' || name === 'PUBLIC_URL' || CHANNEL_TOKENS.test(name));

const objection = (error: z.ZodError, given: Environment): string => {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? '');
  return `Biến ${name} đang là "${masked(name, given[name] ?? '')}"; cần là ${issue?.message ?? 'giá trị khác'}.`;
};

type Given = Readonly<Record<string, string>>;

const botsOf = (given: Given, messenger: 'TELEGRAM_BOT' | 'ZALO_BOT', channel: string): MessengerConfig['bots'] =>
  Object.entries(given).flatMap(([variable, token]) => {
    const [, kind, number] = TOKEN.exec(variable) ?? [];
    return kind === messenger ? [{ name: number === undefined ? channel : `${channel}-${number}`, token }] : [];
  });

const wrongToken = (given: Given): string | null => {
  const wrong = Object.keys(given).find((variable) => TOKEN.test(variable) && !BOT_TOKEN.test(given[variable] ?? ''));
  return wrong === undefined ? null : `Biến ${wrong} đang là "***"; cần là mã của bot dạng 123456789:chuỗi-bí-mật.`;
};

const modeOf = (secret: string | undefined, wantsWebhook: boolean): IntakeMode =>
  wantsWebhook && secret !== undefined ? { mode: 'webhook', secret } : { mode: 'polling' };

const MISSING_SECRET = 'TELEGRAM_MODE=webhook cần thêm TELEGRAM_WEBHOOK_SECRET, từ 8 đến 256 ký tự trong A–Z, a–z, 0–9, _ và -.';

/** Reads the configuration; a wrong value is refused with one Vietnamese sentence that names it. An empty variable counts as not set. */
export const readConfig = (environment: Environment): Result<Config, string> => {
  const given: Given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
  const parsed = shape.safeParse(given);
  if (!parsed.success) return refused(objection(parsed.error, given));
  const { DATABASE_URL: url, DATA_DIR: dataDir, ...values } = parsed.data;
  const wantsWebhook = values.TELEGRAM_MODE === 'webhook';
  const missing = wantsWebhook && values.TELEGRAM_WEBHOOK_SECRET === undefined ? MISSING_SECRET : wrongToken(given);
  if (missing !== null) return refused(missing);
  return accepted({
    data: url === undefined ? { kind: 'embedded', dataDir } : { kind: 'server', url },
    telegram: {
      ...modeOf(values.TELEGRAM_WEBHOOK_SECRET, wantsWebhook),
      apiRoot: values.TELEGRAM_API_ROOT,
      bots: botsOf(given, 'TELEGRAM_BOT', 'telegram'),
    },
    zaloBot: {
      ...modeOf(values.ZALO_BOT_WEBHOOK_SECRET, values.ZALO_BOT_WEBHOOK_SECRET !== undefined),
      apiRoot: values.ZALO_BOT_API_ROOT,
      bots: botsOf(given, 'ZALO_BOT', 'zalo-bot'),
      plan: { perSecond: values.ZALO_BOT_PER_SECOND, monthly: values.ZALO_BOT_MONTHLY === 0 ? null : values.ZALO_BOT_MONTHLY },
    },
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    demo: values.DEMO,
    looksReal: looksReal(given),
    logLevel: values.LOG_LEVEL,
  });
};

/** The configuration of this process. */
export const processConfig = (): Result<Config, string> => readConfig(process.env);

/** Whether a command may show a bug's stack; known even where the rest of the configuration is wrong. */
export const showsStacks = (): boolean => process.env['LOG_LEVEL'] === 'debug';
