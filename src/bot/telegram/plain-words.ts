import type { Me } from './telegram-event.ts';

// Usernames hold no character that a pattern would take for its own.
const nameOf = ({ username }: Me): RegExp => new RegExp(`(?:^|\\s+|(?<![\\w@]))@${username}(?!\\w)[\\s,:]*`, 'giu');

/** What was said, without the ways of calling the bot. */
interface Words {
  readonly text: string;
  /** Whether the bot was called. */
  readonly isMeant: boolean;
  readonly opens: boolean;
}

const COMMAND = /^(\/\w+)(?:@(\w+))?(?:\s+(.*\S))?\s*$/su;

const commandParts = (said: string): { command: string; bot: string; payload: string } | null => {
  const found = COMMAND.exec(said);
  if (found === null) return null;
  const [command = '', bot = '', payload = ''] = found.slice(1);
  return { command, bot, payload };
};

const commandIn = (said: string, { username }: Me): Words | null => {
  const parts = commandParts(said);
  if (parts === null) return null;
  const { command, bot, payload } = parts;
  const isNamed = bot.toLowerCase() === username.toLowerCase();
  if (bot !== '' && !isNamed) return null;
  const opens = command.toLowerCase() === '/start';
  const carriesCode = opens && payload !== '';
  return { text: carriesCode ? `LK ${payload}` : `${command} ${payload}`.trim(), isMeant: opens || isNamed, opens };
};

/** Takes Telegram's own ways of calling the bot off what was said: "/start CODE", "/viec@bot", "@bot". */
export const plainWords = (said: string, me: Me): Words => {
  const command = commandIn(said, me);
  if (command !== null) return command;
  const without = said.replace(nameOf(me), ' ').trim();
  const isMeant = nameOf(me).test(said);
  return { text: isMeant && without !== '' ? without : said, isMeant, opens: false };
};
