import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '#app/config.ts';
import { telegramBotName } from '#cli/show-invite.ts';
import { keepBotName } from '#usecases/bot-names.ts';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS, sentenceOf } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';
import { plantOfficeIn } from '../process/support/stored-office.ts';
import { databases } from '../support/databases.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();

const WITH_NAMESAKE = { ...PROVINCE, people: [...PROVINCE.people, { name: 'Vũ Thị Hoa', unit: 'khcn', roles: ['official' as const] }] };

/** An office whose server has learnt the name of its bot. */
const officeWithBot = async (): Promise<{ readonly DATA_DIR: string }> => {
  const dataDir = scratch.path('data');
  await plantOfficeIn(dataDir, WITH_NAMESAKE, (db) => keepBotName(db, 'telegram', 'nhacviec_bot'));
  return { DATA_DIR: dataDir };
};

describe('`invite`', () => {
  let env: { readonly DATA_DIR: string };

  beforeAll(async () => {
    env = await officeWithBot();
  });

  it('gives a link that carries the code, once a bot has told its name', async () => {
    const { code, stdout } = await command(['invite', 'Nguyễn Văn Nam', '--json'], { env });
    expect(code).toBe(0);
    const printed = JSON.parse(stdout) as Record<string, string>; // -- of our own making
    expect(printed).toMatchObject({ person: 'Nguyễn Văn Nam', zalo: `LK ${printed['code']!}` });
    expect(printed['code']).toMatch(/^\d{12}$/);
    expect(printed['telegram']).toBe(`https://t.me/nhacviec_bot?start=${printed['code']!}`);
  });

  it('tells two who bear one name apart by their units, in words that it takes', async () => {
    const refused = await command(['invite', 'Vũ Thị Hoa'], { env });
    expect(refused.code).toBe(1);
    expect(sentenceOf(refused)).toMatch(
      /: Vũ Thị Hoa, Sở Tài chính; Vũ Thị Hoa, Sở Khoa học và Công nghệ; hãy ghi đủ họ tên, trùng tên thì/,
    );
    expect((await command(['invite', 'Vũ Thị Hoa, Sở Tài chính'], { env })).stdout).toMatch(/^Mã liên kết của Vũ Thị Hoa,/);
  });

  it('says in words how to use the code, in groups of four digits', async () => {
    const { stdout } = await command(['invite', 'Mai'], { env });
    expect(stdout).toMatch(/^Mã liên kết của Lê Thị Mai, dùng một lần, đến \d{4}-\d\d-\d\d \d\d:\d\d: \d{4} \d{4} \d{4}\n/);
    expect(stdout).toMatch(/^- Telegram: mở https:\/\/t\.me\/nhacviec_bot\?start=\d{12} rồi bấm Bắt đầu \(Start\)\.$/m);
    expect(stdout).toMatch(/^- Zalo \(hoặc Telegram\): nhắn cho bot của cơ quan: LK \d{4} \d{4} \d{4}$/m);
  });
});

describe('the bot that an invitation links to', () => {
  const opened = useDatabase(databases[0]!);
  const told = (environment: Readonly<Record<string, string>> = {}): Promise<string | null> => {
    const config = readConfig(environment);
    if (!config.ok) throw new Error(config.refusal);
    return telegramBotName(opened().db, config.value);
  };

  it('is nobody before a server has learnt who its bot is, and when it has no bot any more', async () => {
    expect(await told()).toBeNull();
    await keepBotName(opened().db, 'telegram', 'nhacviec_bot');
    expect(await told()).toBe('nhacviec_bot');
    await keepBotName(opened().db, 'telegram', null);
    expect(await told()).toBeNull();
  });

  it('is one that the surroundings of the command name, where they name any', async () => {
    await keepBotName(opened().db, 'telegram', 'nhacviec_bot');
    await keepBotName(opened().db, 'telegram-2', 'nhacviec_2_bot');
    expect(await told({ TELEGRAM_BOT_TOKEN_2: '700200:token-cua-bot-thu-hai_0002' })).toBe('nhacviec_2_bot');
  });
});
