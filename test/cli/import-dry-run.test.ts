import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { PLAN_TEXT } from '../process/support/invented-plans.ts';
import { command } from '../process/support/commands.ts';
import { type Ended, PATIENCE_MS } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';
import { blocksOf } from '../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../support/plan-files/write-docx.ts';
import { writePdf } from '../support/plan-files/write-pdf.ts';
import { writeXlsx } from '../support/plan-files/write-xlsx.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

const scratch = useScratch();
const file = scratch.file('ke-hoach.txt', PLAN_TEXT);

/** What is printed of the plan in plain text; one run serves for all that compare with it. */
let plainRun: Promise<Ended> | null = null;
const fromPlainText = (): Promise<Ended> => (plainRun ??= command(['import', file, '--dry-run', '--json']));

const withoutSources = (json = ''): unknown => JSON.parse(json, (key, value: unknown) => (key === 'source' ? null : value));

describe.concurrent('`import FILE --dry-run`', () => {
  it('prints the plan as the contract has it, in NFC, and makes no data directory', async () => {
    const dataDir = scratch.path('data');
    const { code, stdout, stderr } = await command(['import', file, '--dry-run', '--json'], { env: { DATA_DIR: dataDir } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(existsSync(dataDir)).toBe(false);
    expect(stdout).toBe(stdout.normalize('NFC'));
    expect(stdout).not.toContain('undefined');
    expect(JSON.parse(stdout)).toEqual({
      document: {
        number: '37/KH-UBND',
        issuedOn: '2026-03-02',
        issuer: expect.stringMatching(/Suối Mây/i) as string, // -- vitest's matchers are untyped
        title: expect.stringMatching(/Chuyển đổi số xã Suối Mây năm 2026/i) as string, // -- as above
        replaces: [],
        basedOn: [],
      },
      tasks: [
        {
          ordinal: '1',
          group: expect.stringMatching(/HẠ TẦNG/i) as string, // -- as above
          title: 'Lắp mạng không dây tại nhà văn hóa thôn',
          lead: ['Phòng Kinh tế'],
          coordinating: ['Phòng Văn hóa - Xã hội'],
          deadline: { text: '30/6/2026', kind: 'date', due: '2026-06-30', lastDay: '2026-06-30' },
          product: 'Biên bản bàn giao',
          status: 'open',
          gaps: ['person', 'authority'],
          warnings: [],
          source: { table: 1, row: expect.any(Number) as number }, // -- as above
        },
        expect.objectContaining({
          ordinal: '2',
          deadline: { text: 'Trước ngày 15/9/2026', kind: 'date', due: '2026-09-15', lastDay: '2026-09-14' },
        }),
        expect.objectContaining({
          ordinal: '3',
          coordinating: [],
          deadline: expect.objectContaining({ kind: 'recurring', due: null, lastDay: null }) as object, // -- as above
        }),
      ],
      duties: [],
      indicators: [],
      obstaclesTo: 'Văn phòng HĐND và UBND xã',
      warnings: [],
    });
  });

  it.each([
    ['docx', writeDocx],
    ['xlsx', writeXlsx],
    ['pdf', writePdf],
  ] as const)('prints the same plan from a .%s, but for where it found things', async (type, write) => {
    const typed = scratch.file(`ke-hoach.${type}`, await write(blocksOf(PLAN_TEXT)));
    const [plain, other] = await Promise.all([fromPlainText(), command(['import', typed, '--dry-run', '--json'])]);
    expect(other).toMatchObject({ code: 0, stderr: '' });
    expect(withoutSources(other.stdout)).toEqual(withoutSources(plain.stdout));
  });

  it('reads a file whose name is in Vietnamese, from another folder', async () => {
    scratch.file('Kế hoạch số 37.txt', PLAN_TEXT);
    const { code, stdout } = await command(['import', 'Kế hoạch số 37.txt', '--dry-run', '--json'], { cwd: scratch.path('') });
    expect(code).toBe(0);
    expect(stdout).toContain('"37/KH-UBND"');
  });

  it('asks neither for a configuration nor for a database', async () => {
    const env = { DATABASE_URL: 'nonsense', PORT: 'nonsense', DATA_DIR: '/proc/nonsense' };
    expect((await command(['import', file, '--dry-run'], { env })).code).toBe(0);
  });

  it('tells a person in words what was read', async () => {
    const { stdout } = await command(['import', file, '--dry-run']);
    expect(stdout).toMatch(/Số: 37\/KH-UBND · Ngày: 2026-03-02/);
    expect(stdout).toMatch(/Đọc được 3 nhiệm vụ/);
    expect(stdout).not.toMatch(/undefined|null|NaN/);
  });
});
