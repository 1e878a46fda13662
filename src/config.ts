import { z } from 'zod';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { LogLevel } from './log.ts';

/** Where the data stands. */
export type DataPlace = { readonly kind: 'embedded'; readonly dataDir: string } | { readonly kind: 'server'; readonly url: string };

export interface Config {
  readonly data: DataPlace;
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

const shape = z.object({
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

/** Reads the configuration; a wrong value is refused with one Vietnamese sentence that names it. An empty variable counts as not set. */
export const readConfig = (environment: Environment): Result<Config, string> => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success) return refused(objection(parsed.error, given));
  const { DATABASE_URL: url, DATA_DIR: dataDir, ...values } = parsed.data;
  return accepted({
    data: url === undefined ? { kind: 'embedded', dataDir } : { kind: 'server', url },
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
