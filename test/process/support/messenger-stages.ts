import type { TelegramFake } from '../../support/telegram-fake/start-telegram-fake.ts';
import type { ZaloFake } from '../../support/zalo-fake/start-zalo-fake.ts';
import { type Department, FINANCE, SCIENCE } from './two-departments.ts';

/** One messenger and the department that is on it: what its people do, and what they see. People go by their names. */
export interface Stage {
  readonly name: 'Telegram' | 'Zalo';
  readonly channel: string;
  readonly department: Department;
  /** What the phone sends when an invitation with this code is used. */
  readonly uses: (who: string, code: string) => void;
  readonly says: (who: string, text: string) => void;
  readonly asksInGroup: (who: string, text: string) => void;
  /** Takes a choice that the last message offers: by its button, or by the number that stands for it. */
  readonly chooses: (who: string, label: string) => void;
  readonly textsTo: (who: string) => readonly string[];
  readonly textsInGroup: () => readonly string[];
  readonly violations: readonly string[];
}

const GROUP = -4_055;
const FIRST_PERSON = 7_001;

/** Everybody of the department of science. */
export const onTelegram = (fake: TelegramFake): Stage => {
  const { leader, head, official, colleague } = SCIENCE;
  const people = [leader, head, official, colleague];
  const numberOf = (who: string): number => FIRST_PERSON + people.indexOf(who);
  const textsIn = (chat: number): readonly string[] => fake.chat(chat).fromBot.map(({ text }) => text);
  return {
    name: 'Telegram',
    channel: 'telegram',
    department: SCIENCE,
    uses: (who, code) => void fake.user(numberOf(who)).says(`/start ${code}`),
    says: (who, text) => void fake.user(numberOf(who)).says(text),
    asksInGroup: (who, text) => void fake.user(numberOf(who)).in(GROUP).says(`@nhacviec_bot ${text}`),
    chooses: (who, label) => {
      const offers = fake.chat(numberOf(who)).fromBot.filter(({ buttons }) => buttons.flat().includes(label));
      fake.user(numberOf(who)).presses(offers.at(-1)!, label);
    },
    textsTo: (who) => textsIn(numberOf(who)),
    textsInGroup: () => textsIn(GROUP),
    violations: fake.violations,
  };
};

/** Lets the bot into the group, which its members must do first. */
export const openTelegramGroup = (fake: TelegramFake): void => void fake.group(GROUP).addsBot(FIRST_PERSON);

const numberOfChoice = (text: string, label: string): string =>
  new RegExp(`(\\d+) = ${label}(?: ·|$)`, 'm').exec(text)?.[1] ?? /\d+/.exec(label)?.[0] ?? label;

/** Everybody of the department of finance. */
export const onZalo = (fake: ZaloFake): Stage => {
  const textsIn = (chat: string): readonly string[] => fake.chat(chat).fromBot.map(({ text }) => text);
  const says = (who: string, text: string): void => void fake.user(who).says(text);
  return {
    name: 'Zalo',
    channel: 'zalo-bot',
    department: FINANCE,
    uses: (who, code) => says(who, `LK ${code.replace(/(.{4})(?=.)/g, '$1 ')}`),
    says,
    asksInGroup: (who, text) => void fake.user(who).in('g-tai-chinh').mentions(text),
    chooses: (who, label) => says(who, numberOfChoice(textsIn(who).at(-1) ?? '', label)),
    textsTo: textsIn,
    textsInGroup: () => textsIn('g-tai-chinh'),
    violations: fake.violations,
  };
};
