import { invitePerson } from '#usecases/invite-person.ts';
import type { useBots } from './bots-under-test.ts';
import type { OfficeUnderTest } from './office-under-test.ts';

const CODE = '482913752206';

/** Lets nothing reach this person on the first messenger any more, and gives them the code that links another. */
export const movesAway = async (office: OfficeUnderTest, who: string, name: string): Promise<void> => {
  office.messenger.keepFailing(office.chatOf(who), { kind: 'unreachable', reason: 'đã chặn' });
  await invitePerson(office.db, { name, code: CODE, now: office.clock.now() });
};

interface Waiting {
  readonly until: (holds: () => boolean) => Promise<unknown>;
}

/** Does something, and gives the last of the texts that arrive thereupon. */
const hearing =
  (fake: Waiting, texts: () => readonly string[]) =>
  async (doing: () => unknown): Promise<string> => {
    const before = texts().length;
    await doing();
    await fake.until(() => texts().length > before);
    return texts().at(-1) ?? '';
  };

/** Whoever has moved away, on the messengers of these bots. */
export const movedTo = ({ telegramAt, zaloAt }: ReturnType<typeof useBots>) => ({
  onTelegram: async (office: OfficeUnderTest) => {
    const fake = await telegramAt(office);
    const user = fake.user(7001);
    const hears = hearing(fake, () => fake.chat(7001).fromBot.map(({ text }) => text));
    await hears(() => user.says(`/start ${CODE}`));
    const presses = (label: string): Promise<string> => hears(() => user.presses(fake.chat(7001).lastFromBot, label));
    return { fake, hears, presses, says: (text: string): Promise<string> => hears(() => user.says(text)) };
  },
  onZalo: async (office: OfficeUnderTest) => {
    const fake = await zaloAt(office);
    const user = fake.user('u-1');
    const hears = hearing(fake, () => fake.chat('u-1').fromBot.map(({ text }) => text));
    await hears(() => user.says('lk 4829 1375 2206'));
    return { fake, hears, says: (text: string): Promise<string> => hears(() => user.says(text)) };
  },
});
