import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS, sentenceOf } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();
const missing = scratch.path('missing');

it('a report of the demo is written where nothing is stored yet, and the place stays untouched', async () => {
  const file = scratch.path('demo.docx');
  const period = ['--from', '2026-06-01', '--to', '2026-06-30', '--number', '15', '--at', '2026-06-25T07:45'];
  expect(await command(['report', ...period, '--out', file], { env: { DATA_DIR: missing } })).toMatchObject({ code: 0, stderr: '' });
  const { value } = await mammoth.extractRawText({ path: file });
  expect(value).toContain('Số: 15/BC-UBND');
  expect(value).toContain('ngày 25 tháng 6 năm 2026');
  expect(existsSync(missing)).toBe(false);
});

describe('a wrong word in a command for documents', () => {
  it.each([
    [['export', 'tasks', '--out', 'a.txt'], /--format đang là ""; cần là xlsx hoặc csv/],
    [['report', '--from', '1/6/2026', '--to', '2026-06-30', '--out', 'a.docx'], /--from đang là "1\/6\/2026"/],
    [['report', '--from', '2026-07-01', '--to', '2026-06-30', '--out', 'a.docx'], /--from \(2026-07-01\) phải trước hoặc trùng --to/],
    [['report', '--from', '2026-06-01', '--to', '2026-06-30', '--out', 'a.pdf'], /báo cáo được ghi ra tệp \.docx/],
    [['template', 'tasks', '--out', 'a.xlsx'], /Không có mẫu "tasks"; cần là people .* hoặc plan/],
    [['people', 'khong-co.xlsx'], /Không đọc được tệp: khong-co\.xlsx/],
  ])('is said in one sentence: %j', async (args, saying) => {
    const ended = await command(args, { env: { DATA_DIR: missing } });
    expect(sentenceOf(ended)).toMatch(saying);
    expect(ended.code).toBe(1);
    expect(existsSync(missing)).toBe(false);
  });
});

it('an empty template is not laid over a list that was filled in', async () => {
  const file = scratch.path('can-bo.xlsx');
  const again = () => command(['template', 'people', '--out', file]);
  expect((await again()).code).toBe(0);
  expect((await again()).code).toBe(0);
  writeFileSync(file, 'danh sách đã điền');
  const refused = await again();
  expect(sentenceOf(refused)).toMatch(/^Đã có tệp .*can-bo\.xlsx; mẫu trống không được ghi đè lên/);
  expect(refused.code).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('danh sách đã điền');
});

describe('in an office of one’s own', () => {
  const dataDir = scratch.path('office');
  const inOffice = (...args: readonly string[]) => command(args, { env: { DATA_DIR: dataDir } });
  const good = scratch.file('tot.csv', 'Họ và tên,Đơn vị,Vai trò\nLý Thị Mận,Phòng Kinh tế,Trưởng đơn vị\n');
  beforeAll(async () => {
    expect((await inOffice('init', '--office', 'UBND xã Suối Mây', '--admin', 'Hà Văn Tú')).code).toBe(0);
  });

  it('a list with a wrong row is refused as a whole, with the addresses of its errors', async () => {
    const wrong = scratch.path('sai.csv');
    writeFileSync(wrong, `${readFileSync(good, 'utf8')}Lò Văn Mơ,,Sếp\n`);
    const refused = await inOffice('people', wrong);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr.split('\n').slice(1, 3)).toEqual(['B3: thiếu tên đơn vị.', expect.stringMatching(/^C3: không có vai trò "Sếp"/)]);
  });

  it('a list is previewed, and brought in only then', async () => {
    const preview = await inOffice('people', good, '--dry-run');
    expect(preview.stdout).toMatch(/\+ đơn vị: Phòng Kinh tế\n\+ Lý Thị Mận · Phòng Kinh tế · Trưởng đơn vị\n.*\nChưa lưu gì/);
    expect((await inOffice('people', good)).stdout).toMatch(/Đơn vị mới: 1 · Người mới: 1 .*\nĐã nhập\.\n$/);
  });

  it.each([
    [
      ['export', 'tasks', '--out', scratch.path('a.csv'), '--unit', 'Sở Thủy lợi xa xôi'],
      /--unit đang là "Sở Thủy lợi xa xôi": không có đơn vị nào/,
    ],
    [['export', 'tasks', '--out', '/no-such-folder/a.csv'], /Không có thư mục để ghi tệp: \/no-such-folder\/a\.csv/],
  ])('what cannot be written is said in one sentence: %j', async (args, saying) => {
    const ended = await inOffice(...args);
    expect(sentenceOf(ended)).toMatch(saying);
    expect(ended.code).toBe(1);
  });
});
