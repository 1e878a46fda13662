import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantTree, type PlantedTree, type Verdict } from './planted-tree.ts';

let tree: PlantedTree;
let verdict: Verdict;

const addUnusedPackage = async (directory: string): Promise<void> => {
  const path = join(directory, 'package.json');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"dependencies": {', '"dependencies": {\n    "left-behind": "1.0.0",'));
};

beforeAll(async () => {
  tree = await plantTree({
    'src/main.ts': `import { greeting } from '#domain/greeting.ts';\nprocess.stdout.write(greeting);\n`,
    'src/cli/main.ts': `import { Command } from 'commander';\nimport { helping } from './helping.ts';\nhelping(new Command());\n`,
    'src/cli/helping.ts': `import type { Command } from 'commander';\nexport const helping = (command: Command): string => command.helpInformation();\n`,
    'src/domain/greeting.ts': `export const greeting = 'xin chào';\nexport const farewell = 'tạm biệt';\n`,
    'src/domain/forgotten.ts': `export const forgotten = 1;\n`,
    'test/domain/greeting.test.ts': `import { onlyTested } from '#domain/tested.ts';\nonlyTested();\n`,
    'src/domain/tested.ts': `export const onlyTested = (): number => 1;\n`,
    'bin/nhacviec': `#!/usr/bin/env node\n`,
  });
  await addUnusedPackage(tree.directory);
  verdict = await tree.run('dead-code', '--reporter', 'compact');
});
afterAll(() => tree.fell());

it.each([
  ['a file that nobody imports', /^src\/domain\/forgotten\.ts/m],
  ['an export that nobody imports', /^src\/domain\/greeting\.ts: farewell$/m],
  ['a package that nobody imports', /left-behind/],
])('`dead-code` names %s', (_fault, named) => {
  expect(verdict.passed).toBe(false);
  expect(verdict.stdout).toMatch(named);
});

it.each(['helping', 'tested.ts', 'commander', 'src/main.ts', 'src/cli/main.ts'])('`dead-code` leaves %s alone, which serves', (name) => {
  expect(verdict.stdout).not.toContain(name);
});
