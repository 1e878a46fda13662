import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { nhacviec, PATIENCE_MS, sentenceOf } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();
const DATA_DIR = scratch.path('missing');
const AT = ['--at', '2026-06-25T07:45'];

const run = (...args: readonly string[]) => nhacviec(args, { env: { DATA_DIR } });

describe('the documents of the demo office', () => {
  const [list, csv, report, chart] = ['a.xlsx', 'a.csv', 'a.docx', 'a.png'].map(scratch.path) as [string, string, string, string]; // -- four names
  const written = async (...commands: readonly (readonly string[])[]): Promise<void> => {
    for (const ended of await Promise.all(commands.map((args) => run(...args, ...AT))))
      expect(ended).toMatchObject({ code: 0, stderr: '' });
  };
  const REPORT = ['report', '--from', '2026-06-01', '--to', '2026-06-30', '--out', report, '--number', '15'];
  const CHART = ['chart', '--out', chart, '--for', 'Hoàng Thị Bích Vân'];
  const LIST = ['export', 'tasks', '--out', list];
  beforeAll(async () => {
    await written(LIST, REPORT, CHART, [
      'export',
      'tasks',
      '--format',
      'csv',
      '--out',
      csv,
      '--unit',
      'sở tài chính',
      '--plan',
      '12/kh-ubnd',
    ]);
  });

  it('are written for the moment that was asked for, and the place of the data stays untouched', async () => {
    const { value } = await mammoth.extractRawText({ path: report });
    expect(value).toContain('Số: 15/BC-UBND');
    expect(value).toContain('ngày 25 tháng 6 năm 2026');
    const listed = readFileSync(csv, 'utf8');
    expect(listed).toContain('Sở Tài chính');
    expect(listed).not.toContain('Sở Nội vụ,');
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it('have the same bytes when they are written again', async () => {
    const files = [list, report, chart];
    const first = files.map((file) => readFileSync(file));
    await written(LIST, REPORT, CHART);
    expect(files.map((file, at) => readFileSync(file).equals(first[at]!))).toEqual([true, true, true]);
  });
});

describe.concurrent('a wrong word in a command for documents', () => {
  it.each([
    [['export', 'tasks', '--out', 'a.txt'], /--format đang là ""; cần là xlsx hoặc csv/],
    [['export', 'tasks', '--out', 'a.csv', '--unit', 'Sở Thuỷ lợi xa xôi'], /--unit đang là "Sở Thuỷ lợi xa xôi": không có đơn vị nào/],
    [['export', 'tasks', '--out', 'a.csv', '--plan', '99/KH'], /--plan đang là "99\/KH": .*12\/KH-UBND/],
    [['export', 'tasks', '--out', '/no-such-folder/a.csv'], /Không có thư mục để ghi tệp: \/no-such-folder\/a\.csv/],
    [['report', '--from', '1/6/2026', '--to', '2026-06-30', '--out', 'a.docx'], /--from đang là "1\/6\/2026"/],
    [['report', '--from', '2026-07-01', '--to', '2026-06-30', '--out', 'a.docx'], /--from \(2026-07-01\) phải trước hoặc trùng --to/],
    [['report', '--from', '2026-06-01', '--to', '2026-06-30', '--out', 'a.pdf'], /báo cáo được ghi ra tệp \.docx/],
    [['chart', '--out', 'a.png', '--for', 'Không Ai'], /--for đang là "Không Ai": không có ai tên như vậy/],
    [['template', 'tasks', '--out', 'a.xlsx'], /Không có mẫu "tasks"; cần là people .* hoặc plan/],
    [['people', 'khong-co.xlsx'], /Không đọc được tệp: khong-co\.xlsx/],
  ])('is said in one sentence: %j', async (args, saying) => {
    const ended = await run(...args);
    expect(sentenceOf(ended)).toMatch(saying);
    expect(ended.code).toBe(1);
  });
});

describe('a list of people at the command line', () => {
  it('is previewed, refused with the addresses of its errors, and brought in', async () => {
    const dataDir = scratch.path('office');
    const inOffice = (...args: readonly string[]) => nhacviec(args, { env: { DATA_DIR: dataDir } });
    const good = scratch.file('tot.csv', 'Họ và tên,Đơn vị,Vai trò\nLý Thị Mận,Phòng Kinh tế,Trưởng đơn vị\n');
    const wrong = scratch.path('sai.csv');
    writeFileSync(wrong, `${readFileSync(good, 'utf8')}Lò Văn Mơ,,Sếp\n`);

    expect(sentenceOf(await inOffice('people', good))).toMatch(/Chưa có cơ quan nào để nhập cán bộ/);
    await inOffice('init', '--office', 'UBND xã Suối Mây', '--admin', 'Hà Văn Tú');
    const refused = await inOffice('people', wrong);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr.split('\n').slice(1, 3)).toEqual(['B3: thiếu tên đơn vị.', expect.stringMatching(/^C3: không có vai trò "Sếp"/)]);
    expect((await inOffice('people', good, '--dry-run')).stdout).toMatch(
      /\+ đơn vị: Phòng Kinh tế\n\+ Lý Thị Mận · Phòng Kinh tế · Trưởng đơn vị\n.*\nChưa lưu gì/,
    );
    expect((await inOffice('people', good)).stdout).toMatch(/Đơn vị mới: 1 · Người mới: 1 .*\nĐã nhập\.\n$/);
    expect((await inOffice('people', good)).stdout).toMatch(/Đơn vị mới: 0 · Người mới: 0 · Thêm vai trò: 0 · Không đổi: 1/);
  });
});
