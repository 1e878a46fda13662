import { spawn } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { nhacviec, PATIENCE_MS, ROOT } from '../process/support/program.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

const FIELDS = ['text', 'kind', 'due', 'lastDay', 'start', 'recurrence', 'warning'];

const parse = async (input: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { code, stdout, stderr } = await nhacviec(['parse', 'deadline', '--ref', '2026-04-15'], { input });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  if (stdout === '') return [];
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>); // -- each line is checked to be an object with the fields below
};

describe.concurrent('`parse deadline`', () => {
  it('answers each line by one object, in order, an empty one too', async () => {
    const answers = await parse('Quý III/2026\n\ntrước ngày 15/6\nhằng tháng\n   \n31/6/2026\n');
    expect(answers.map(({ text }) => text)).toEqual(['Quý III/2026', '', 'trước ngày 15/6', 'hằng tháng', '   ', '31/6/2026']);
    expect(answers.map(({ kind }) => kind)).toEqual(['quarter', 'none', 'date', 'recurring', 'none', 'none']);
    expect(answers.map(({ due }) => due)).toEqual(['2026-09-30', null, '2026-06-15', null, null, null]);
    for (const answer of answers) expect(Object.keys(answer).sort()).toEqual([...FIELDS].sort());
  });

  it('takes a last line without an end, and lines that end as on Windows', async () => {
    expect((await parse('30/6/2026\r\n\r\n30/9/2026')).map(({ text, due }) => [text, due])).toEqual([
      ['30/6/2026', '2026-06-30'],
      ['', null],
      ['30/9/2026', '2026-09-30'],
    ]);
  });

  it('answers nothing by nothing', async () => {
    expect(await parse('')).toEqual([]);
  });

  it('gives the line back as it was, with marks and letters of any kind, and never takes one line for two', async () => {
    const lines = ['a\u2028b', 'a\u2029b', 'a\u0085b', 'a\rb', 'a\vb', 'a\u0000b', 'Quý'.normalize('NFD'), '\t30/6\t', '🗓️'];
    expect((await parse(`${lines.join('\n')}\n`)).map(({ text }) => text)).toEqual(lines);
  });

  it('keeps the order of many lines', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `việc ${String(at)}`);
    expect((await parse(lines.join('\n'))).map(({ text }) => text)).toEqual(lines);
  });

  it('ends quietly where its reader has had enough', async () => {
    const command = `yes 30/6/2026 | head -n 50000 | "$0" parse deadline --ref 2026-04-15 | head -n 1`;
    const shell = spawn('bash', ['-c', command, `${ROOT}bin/nhacviec`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    shell.stderr.on('data', (part: Buffer) => (stderr += part.toString('utf8')));
    shell.stdout.resume();
    await new Promise((resolve) => shell.once('close', resolve));
    expect(stderr).toBe('');
  });
});
