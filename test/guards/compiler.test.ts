import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantTree, type PlantedTree, type Verdict } from './planted-tree.ts';

const PLANTS = {
  'src/domain/healthy.ts': `export const first = (names: readonly string[]): string | null => names[0] ?? null;\n`,
  'src/domain/wrong.ts': `export const count: number = 'three';\n`,
  'src/domain/unchecked-index.ts': `export const first = (names: readonly string[]): string => names[0];\n`,
  'src/domain/optional.ts': `export const asked: { readonly by?: string } = { by: undefined };\n`,
  'src/domain/enum.ts': `export enum Answer { Yes }\n`,
  'src/domain/type-import.ts': `import { Name } from './name.ts';\nexport const name: Name = 'x';\n`,
  'src/domain/name.ts': `export type Name = string;\n`,
  'src/domain/missing-return.ts': `export const sign = (n: number): number | undefined => { if (n > 0) return 1; };\n`,
  'src/domain/process.ts': `export const home = process.cwd();\n`,
  'src/domain/timer.ts': `setTimeout(() => 1, 5);\n`,
  'src/domain/console.ts': `console.log('x');\n`,
  'src/language/fetch.ts': `export const page = fetch('http://localhost');\n`,
  'src/usecases/shell.ts': `export const home = process.cwd();\nsetTimeout(() => 1, 5);\n`,
};

let tree: PlantedTree;
let everywhere: Verdict;
let pure: Verdict;

beforeAll(async () => {
  tree = await plantTree(PLANTS);
  [everywhere, pure] = await Promise.all([tree.run('types', '--pretty', 'false'), tree.run('types:pure', '--pretty', 'false')]);
});
afterAll(() => tree.fell());

const complaintsAbout = (file: string, verdict: Verdict): string[] =>
  verdict.stdout.split('\n').filter((line) => line.startsWith(`${file}(`));

it.each([
  ['a value of another type', 'src/domain/wrong.ts', 'TS2322'],
  ['an index taken for certain', 'src/domain/unchecked-index.ts', 'TS2322'],
  ['undefined for an absent key', 'src/domain/optional.ts', 'TS2375'],
  ['an enum', 'src/domain/enum.ts', 'TS1294'],
  ['a type imported as a value', 'src/domain/type-import.ts', 'TS1484'],
  ['a path without a return', 'src/domain/missing-return.ts', 'TS7030'],
])('`types` refuses %s', (_fault, file, code) => {
  expect(everywhere.passed).toBe(false);
  expect(complaintsAbout(file, everywhere)).toEqual([expect.stringContaining(code)]);
});

it.each([
  ['process', 'src/domain/process.ts'],
  ['setTimeout', 'src/domain/timer.ts'],
  ['console', 'src/domain/console.ts'],
  ['fetch', 'src/language/fetch.ts'],
])('`types:pure` knows no %s', (name, file) => {
  expect(pure.passed).toBe(false);
  expect(complaintsAbout(file, pure)).toEqual([expect.stringContaining(`Cannot find name '${name}'`)]);
});

it('leaves healthy files and the shell alone', () => {
  expect(complaintsAbout('src/domain/healthy.ts', everywhere)).toEqual([]);
  expect(complaintsAbout('src/usecases/shell.ts', everywhere)).toEqual([]);
  expect(complaintsAbout('src/domain/healthy.ts', pure)).toEqual([]);
});
