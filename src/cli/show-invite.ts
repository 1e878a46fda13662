import type { Config } from '#app/config.ts';
import { type Instant, vietnamTime } from '#domain/time/instant.ts';
import { findBotName } from '#usecases/bot-names.ts';
import type { Database } from '#usecases/database.ts';
import { print } from './command-result.ts';

interface Invitation {
  readonly person: string;
  /** Twelve digits. */
  readonly code: string;
  readonly expiresAt: Instant;
  /** What Telegram calls the bot, without the @; null where no bot has told it yet. */
  readonly telegramBot: string | null;
}

/** The channel of a bot that the server was started with, in an environment that this command may not share. */
const USUAL_CHANNEL = 'telegram';

/** The name of the bot on Telegram, as the server has learnt it; null before it has. */
export const telegramBotName = (db: Database, { telegram }: Config): Promise<string | null> => {
  const channels = telegram.bots.map(({ name }) => name);
  return findBotName(db, channels.length === 0 ? [USUAL_CHANNEL] : channels);
};

const linkTo = (bot: string | null, code: string): string | null => (bot === null ? null : `https://t.me/${bot}?start=${code}`);

const inGroupsOfFour = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');

/** The invitation as one line of JSON, by the contract of `init` and `invite`. */
export const printInviteAsJson = ({ person, code, expiresAt, telegramBot }: Invitation): void => {
  const links = { telegram: linkTo(telegramBot, code), zalo: `LK ${code}` };
  print(JSON.stringify({ person, code, expiresAt: `${vietnamTime(expiresAt)}:00+07:00`, ...links }));
};

/** The invitation in words: until when it stands, and each way to use it. */
export const printInvite = ({ person, code, expiresAt, telegramBot }: Invitation): void => {
  print(`Mã liên kết của ${person}, dùng một lần, đến ${vietnamTime(expiresAt).replace('T', ' ')}: ${inGroupsOfFour(code)}`);
  const link = linkTo(telegramBot, code);
  if (link !== null) print(`- Telegram: mở ${link} rồi bấm Bắt đầu (Start).`);
  print(`- ${link === null ? 'Zalo, Telegram' : 'Zalo (hoặc Telegram)'}: nhắn cho bot của cơ quan: LK ${inGroupsOfFour(code)}`);
};
