import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantTree, type PlantedTree, type Verdict } from './planted-tree.ts';

let tree: PlantedTree;
let verdict: Verdict;

beforeAll(async () => {
  tree = await plantTree({
    'src/domain/healthy.ts': `export const greeting = 'xin chào';\n`,
    'src/domain/quotes.ts': `export const greeting = "xin chào";\n`,
    'src/domain/spaces.ts': `export   const greeting = 'xin chào';\n`,
    'db/migrations/meta/generated.json': `{"a":    1}`,
  });
  verdict = await tree.run('format');
});
afterAll(() => tree.fell());

it.each(['src/domain/quotes.ts', 'src/domain/spaces.ts'])('`format` refuses %s', (file) => {
  expect(verdict.passed).toBe(false);
  expect(verdict.stderr).toContain(`[warn] ${file}`);
});

it.each(['src/domain/healthy.ts', 'db/migrations/meta/generated.json'])('`format` leaves %s alone', (file) => {
  expect(verdict.stderr).not.toContain(file);
});
