import { PassThrough, Readable } from 'node:stream';
import { run } from '#cli/main.ts';
import type { Asked, Told } from './commands.ts';

// A process that carries out one command after another, so that a test of many does not load the whole program, and compile the
// embedded database, for each of them. A command finds its own environment, folder and streams, as in a process of its own.

const OWN = { PATH: process.env['PATH'], HOME: process.env['HOME'], TSX_TSCONFIG_PATH: process.env['TSX_TSCONFIG_PATH'] };

const collected = (): { readonly stream: PassThrough; readonly text: () => string } => {
  const parts: Buffer[] = [];
  const stream = new PassThrough();
  stream.on('data', (part: Buffer) => parts.push(part));
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
};

const standIn = (name: 'stdin' | 'stdout' | 'stderr', stream: Readable | PassThrough): void => {
  Object.defineProperty(process, name, { value: stream, configurable: true });
};

const carryOut = async ({ args, env, cwd, input }: Asked): Promise<Told> => {
  const stdout = collected();
  const stderr = collected();
  process.env = { ...OWN, ...env };
  process.chdir(cwd);
  standIn('stdin', Readable.from(input === '' ? [] : [Buffer.from(input, 'base64')]));
  standIn('stdout', stdout.stream);
  standIn('stderr', stderr.stream);
  const code = await run(['node', 'nhacviec', ...args]);
  stdout.stream.end();
  stderr.stream.end();
  return { code, stdout: stdout.text(), stderr: stderr.text() };
};

process.on('message', (asked: Asked) => {
  carryOut(asked).then(
    (told) => process.send?.(told),
    (error: unknown) => {
      throw error;
    },
  );
});
