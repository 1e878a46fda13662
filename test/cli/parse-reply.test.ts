import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { nhacviec, PATIENCE_MS, ROOT } from '../process/support/program.ts';
import { describeWithShared, sharedPath } from '../support/shared-cases.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

interface Answer {
  readonly text: string;
  readonly sure: boolean;
  readonly acts: readonly Readonly<Record<string, unknown>>[];
  readonly note?: string;
}

const parse = async (input: string): Promise<readonly Answer[]> => {
  const { code, stdout, stderr } = await nhacviec(['parse', 'reply', '--ref', '2026-04-15T08:00'], { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer); // -- each line is compared below
};

describe.concurrent('`parse reply`', () => {
  it('answers each line by one object, in order, an empty one too', async () => {
    const answers = await parse('1 3 xong, 2 vướng bên STC\n\nđạt 70%\nviệc quá hạn?\nxong chưa?');
    expect(answers).toEqual([
      {
        text: '1 3 xong, 2 vướng bên STC',
        sure: true,
        acts: [
          { intent: 'done', tasks: [1, 3] },
          { intent: 'blocked', tasks: [2], reason: 'bên STC' },
        ],
      },
      { text: '', sure: true, acts: [{ intent: 'none' }] },
      { text: 'đạt 70%', sure: true, acts: [{ intent: 'progress', percent: 70 }] },
      { text: 'việc quá hạn?', sure: true, acts: [{ intent: 'question', topic: 'overdue' }] },
      { text: 'xong chưa?', sure: true, acts: [{ intent: 'question', topic: 'task' }] },
    ]);
  });

  it('shows the fields of each intent, and only those that apply', async () => {
    const answers = await parse(
      [
        'tất cả xong trừ 3',
        'việc 4 xin gia hạn đến 20/5 do thiếu số liệu',
        'đồng ý cho gia hạn việc 4 đến 30/5',
        'giao Nam lập báo cáo quý III trước 15/9',
        'nhắc lại lúc 14h',
        'chỉ tiêu 7 đạt 83%',
        'đề nghị chuyển Sở Y tế chủ trì',
        'trợ giúp',
      ].join('\n'),
    );
    expect(answers.map(({ acts }) => acts[0])).toMatchObject([
      { intent: 'done', all: true, except: [3] },
      { intent: 'extension', tasks: [4], date: '2026-05-20', reason: 'thiếu số liệu' },
      { intent: 'approve', tasks: [4], date: '2026-05-30' },
      {
        intent: 'assign',
        title: 'lập báo cáo quý III',
        target: 'Nam',
        product: 'báo cáo',
        deadline: { due: '2026-09-15', lastDay: '2026-09-14' },
      },
      { intent: 'snooze', until: '2026-04-15T14:00' },
      { intent: 'measure', indicator: 7, value: 83, unit: '%' },
      { intent: 'decline', target: 'Sở Y tế' },
      { intent: 'none' },
    ]);
    for (const { acts } of answers) for (const act of acts) expect(Object.values(act)).not.toContain('');
  });

  it('gives the line back as it was, and says where it was cut', async () => {
    const lines = ['Quý'.normalize('NFD'), '\txong\t', `xong ${'rất '.repeat(5_000)}`, '🗓️', 'a\u2028b'];
    const answers = await parse(`${lines.join('\r\n')}\r\n`);
    expect(answers.map(({ text }) => text)).toEqual(lines);
    expect(answers.map(({ note }) => note)).toEqual([
      undefined,
      undefined,
      'tin dài hơn 4.096 ký tự, chỉ đọc phần đầu',
      undefined,
      undefined,
    ]);
  });

  it('explains which words were read by which rule', async () => {
    const { code, stdout } = await nhacviec(['parse', 'reply', '--ref', '2026-04-15T08:00', '--explain'], { input: 'việc 3 chưa xong\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('chưa xong  ←  not-done');
    expect(stdout).toContain('under way → progress');
  });

  it('refuses a moment that is none, in one Vietnamese line', async () => {
    const { code, stdout, stderr } = await nhacviec(['parse', 'reply', '--ref', '2026-02-30T08:00'], { input: 'xong\n' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('--ref đang là "2026-02-30T08:00"; cần là một thời điểm dạng 2026-04-15T08:00.\n');
  });
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

describeWithShared('the scorer of replies', () => {
  it.skipIf(!hasPython || !existsSync(sharedPath('cases', 'score_replies.py')))('is content', () => {
    const { status, stdout } = spawnSync('python3', [sharedPath('cases', 'score_replies.py'), '--quiet'], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toMatch(/harmful 0 of \d+/);
    expect(status).toBe(0);
  });
});
