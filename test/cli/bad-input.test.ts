import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { LATE_PLAN_TEXT, PLAN_TEXT, PLAN_WITHOUT_DEADLINES, SECRET_PLAN_TEXT } from '../process/support/invented-plans.ts';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS, sentenceOf } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

const scratch = useScratch();
mkdirSync(scratch.path('thu-muc.txt'));

const LATIN_1 = Buffer.from('Kế hoạch'.normalize('NFD').replaceAll(/[^ -ÿ]/g, 'é'), 'latin1');
const BINARY = Buffer.concat([Buffer.from(PLAN_TEXT), Buffer.alloc(300), Buffer.from(PLAN_TEXT)]);

const FILES: readonly (readonly [fault: string, file: string, saying: RegExp])[] = [
  ['a program', scratch.file('ke-hoach.exe', 'MZ'), /không đọc được tệp \.exe; xin lưu/],
  ['an old Word document', scratch.file('ke-hoach.doc', 'x'), /chưa đọc được tệp \.doc; xin mở tệp và lưu lại/],
  ['a Word document that is broken off', scratch.file('ke-hoach.docx', 'PK\u0003\u0004'), /bị hỏng.*xin mở lại/],
  [
    'a text that is called a Word document',
    scratch.file('van-ban.docx', PLAN_TEXT),
    /đuôi \.docx nhưng nội dung là văn bản thuần.*xin đặt lại/,
  ],
  ['macros', scratch.file('macro.docm', 'PK\u0003\u0004'), /chứa macro.*xin lưu lại/],
  ['a file without a type', scratch.file('ke-hoach', PLAN_TEXT), /không có phần mở rộng; xin lưu/],
  ['a file that is not there', scratch.path('khong-co.txt'), /Không tìm thấy tệp: .*khong-co\.txt/],
  ['a directory', scratch.path('thu-muc.txt'), /là thư mục.*thu-muc\.txt/],
  ['a path through a file', `${scratch.file('tep.txt', PLAN_TEXT)}/ke-hoach.txt`, /Không đọc được tệp: .*tep\.txt/],
  ['an empty file', scratch.file('rong.txt', ''), /không có nội dung; xin kiểm tra/],
  ['UTF-16', scratch.file('utf16.txt', Buffer.from(`\u{feff}${PLAN_TEXT}`, 'utf16le')), /mã UTF-16.*xin lưu lại/],
  ['Latin-1', scratch.file('latin1.txt', LATIN_1), /không dùng mã UTF-8.*xin lưu lại/],
  ['bytes that are no text', scratch.file('nhi-phan.txt', BINARY), /không phải văn bản thuần.*lưu lại/],
  ['a table without deadlines', scratch.file('khong-han.txt', PLAN_WITHOUT_DEADLINES), /không có cột thời hạn.*xin bổ sung/],
  ['a text without a table', scratch.file('khong-bang.txt', 'Kính gửi các đơn vị.\n'), /Không tìm thấy nhiệm vụ nào.*xin bổ sung/],
  ['a mark of secrecy', scratch.file('mat.txt', SECRET_PLAN_TEXT), /dấu mật "Mật".*không được đưa vào/],
];

describe.concurrent('a file that cannot be a plan', () => {
  it.each(FILES)('is refused in one sentence, and nothing is stored: %s', async (fault, file, saying) => {
    const dataDir = scratch.path(`data ${fault}`);
    const ended = await command(['import', file, '--yes'], { env: { DATA_DIR: dataDir } });
    expect(sentenceOf(ended)).toMatch(saying);
    expect(ended.code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is refused by a look at it in the same way', async () => {
    const ended = await command(['import', scratch.path('mat.txt'), '--dry-run', '--json']);
    expect(sentenceOf(ended)).toMatch(/dấu mật "Mật"/);
    expect(ended.code).toBe(1);
  });
});

describe.concurrent('a good plan', () => {
  it('needs an office that it belongs to', async () => {
    const dataDir = scratch.path('no office');
    const ended = await command(['import', scratch.file('ke-hoach.txt', PLAN_TEXT), '--yes'], { env: { DATA_DIR: dataDir } });
    expect(sentenceOf(ended)).toMatch(/Chưa có cơ quan nào.*nhacviec init --office/);
    expect(sentenceOf(ended)).toContain(`hãy đặt DATA_DIR đúng nơi đã tạo (lệnh này đang tìm ở ${dataDir})`);
    expect(ended.code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('is not refused for a way with late rows that is none, but the way is', async () => {
    const ended = await command(['import', scratch.file('qua-han.txt', LATE_PLAN_TEXT), '--yes', '--late', 'forget']);
    expect(sentenceOf(ended)).toMatch(/--late đang là "forget"; cần là follow, done hoặc drop/);
    expect(ended.code).toBe(1);
  });
});

describe.concurrent('a wrong value', () => {
  it.each([
    ['parse deadline --ref 15/4/2026', /--ref đang là "15\/4\/2026"; cần là một ngày dạng 2026-04-15/],
    ['parse deadline --ref 2026-02-30', /--ref đang là "2026-02-30"; cần là một ngày/],
    ['plan --at 25/6/2026', /--at đang là "25\/6\/2026"; cần là thời điểm dạng 2026-06-25T07:45/],
    ['plan --at 2026-06-25T25:00', /--at đang là "2026-06-25T25:00"; cần là thời điểm/],
    ['preview --days 0', /--days đang là "0"; cần là một số ngày từ 1 đến 366/],
    ['preview --days 1e2', /--days đang là "1e2"; cần là một số ngày/],
    ['preview --days tám', /--days đang là "tám"; cần là một số ngày/],
  ])('is named with what it needs to be: %s', async (line, saying) => {
    const dataDir = scratch.path('data of a wrong value');
    const ended = await command(line.split(' '), { env: { DATA_DIR: dataDir } });
    expect(sentenceOf(ended)).toMatch(saying);
    expect(ended.code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });

  it.each([
    ['an office', ['--office', ' ', '--admin', 'Lý Thị Mận']],
    ['an admin', ['--office', 'UBND xã Suối Mây', '--admin', '']],
  ])('is a blank name of %s', async (_whose, options) => {
    const dataDir = scratch.path('data of a blank name');
    const ended = await command(['init', ...options], { env: { DATA_DIR: dataDir } });
    expect(sentenceOf(ended)).toMatch(/không được để trống/);
    expect(ended.code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  });
});

it.each([
  ['export tasks --out viec.csv'],
  ['report --from 2026-06-01 --to 2026-06-30 --out bao-cao.docx'],
  ['chart --out bieu-do.png'],
  ['plan --at 2026-06-25T07:45'],
  ['preview --days 3'],
  ['undelivered'],
  ['invite Nam'],
  ['review-link Nam'],
  ['leave Nam --end'],
])('a place without an office gives no figures of nothing, and stays as it is: %s', async (line) => {
  const dataDir = scratch.path('nowhere');
  const ended = await command(line.split(' '), { env: { DATA_DIR: dataDir, DEMO: 'off' }, cwd: scratch.path('thu-muc.txt') });
  expect(sentenceOf(ended)).toMatch(/^Chưa có cơ quan nào; .*lệnh này đang tìm ở .*nowhere/);
  expect(ended.code).toBe(1);
  expect(existsSync(dataDir)).toBe(false);
  expect(readdirSync(scratch.path('thu-muc.txt'))).toEqual([]);
});

it('what is done to the demo says so first, for whoever forgot DATA_DIR', async () => {
  const env = { DATA_DIR: scratch.path('demo') };
  const invited = await command(['invite', 'Nguyễn Thu Hiền'], { env });
  expect(invited.stdout).toMatch(/^Lưu ý: .*demo là dữ liệu minh hoạ; muốn dùng cơ quan thật, hãy đặt DATA_DIR .*\nMã liên kết của/);
  const imported = await command(['import', scratch.file('thu.txt', PLAN_TEXT), '--yes'], { env });
  expect(imported.stdout).toMatch(/^Lưu ý: .*demo là dữ liệu minh hoạ/);
  const asJson = await command(['invite', 'Nguyễn Thu Hiền', '--json'], { env });
  expect(asJson.stdout).toMatch(/^\{"person"/);
});

it('a data directory with foreign files in it is refused in one sentence', async () => {
  const dataDir = scratch.path('foreign');
  mkdirSync(`${dataDir}/pg`, { recursive: true });
  scratch.file('foreign/pg/PG_VERSION', 'x');
  const ended = await command(['plan', '--at', '2026-06-25T07:45'], { env: { DATA_DIR: dataDir } });
  expect(sentenceOf(ended)).toMatch(/Không mở được cơ sở dữ liệu/);
  expect(ended.code).toBe(1);
});
