import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..');

/** What the guards read; copied unchanged, so that a planted tree is judged exactly as the project is. */
const CONFIGURATION = [
  'package.json',
  'tsconfig.json',
  'tsconfig.pure.json',
  'eslint.config.js',
  'eslint',
  'knip.json',
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
  '.prettierignore',
];

/** What a guard printed, and whether it let the tree pass. */
export interface Verdict {
  readonly passed: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of planted files (path → content) in a directory of its own, under the real configuration. */
export interface PlantedTree {
  readonly directory: string;
  /** Runs one of the scripts of package.json ("lint") with further arguments. */
  readonly run: (script: string, ...further: string[]) => Promise<Verdict>;
  /** The same for a tool that reports in JSON; throws what the tool complained of where it reported nothing. */
  readonly report: (script: string, ...further: string[]) => Promise<unknown>;
  readonly fell: () => Promise<void>;
}

const runIn = (directory: string, script: string, further: readonly string[]): Promise<Verdict> =>
  new Promise((resolve) => {
    // Where CI is set, prettier paints its warnings even into a pipe.
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const options = { cwd: directory, maxBuffer: 64 * 1024 * 1024, env };
    execFile('npm', ['run', '--silent', script, '--', ...further], options, (error, stdout, stderr) => {
      resolve({ passed: error === null, stdout, stderr });
    });
  });

const write = async (directory: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
};

const reportIn = async (directory: string, script: string, further: readonly string[]): Promise<unknown> => {
  const { stdout, stderr } = await runIn(directory, script, further);
  if (stdout === '') throw new Error(`${script} reported nothing: ${stderr}`);
  return JSON.parse(stdout);
};

/** Plants a tree; its creator fells it. */
export const plantTree = async (files: Readonly<Record<string, string>>): Promise<PlantedTree> => {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'nhacviec-guard-')));
  for (const part of CONFIGURATION) await cp(join(PROJECT, part), join(directory, part), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(directory, 'node_modules'));
  await write(directory, files);
  return {
    directory,
    run: (script, ...further) => runIn(directory, script, further),
    report: (script, ...further) => reportIn(directory, script, further),
    fell: () => rm(directory, { recursive: true }),
  };
};
