import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Config, readConfig } from '#app/config.ts';
import { applyCalendar, showCalendar } from '#cli/calendar-command.ts';
import { reportDay } from '#cli/report-day-command.ts';
import type { CommandResult } from '#cli/command-result.ts';
import { openDatabase } from '#db/open-database.ts';
import { confirmPlan } from '#usecases/confirm-plan.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { nhacviec, PATIENCE_MS } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';
import { plantDirectory } from '../process/support/stored-data.ts';
import { at } from '../support/office-under-test.ts';
import { planOf } from '../support/plan-in-hand.ts';
import { PROVINCE } from '../support/province-under-test.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();

/** An invented swap: Friday 26/6/2026 is off, Saturday 4/7 worked. */
const SWAP = ['Nguồn: Công văn 1/VPCP ngày 01/6/2026', 'Nghỉ: 26/6/2026 Hoán đổi ngày làm việc', 'Làm bù: 04/7/2026'].join('\n');

/** An office whose clock stands at Monday 22/6/2026, where Nam has a task until Tuesday 30/6. */
const plantOffice = async (dataDir: string): Promise<void> => {
  await plantDirectory(dataDir);
  const opened = await openDatabase({ kind: 'embedded', dataDir });
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const { db, close } = opened.value;
  const { people } = await layOutOffice(db, PROVINCE, { kind: 'demo', channel: null });
  const row = { title: 'Nâng cấp kho dữ liệu', lead: ['Sở Khoa học và Công nghệ'], due: '2026-06-30' };
  await confirmPlan(db, {
    ...planOf([row], '15/KH-UBND'),
    lateChoice: 'follow',
    controllerId: null,
    authorityOf: () => null,
    carrierOf: () => people.get('Nguyễn Văn Nam') ?? null,
    by: null,
    now: at('2026-06-15T08:00'),
  });
  await close();
};

describe('`calendar`', () => {
  const env = { DATA_DIR: scratch.path('data'), DEMO: 'on' };
  const [swap, impossible] = [scratch.path('swap.txt'), scratch.path('impossible.txt')];

  beforeAll(async () => {
    await plantOffice(env.DATA_DIR);
    writeFileSync(swap, SWAP);
    writeFileSync(impossible, 'Nguồn: Công văn 2/VPCP\nLàm bù: 01/7/2026\n');
  });

  /** What a command prints when it is called in this process. */
  const printed = async (work: (config: Config) => Promise<CommandResult>, places: Readonly<Record<string, string>> = env) => {
    const config = readConfig(places);
    if (!config.ok) throw new Error(config.refusal);
    const lines: string[] = [];
    const writing = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const ended = await work(config.value);
    writing.mockRestore();
    return { ended, lines: lines.map((line) => line.trimEnd()) };
  };

  it('says which reminders move before anything is applied, and applies only what is confirmed', async () => {
    const looked = await printed((config) => applyCalendar(config, swap, { yes: false }));
    // Tuesday 30/6 less 3: 29, 26, 25 June; without the 26th 29, 25, 24.
    const moved = [
      '1 lần nhắc của 1 người sẽ dời:',
      'Việc 1 · Nguyễn Văn Nam · nhắc trước 3 ngày làm việc: thứ Năm 25/6/2026 → thứ Tư 24/6/2026',
    ];
    expect(looked.lines.slice(2)).toEqual([...moved, 'Chưa thay đổi gì. Để áp dụng, chạy lại với --yes.']);
    const applied = await nhacviec(['calendar', 'apply', swap, '--yes'], { env });
    expect(applied.stdout.split('\n').slice(2, 5)).toEqual([...moved, 'Đã áp dụng.']);
    const { lines } = await printed((config) => showCalendar(config, '2026'));
    expect(lines).toContain('thứ Sáu 26/6/2026: nghỉ – Hoán đổi ngày làm việc. Nguồn: Công văn 1/VPCP ngày 01/6/2026.');
    expect(lines.join('\n')).toContain('thứ Ba 24/11/2026: nghỉ (chưa bật, vẫn làm việc) – Ngày Văn hóa Việt Nam (chủ trương).');
  });

  it('shows from which day of the month the figures of reports count, and keeps another', async () => {
    const decree = 'Số liệu báo cáo tháng tính từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo';
    expect((await printed((config) => reportDay(config, undefined))).lines.at(-1)).toContain(decree);
    await printed((config) => reportDay(config, '20'));
    expect((await printed((config) => reportDay(config, undefined))).lines.at(-1)).toContain('từ ngày 20 tháng trước đến ngày 19');
    const { ended } = await printed((config) => reportDay(config, '31'));
    expect(ended).toEqual({ ok: false, refusal: 'Ngày chốt số liệu đang là "31"; cần là một số từ 1 đến 28.' });
  });

  it('refuses in one sentence an impossible file, a file that is not there, and a place without an office', async () => {
    const refused = async (file: string, places?: Readonly<Record<string, string>>): Promise<string> => {
      const { ended } = await printed((config) => applyCalendar(config, file, { yes: true }), places);
      return ended.ok ? '' : ended.refusal;
    };
    expect(await refused(impossible)).toMatch(/^thứ Tư 1\/7\/2026 vốn là ngày trong tuần, .+\.$/u);
    expect(await refused(scratch.path('none.txt'))).toMatch(/^Không đọc được tệp: /u);
    expect(await refused(swap, { DATA_DIR: scratch.path('missing'), DEMO: 'off' })).toMatch(/^Chưa có cơ quan nào; .+\.$/u);
  });
});
