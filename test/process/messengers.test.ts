import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '#app/clock.ts';
import { at } from '../support/office-under-test.ts';
import { startTelegramFake, type TelegramFake } from '../support/telegram-fake/start-telegram-fake.ts';
import { startZaloFake, type ZaloFake } from '../support/zalo-fake/start-zalo-fake.ts';
import { onTelegram, onZalo, openTelegramGroup, type Stage } from './support/messenger-stages.ts';
import { type OfficePlace, officePlaces } from './support/office-places.ts';
import { command } from './support/commands.ts';
import { PATIENCE_MS, SERVER } from './support/program.ts';
import { type RunningServer, useServers } from './support/running-server.ts';
import { useScratch } from './support/scratch.ts';
import { CROWD, FINANCE, layOutTwoDepartments, SCIENCE } from './support/two-departments.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

// One office on one database, its server started, ended and killed; the tests go on from one another, as the days of an installation do.
// The clock of the started server's machine is another (support/shifted-clock.ts): a Sunday, on which people link their chats; the Monday's
// morning; the Friday's afternoon. Nothing in the program knows of it.

/** Parts of what must never be seen: of each token what stands behind the number of the bot. */
const SECRETS = {
  telegram: 'AAE-bi-mat-cua-bot-telegram-thu-nhat',
  telegram2: 'AAF-bi-mat-cua-bot-telegram-thu-hai',
  zalo: 'bi-mat-cua-bot-zalo',
  webhook: 'bi-mat-cua-webhook-telegram',
};
const TELEGRAM_TOKEN = `700100:${SECRETS.telegram}`;
const UNKNOWN_TOKEN = `700200:${SECRETS.telegram2}`;
const ZALO_TOKEN = `1459232241454765289:${SECRETS.zalo}`;

interface Detail {
  readonly status: string;
  readonly channels: Readonly<Record<string, { readonly state: string }>>;
}

const POLL = { timeout: 0.5 * PATIENCE_MS, interval: 20 };

const codes = new Map(
  [SCIENCE, FINANCE]
    .flatMap(({ leader, head, official, colleague }) => [leader, head, official, colleague])
    .map((name, index) => [name, String(600_000_000_001 + index)]),
);

describe.each(officePlaces)('an office on two messengers, on $name', (kind) => {
  const scratch = useScratch();
  const startServer = useServers();
  /** Everything that a process printed or answered. */
  const seen: string[] = [];
  let aheadMs = 0;
  let place: OfficePlace;
  let telegram: TelegramFake;
  let zalo: ZaloFake;
  let stages: readonly Stage[];
  let server: RunningServer;

  const now = (): number => systemClock.now() + aheadMs;

  /** Starts the server on a machine whose clock shows this. */
  const startAt = async (time: string, more: Readonly<Record<string, string>> = {}): Promise<void> => {
    aheadMs = at(time) - systemClock.now();
    const clock = `${new URL('support/shifted-clock.ts', import.meta.url).href}?aheadMs=${aheadMs}`;
    const [, tsx, main] = SERVER.args;
    server = await startServer(
      {
        ...place.env,
        DEMO: 'off',
        LOG_LEVEL: 'debug',
        TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        TELEGRAM_WEBHOOK_SECRET: SECRETS.webhook,
        ZALO_BOT_TOKEN: ZALO_TOKEN,
        ZALO_BOT_API_ROOT: zalo.baseUrl,
        ...more,
      },
      { command: SERVER.command, args: ['--import', tsx, '--import', clock, main] },
    );
  };

  const stop = async (signal: NodeJS.Signals): ReturnType<RunningServer['stop']> => {
    const stopped = server.stop(signal);
    zalo.releasePolls();
    const ended = await stopped;
    seen.push(ended.stdout, ended.stderr);
    return ended;
  };

  /** Asked for again and again: the pipe may bring a line later than the web server brings an answer that was given after it. */
  const logged = (line: RegExp): Promise<void> => expect.poll(() => server.program.stdout(), POLL).toMatch(line);

  const get = async (path: string): Promise<string> => {
    const text = await (await fetch(`${server.url}${path}`)).text();
    seen.push(text);
    return text;
  };

  beforeAll(async () => {
    place = await kind.open(scratch);
    await place.prepare((db) => layOutTwoDepartments(db, codes));
    telegram = await startTelegramFake({ now, token: TELEGRAM_TOKEN });
    zalo = await startZaloFake({ now, token: ZALO_TOKEN });
    stages = [onTelegram(telegram), onZalo(zalo)];
    openTelegramGroup(telegram);
    for (const { chat } of CROWD) telegram.user(chat).knowsTheBot();
  });
  afterAll(async () => {
    await telegram.close();
    await zalo.close();
    await place.remove();
  });

  const each = (work: (stage: Stage, department: Stage['department']) => Promise<void>): Promise<unknown> =>
    Promise.all(stages.map((stage) => work(stage, stage.department)));

  /** Acts, and waits for one text more like this among these. */
  const leadsTo = async (act: () => void, texts: () => readonly string[], like: RegExp | string): Promise<void> => {
    const count = (): number => texts().filter((text) => (typeof like === 'string' ? text.includes(like) : like.test(text))).length;
    const before = count();
    act();
    await expect.poll(count, { ...POLL, message: `${String(like)} in: ${JSON.stringify(texts())}` }).toBeGreaterThan(before);
  };

  const hears = (stage: Stage, who: string, { of: act, like }: { of: () => void; like: RegExp | string }): Promise<void> =>
    leadsTo(act, () => stage.textsTo(who), like);

  describe('on the Sunday', () => {
    it('links its people by their codes, and a group to each department', async () => {
      await startAt('2026-06-21T10:00');
      await each(async (stage, { leader, head, official, colleague, unit }) => {
        for (const who of [leader, head, official, colleague])
          await hears(stage, who, { of: () => stage.uses(who, codes.get(who)!), like: `Đã liên kết với đồng chí ${who}` });
        await hears(stage, head, { of: () => stage.says(head, 'mã nhóm'), like: /gõ: LK/ });
        const groupCode = /LK ([\d ]+\d)/.exec(stage.textsTo(head).at(-1)!)![1]!;
        await leadsTo(() => stage.asksInGroup(head, `LK ${groupCode}`), stage.textsInGroup, `Nhóm đã được gắn với ${unit}`);
      });
    });

    it('ends on SIGTERM within ten seconds, polls or not', async () => {
      const { code, tookMs } = await stop('SIGTERM');
      expect(code).toBe(0);
      expect(tookMs).toBeLessThan(10_000);
    });

    it('invites by a link to the bot, whose name the server has learnt', async () => {
      const { stdout } = await command(['invite', FINANCE.head, '--json'], { env: { ...place.env, DEMO: 'off' } });
      expect(stdout).toMatch(/"telegram":"https:\/\/t\.me\/nhacviec_bot\?start=\d{12}"/);
    });
  });

  describe('on the Monday', () => {
    it('is reminded in the morning, each person of the own work', async () => {
      await startAt('2026-06-22T08:00');
      await each(async (stage, { official, colleague, firstTask, unit }) => {
        const reminder = (who: string): string => stage.textsTo(who).at(-1) ?? '';
        await expect.poll(() => reminder(official), POLL).toMatch(/^Nhắc việc thứ Hai 22\/6\/2026/);
        expect(reminder(official)).toContain(`${firstTask}. Nâng cấp kho dữ liệu của ${unit}`);
        expect(reminder(official)).toContain(`${firstTask + 1}. Mở lớp kỹ năng số`);
        await expect.poll(() => reminder(colleague), POLL).toContain(`${firstTask + 2}. Lập báo cáo quý II`);
        expect(reminder(colleague)).not.toContain('Nâng cấp kho dữ liệu');
      });
    });

    it('asks which one where "xong" is not clear, and takes a button or a number for an answer', async () => {
      await each(async (stage, { official, firstTask }) => {
        await hears(stage, official, { of: () => stage.says(official, 'xong'), like: /báo xong việc nào\?/ });
        await hears(stage, official, {
          of: () => stage.chooses(official, `Việc ${firstTask}`),
          like: new RegExp(`Đã ghi nhận.*việc ${firstTask}\\b`),
        });
      });
    });

    it('tells the head what blocks', async () => {
      await each(async (stage, { official, head, firstTask }) => {
        const blocked = { of: () => stage.says(official, `vướng ${firstTask + 1} chờ kinh phí`), like: 'chờ kinh phí' };
        await hears(stage, head, blocked);
        await expect.poll(() => stage.textsTo(official).at(-1), POLL).toContain('đang vướng (chờ kinh phí)');
      });
    });

    it('has "xong" accepted by the one who has the authority', async () => {
      await each(async (stage, { colleague, leader, firstTask }) => {
        const number = firstTask + 2;
        await hears(stage, leader, { of: () => stage.chooses(colleague, `Xong ${number}`), like: `báo xong việc ${number}` });
        await hears(stage, colleague, { of: () => stage.chooses(leader, `Duyệt ${number}`), like: `duyệt việc ${number}` });
      });
    });

    it('answers the leader’s "việc quá hạn?", and the group by counts', async () => {
      await each(async (stage, { leader, head, firstTask, colleague, unit }) => {
        const late = `${firstTask + 3}. Rà soát thiết bị của ${unit}`;
        await hears(stage, leader, { of: () => stage.says(leader, 'việc quá hạn?'), like: late });
        const inGroup = (): readonly string[] => stage.textsInGroup();
        await leadsTo(() => stage.asksInGroup(head, 'việc quá hạn?'), inGroup, `số ${firstTask + 3}`);
        await expect.poll(() => stage.textsTo(head).at(-1), POLL).toContain(late);
        for (const text of inGroup()) expect(text).not.toMatch(new RegExp(`Rà soát|${colleague}`));
      });
    });

    it('changes nothing by words that nobody understands', async () => {
      await each((stage, { official }) =>
        hears(stage, official, { of: () => stage.says(official, 'trời hôm nay đẹp quá'), like: 'chưa ghi nhận gì' }),
      );
    });

    it('takes an update that comes twice once', async () => {
      const { official, firstTask } = FINANCE;
      const stage = stages[1]!;
      const answers = (): number => stage.textsTo(official).filter((text) => /^Đã ghi nhận.*hết vướng/.test(text)).length;
      const before = answers();
      const event = {
        event_name: 'message.text.received',
        message: {
          message_id: 'm-twice',
          date: now(),
          text: `hết vướng ${firstTask + 1}`,
          from: { id: official, display_name: official, is_bot: false },
          chat: { id: official, chat_type: 'PRIVATE' },
        },
      };
      zalo.sendsEvent(event);
      zalo.sendsEvent(event);
      await hears(stage, official, { of: () => stage.says(official, 'trợ giúp'), like: 'Cách nhắn cho Nhắc Việc' });
      expect(answers()).toBe(before + 1);
    });

    it('shows all of it in its metrics, and no trouble', async () => {
      const metrics = await get('/metrics');
      for (const { channel } of stages) {
        expect(metrics).toMatch(new RegExp(`^nhacviec_updates_stored_total\\{channel="${channel}"\\} [1-9]`, 'm'));
        expect(metrics).toMatch(new RegExp(`^nhacviec_deliveries_total\\{channel="${channel}",outcome="sent"\\} [1-9]`, 'm'));
        expect(metrics).toContain(`nhacviec_channel_state{channel="${channel}",state="ok"} 1`);
      }
      expect(metrics).toMatch(/^nhacviec_rounds_run_total\{kind="morning"\} 1$/m);
    });

    it('is killed in the middle of a batch of a hundred updates', async () => {
      telegram.faults.next('sendMessage', { kind: 'html', status: 502 }, { kind: 'reset' });
      telegram.together(() => CROWD.forEach(({ chat, task }, index) => telegram.user(chat).says(`đang làm ${task} ${index % 100}%`)));
      const answered = (): number => CROWD.filter(({ chat }) => telegram.chat(chat).fromBot.length > 0).length;
      await telegram.until(() => answered() >= 10);
      await stop('SIGKILL');
      expect(answered()).toBeLessThan(CROWD.length);
    });

    // Within a day: Telegram keeps what nobody has acknowledged no longer than that.
    it('started again, does the rest of the hundred, and answers each at least once', async () => {
      telegram.faults.next('getUpdates', { kind: 'html', status: 502 });
      await startAt('2026-06-22T09:00');
      const unanswered = (): readonly number[] =>
        CROWD.filter(({ chat, task }) => !telegram.chat(chat).fromBot.some(({ text }) => text.includes(`việc ${task}`))).map(
          ({ task }) => task,
        );
      await expect.poll(unanswered, POLL).toEqual([]);
      expect((await stop('SIGTERM')).code).toBe(0);
    });
  });

  describe('on the Friday', () => {
    it('has the week summed up in each group, without a name', async () => {
      // Errors that bear the token; three in a row are told.
      const failure = { kind: 'failure', code: 403, description: `not for bot${ZALO_TOKEN}` } as const;
      zalo.faults.next('getUpdates', failure, failure, failure);
      await startAt('2026-06-26T16:05', { TELEGRAM_BOT_TOKEN_2: UNKNOWN_TOKEN });
      await each(async (stage, { unit, head, official, colleague }) => {
        const digests = (): readonly string[] => stage.textsInGroup().filter((text) => text.startsWith('Tổng hợp tuần'));
        await expect.poll(() => digests().length, POLL).toBe(1);
        expect(digests()[0]).toContain(unit);
        expect(digests()[0]).not.toMatch(new RegExp([head, official, colleague, 'Rà soát', 'Mở lớp'].join('|')));
      });
    });

    it('goes on where one of its bots has a token that is not known, and says so', async () => {
      const states = async (): Promise<unknown> => {
        const { status, channels } = JSON.parse(await get('/healthz?detail')) as Detail; // -- by the contract
        return { status, ...Object.fromEntries(Object.entries(channels).map(([name, { state }]) => [name, state])) };
      };
      await expect.poll(states, POLL).toEqual({ status: 'ok', telegram: 'ok', 'telegram-2': 'stopped', 'zalo-bot': 'ok' });
      await logged(/"channel":"zalo-bot".*the Zalo bot has trouble and tries again/);
      await logged(/"level":"warn".*"channel":"telegram-2".*the channel has stopped and needs a person/);
    });

    it('goes on over the other messenger when a token is revoked', async () => {
      telegram.revoke();
      await expect.poll(() => get('/healthz?detail'), POLL).toMatch(/"telegram":\{"state":"stopped","reason":"[^"]*401/);
      expect(await get('/metrics')).toContain('nhacviec_channel_state{channel="telegram",state="stopped"} 1');
      await logged(/"level":"warn".*"channel":"telegram",?.*needs a person: [^"]*401/);
      const { official } = FINANCE;
      await hears(stages[1]!, official, { of: () => stages[1]!.says(official, 'việc của tôi'), like: /Việc của đồng chí|việc đang/i });
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    });
  });

  it('has done each of the hundred once', async () => {
    for (const path of ['/', '/healthz', '/webhooks/telegram', '/khong-co']) await get(path);
    expect((await stop('SIGTERM')).code).toBe(0);
    const counted = await place.one(
      `select count(*) || ' events on ' || count(distinct assignment_id) from assignment_events where event ->> 'kind' = 'progress-reported'`,
    );
    expect(counted).toBe('100 events on 100');
    expect(await place.one(`select count(*)::integer from inbox where state <> 'done'`)).toBe(0);
  });

  it('has shown no token and no password: in no line, on no page, in no row, and in no message', async () => {
    const messages = stages.flatMap((stage) => [stage.department.head, stage.department.official].flatMap((who) => stage.textsTo(who)));
    const everything = [...seen, await place.everything(), ...messages].join('\n');
    expect(everything).toContain('needs a person');
    for (const secret of [...Object.values(SECRETS), ...(place.password === null ? [] : [place.password])])
      expect(everything.includes(secret), secret).toBe(false);
  });

  it('has never misused a messenger', () => {
    expect(stages.map(({ violations }) => violations)).toEqual([[], []]);
  });
});
