import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTree, type PlantedTree } from './planted-tree.ts';

interface Plant {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
  /** Part of the message, where one rule watches over several things. */
  readonly says?: string;
}

const SYNTAX = 'no-restricted-syntax';
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `export const line${at} = ${at};\n`).join('');
const statements = (count: number): string => Array.from({ length: count }, (_, at) => `  sum += ${at};\n`).join('');
const longFunction = (count: number): string =>
  `export const add = (): number => {\n  let sum = 0;\n${statements(count)}  return sum;\n};\n`;
const choices = (count: number): string => Array.from({ length: count }, (_, at) => `  if (n === ${at}) return ${at};\n`).join('');
const twisted = (count: number): string => `export const choose = (n: number): number => {\n${choices(count)}  return n;\n};\n`;
const SWITCH = `export const say = (a: 'yes' | 'no'): string => {\n  switch (a) {\n    case 'yes':\n      return 'rồi';\n  }\n  return '';\n};\n`;

const PLANTS: readonly Plant[] = [
  // Types seen by the compiler
  {
    rule: '@typescript-eslint/no-floating-promises',
    path: 'src/usecases/floating.ts',
    text: `export const go = (send: () => Promise<void>): void => {\n  send();\n};\n`,
  },
  { rule: '@typescript-eslint/no-floating-promises', path: 'test/floating.test.ts', text: `Promise.resolve(1);\n` },
  { rule: '@typescript-eslint/switch-exhaustiveness-check', path: 'src/domain/answer.ts', text: SWITCH },
  {
    rule: '@typescript-eslint/no-explicit-any',
    path: 'src/usecases/any.ts',
    text: `export const first = (list: any[]): number => list.length;\n`,
  },
  {
    rule: '@typescript-eslint/no-unsafe-return',
    path: 'src/web/unsafe.tsx',
    text: `export const read = (text: string): number => JSON.parse(text);\n`,
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    path: 'src/usecases/type-import.ts',
    text: `import { Answer } from './answer.ts';\nexport const answer: Answer = 'yes';\n`,
  },
  {
    rule: '@typescript-eslint/no-import-type-side-effects',
    path: 'src/usecases/inline-type.ts',
    text: `import { type Answer } from './answer.ts';\nexport const answer: Answer = 'yes';\n`,
  },
  {
    rule: 'no-duplicate-imports',
    path: 'src/usecases/twice.ts',
    text: `import type { Answer } from './answer.ts';\nimport { yes } from './answer.ts';\nexport const answer: Answer = yes;\n`,
  },
  { rule: 'eqeqeq', path: 'src/usecases/loose.ts', text: `export const same = (a: number, b: number): boolean => a == b;\n` },
  // Size and shape
  { rule: 'max-lines', path: 'src/usecases/long-file.ts', text: lines(201) },
  { rule: 'max-lines-per-function', path: 'src/usecases/long-function.ts', text: longFunction(40) },
  { rule: 'complexity', path: 'src/usecases/twisted.ts', text: twisted(8) },
  {
    rule: 'max-params',
    path: 'src/usecases/four.ts',
    text: `export const add = (a: number, b: number, c: number, d: number): number => a + b + c + d;\n`,
  },
  { rule: SYNTAX, says: 'no classes', path: 'src/usecases/class.ts', text: `export class Sender {\n  send = 1;\n}\n` },
  { rule: SYNTAX, says: 'no enums', path: 'src/usecases/enum.ts', text: `export enum Answer {\n  Yes,\n}\n` },
  { rule: SYNTAX, says: 'export it by its name', path: 'src/usecases/default.ts', text: `export default 1;\n` },
  { rule: SYNTAX, says: 'export it by its name', path: 'src/usecases/default-as.ts', text: `const one = 1;\nexport { one as default };\n` },
  ...['utils', 'helpers', 'common', 'lib', 'types', 'misc', 'index'].map((name) => ({
    rule: 'nhacviec/file-names',
    path: `src/usecases/${name}.ts`,
    text: lines(1),
  })),
  { rule: 'nhacviec/file-names', path: 'src/usecases/camelCase.ts', text: lines(1) },
  // Suppressions and assertions
  {
    rule: 'nhacviec/reasoned-suppressions',
    says: 'reason',
    path: 'src/usecases/silent.ts',
    text: `// eslint-disable-next-line no-console\nconsole.log(1);\n`,
  },
  {
    rule: 'nhacviec/reasoned-suppressions',
    says: 'reason',
    path: 'src/usecases/all-silent.ts',
    text: `/* eslint-disable */\nconsole.log(1);\n`,
  },
  {
    rule: 'nhacviec/reasoned-suppressions',
    says: 'names the rule',
    path: 'src/usecases/unnamed.ts',
    text: `console.log(1); // eslint-disable-line -- I say so\n`,
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    path: 'src/usecases/expected.ts',
    text: `// @ts-expect-error\nexport const one: string = 1;\n`,
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    path: 'src/usecases/ignored.ts',
    text: `// @ts-ignore -- the library is wrong here\nexport const one: string = 1;\n`,
  },
  {
    rule: 'nhacviec/reasoned-assertions',
    path: 'src/usecases/asserted.ts',
    text: `export const read = (text: string): number => JSON.parse(text) as number;\n`,
  },
  {
    rule: 'nhacviec/reasoned-assertions',
    path: 'test/asserted.test.ts',
    text: `export const read = (text: string): number => JSON.parse(text) as number; // surely\n`,
  },
  {
    rule: '@typescript-eslint/consistent-type-assertions',
    path: 'src/usecases/angle.ts',
    text: `export const read = (text: string): number => <number>JSON.parse(text); // -- old style\n`,
  },
  // Clock, chance, environment, terminal
  ...['src/usecases', 'src/domain', 'src/language', 'db', 'bench', 'test'].flatMap((folder) => [
    { rule: SYNTAX, says: 'reads the clock', path: `${folder}/now.ts`, text: `export const now = Date.now();\n` },
    { rule: SYNTAX, says: 'reads the clock', path: `${folder}/new-date.ts`, text: `export const now = new Date();\n` },
    { rule: SYNTAX, says: 'at random', path: `${folder}/random.ts`, text: `export const dice = Math.random();\n` },
  ]),
  { rule: SYNTAX, says: 'reads the clock', path: 'src/usecases/date-text.ts', text: `export const now = Date();\n` },
  { rule: SYNTAX, says: 'reads the clock', path: 'src/usecases/handed-on.ts', text: `export const clock = { now: Date.now };\n` },
  { rule: SYNTAX, says: 'reads the clock', path: 'src/usecases/stopwatch.ts', text: `export const now = performance.now();\n` },
  { rule: SYNTAX, says: 'at random', path: 'src/usecases/uuid.ts', text: `export const id = crypto.randomUUID();\n` },
  {
    rule: SYNTAX,
    says: 'at random',
    path: 'src/usecases/bytes.ts',
    text: `import { randomBytes } from 'node:crypto';\nexport const bytes = randomBytes(4);\n`,
  },
  { rule: 'no-restricted-properties', path: 'src/usecases/env.ts', text: `export const port = process.env['PORT'];\n` },
  { rule: 'no-restricted-properties', path: 'src/cli/env.ts', text: `export const { env } = process;\n` },
  {
    rule: 'no-restricted-imports',
    says: 'environment',
    path: 'db/env.ts',
    text: `import { env } from 'node:process';\nexport const port = env['PORT'];\n`,
  },
  {
    rule: 'no-restricted-imports',
    says: 'alias of their own',
    path: 'src/usecases/roundabout.ts',
    text: `export { yes } from '#app/usecases/answer.ts';\n`,
  },
  { rule: 'no-console', path: 'src/usecases/console.ts', text: `console.log(1);\n` },
  // The pure folders
  ...['src/domain', 'src/language'].flatMap((folder) => [
    {
      rule: SYNTAX,
      says: 'do not wait',
      path: `${folder}/async.ts`,
      text: `export const load = async (): Promise<void> => {\n  await Promise.resolve();\n};\n`,
    },
    { rule: SYNTAX, says: 'do not wait', path: `${folder}/await.ts`, text: `await Promise.resolve();\n` },
    {
      rule: SYNTAX,
      says: 'refuse by value',
      path: `${folder}/throw.ts`,
      text: `export const refuse = (): never => {\n  throw new Error('no');\n};\n`,
    },
  ]),
  // Tests
  ...['it.only', 'describe.only', 'it.skip', 'test.skip', 'it.concurrent.only', 'it.todo'].map((call) => ({
    rule: SYNTAX,
    says: 'switched off',
    path: `test/${call.replaceAll('.', '-')}.test.ts`,
    text: `import { ${call.split('.')[0]!} } from 'vitest';\n${call}('counts', () => undefined);\n`,
  })),
  {
    rule: SYNTAX,
    says: 'switched off',
    path: 'test/option.test.ts',
    text: `import { it } from 'vitest';\nit('counts', { skip: true }, () => undefined);\n`,
  },
  {
    rule: SYNTAX,
    says: '"should"',
    path: 'test/title.test.ts',
    text: `import { it } from 'vitest';\nit('should count', () => undefined);\n`,
  },
];

const HEALTHY: Readonly<Record<string, string>> = {
  'src/usecases/answer.ts': `export type Answer = 'yes' | 'no';\nexport const yes = 'yes';\n`,
  'src/usecases/healthy.ts': `import { type Answer, yes } from './answer.ts';\nexport const answer = (n: number): Answer => (n > 0 ? yes : 'no');\nexport const both = ['yes', 'no'] as const;\n`,
  'src/usecases/full-file.ts': `${lines(200)}\n// not counted\n`,
  'src/usecases/full-function.ts': longFunction(36),
  'src/usecases/straight.ts': twisted(7),
  'src/usecases/given-date.ts': `export const at = (ms: number): Date => new Date(ms);\n`,
  'src/usecases/reasoned.ts': `// eslint-disable-next-line no-console -- nobody else listens yet\nconsole.log(1);\nexport const read = (text: string): number => JSON.parse(text) as number; // -- written by ourselves\n`,
  'src/usecases/lenient.ts': `export const letters = (text: string | null): string[] => (text == null ? [] : [...text]);\n`,
  'src/usecases/percent.ts': 'export const percent = (n: number): string => `${n}%`;\n',
  'src/usecases/expecting.ts': `// @ts-expect-error -- shows what the compiler refuses\nexport const one: string = 1;\n`,
  'src/web/page.tsx': `export const Page = ({ title }: { readonly title: string }) => <h1>{title}</h1>;\n`,
  'src/clock.ts': `export const now = (): number => Date.now() + Math.random();\n`,
  'src/config.ts': `export const port = process.env['PORT'];\n`,
  'src/cli/say.ts': `export const say = (text: string): void => {\n  console.log(text);\n};\n`,
  'src/domain/refuse.ts': `export const refuse = (): { readonly ok: false } => ({ ok: false });\n`,
  'bench/elapsed.ts': `export const elapsed = performance.now();\nexport const host = process.env['HOST'];\n`,
  'test/conditional.test.ts': `import { it } from 'vitest';\nconst missing = process.env['CI'] === undefined;\nit.skipIf(missing)('counts', async () => {\n  let sum = 0;\n${statements(60)}  await Promise.resolve(sum);\n});\n`,
  'vitest.config.ts': `import { defineConfig } from 'vitest/config';\nexport default defineConfig({});\n`,
};

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

let tree: PlantedTree;
/** File → what was said of it, as "rule: message". */
let linted: Map<string, string[]>;

beforeAll(async () => {
  tree = await plantTree({ ...Object.fromEntries(PLANTS.map(({ path, text }) => [path, text])), ...HEALTHY });
  const results = (await tree.report('lint', '--format', 'json')) as Linted[]; // -- the documented output of the tool
  const said = ({ messages }: Linted): string[] => messages.map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`);
  linted = new Map(results.map((result) => [relative(tree.directory, result.filePath), said(result)]));
});
afterAll(() => tree.fell());

describe('a planted fault', () => {
  it.each(PLANTS)('$path trips $rule', ({ rule, path, says }) => {
    const said = linted.get(path) ?? [];
    const hits = said.filter((line) => line.startsWith(`${rule}: `) && line.includes(says ?? ''));
    expect(hits, said.join('\n')).not.toEqual([]);
  });
});

describe('a healthy file', () => {
  it.each(Object.keys(HEALTHY))('%s trips nothing', (path) => {
    expect(linted.get(path)).toEqual([]);
  });
});
