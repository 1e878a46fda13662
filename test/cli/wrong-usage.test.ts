import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { nhacviec, PATIENCE_MS, ROOT, sentenceOf } from '../process/support/program.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

describe.concurrent('a line that is no command', () => {
  it.each([
    ['', /Thiếu lệnh/],
    ['parse', /Thiếu lệnh/],
    ['nhac', /Không có lệnh này: nhac/],
    ['parse giờ', /Không có lệnh này: giờ/],
    ['import', /Thiếu tham số: tệp/],
    ['import một hai', /Thừa tham số/],
    ['plan', /Thiếu tuỳ chọn bắt buộc: --at/],
    ['plan --at', /Tuỳ chọn thiếu giá trị: --at/],
    ['init --office A', /Thiếu tuỳ chọn bắt buộc: --admin/],
    ['plan --at 2026-06-25T07:45 --loud', /Không có tuỳ chọn này: --loud/],
  ])('ends with 2 and says where to look: "%s"', async (line, saying) => {
    const ended = await nhacviec(line === '' ? [] : line.split(' '));
    expect(sentenceOf(ended)).toMatch(saying);
    expect(sentenceOf(ended)).toContain('bin/nhacviec --help');
    expect(ended.code).toBe(2);
  });
});

it('help is no mistake: it goes to stdout and names every command', async () => {
  const { code, stdout, stderr } = await nhacviec(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['init', 'import', 'plan', 'preview', 'parse', 'undelivered']) expect(stdout).toContain(`  ${command}`);
});

describe.concurrent('help', () => {
  it.each(['--help', 'unit merge --help', 'plan --help', 'help parse'])('is Vietnamese throughout: "%s"', async (line) => {
    const { code, stdout } = await nhacviec(line.split(' '));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Cách dùng: nhacviec /);
    expect(stdout).not.toMatch(/usage|arguments|\boptions|commands|\[command\]|display|default|output the/i);
  });

  it('says which options a command cannot do without', async () => {
    expect((await nhacviec(['plan', '--help'])).stdout).toMatch(/--at <thời điểm> +giờ Việt Nam, ví dụ 2026-06-25T07:45 \(bắt buộc\)/);
  });
});

it('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')) as { version: string }; // -- our own package.json
  expect(await nhacviec(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});
