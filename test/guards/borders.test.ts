import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTree, type PlantedTree } from './planted-tree.ts';

/** The table of the design, told once more in the words of a test: what each folder may import for use, and what for its types only. */
const MAY: Readonly<Record<string, { readonly use: readonly string[]; readonly types?: readonly string[] }>> = {
  domain: { use: [] },
  language: { use: ['domain'] },
  documents: { use: ['domain', 'language'] },
  db: { use: ['domain'] },
  usecases: { use: ['domain', 'language', 'db'], types: ['documents'] },
  bot: { use: ['domain', 'language', 'usecases'] },
  scheduler: { use: ['domain', 'usecases'] },
  web: { use: ['domain', 'usecases'], types: ['documents'] },
  cli: { use: ['domain', 'language', 'documents', 'db', 'usecases'] },
  demo: { use: ['domain', 'language', 'documents', 'usecases'], types: ['bot', 'web'] },
};
const FOLDERS = Object.keys(MAY);
/** Which rule complains where only the types are allowed. */
const typesOnlyRule = (from: string): string => (from === 'demo' ? 'demo-knows-shells-as-types-only' : 'documents-as-types-only');
const LEAVES = ['config', 'log', 'metrics', 'clock'];

/** The files of the readers of plans that alone may know their package. */
const DOCUMENT_READERS = [
  'src/documents/readers/child-answer.ts',
  'src/documents/readers/pdf/load-pages.ts',
  'src/documents/readers/read-docx.ts',
];

/** Where each package may be imported; the files stand for all of their folder. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'date-fns': ['src/domain/time/day.ts'],
  'drizzle-orm': ['db/packages.ts'],
  postgres: ['db/packages.ts'],
  '@electric-sql/pglite': ['db/packages.ts'],
  zod: [
    'src/config.ts',
    'db/packages.ts',
    'src/bot/telegram/packages.ts',
    'src/documents/readers/child-answer.ts',
    'src/bot/zalo-bot/packages.ts',
    'src/web/packages.ts',
  ],
  telegraf: ['src/bot/telegram/packages.ts'],
  axios: ['src/bot/zalo-bot/packages.ts'],
  'node-cron': ['src/scheduler/cron.ts'],
  hono: ['src/web/packages.ts'],
  '@hono/node-server': ['src/web/packages.ts'],
  commander: ['src/cli/packages.ts'],
  pino: ['src/log.ts'],
  'prom-client': ['src/metrics.ts'],
  mammoth: ['src/documents/readers/read-docx.ts'],
  docx: ['src/documents/packages.ts', ...DOCUMENT_READERS],
  hucre: ['src/documents/packages.ts', ...DOCUMENT_READERS],
  unpdf: ['src/documents/readers/pdf/load-pages.ts'],
  echarts: ['src/documents/packages.ts', ...DOCUMENT_READERS],
  '@resvg/resvg-js': ['src/documents/packages.ts', ...DOCUMENT_READERS],
};
const PACKAGE_FILES = [
  ...FOLDERS.map((folder) => (folder === 'db' ? 'db/packages.ts' : `src/${folder}/packages.ts`)),
  'src/domain/time/day.ts',
  'src/domain/time/instant.ts',
  'src/bot/telegram/packages.ts',
  'src/bot/zalo-bot/packages.ts',
  'src/scheduler/cron.ts',
  'src/main.ts',
  ...DOCUMENT_READERS,
  ...LEAVES.map((leaf) => `src/${leaf}.ts`),
];

const pathIn = (folder: string, file: string): string => (folder === 'db' ? `db/${file}` : `src/${folder}/${file}`);
const use = (specifier: string): string => `import { stone } from '${specifier}';\nexport const use = stone;\n`;
const useType = (specifier: string): string => `import type { Stone } from '${specifier}';\nexport type Use = Stone;\n`;
// The demo has no alias: only main, from the top, imports it.
const stoneOf = (folder: string): string => (folder === 'demo' ? '#app/demo/stone.ts' : `#${folder}/stone.ts`);
const STONE = `export const stone = 1;\nexport type Stone = number;\n`;

const crossings = FOLDERS.flatMap((from) =>
  FOLDERS.filter((to) => to !== from).flatMap((to) => [
    { from, to, path: pathIn(from, `use-${to}.ts`), text: use(stoneOf(to)), allowed: MAY[from]!.use.includes(to) },
    {
      from,
      to: `types of ${to}`,
      path: pathIn(from, `type-${to}.ts`),
      text: useType(stoneOf(to)),
      allowed: [...MAY[from]!.use, ...(MAY[from]!.types ?? [])].includes(to),
    },
  ]),
);

const SINGLE: readonly { readonly rule: string; readonly path: string; readonly text: string }[] = [
  { rule: 'leaves-knows-only-its-neighbours', path: 'src/clock.ts', text: use('#usecases/stone.ts') },
  { rule: 'domain-knows-only-its-neighbours', path: 'src/domain/type-of-log.ts', text: useType('#app/log.ts') },
  { rule: 'usecases-knows-only-its-neighbours', path: 'src/usecases/from-test.ts', text: use('../../test/stone.ts') },
  { rule: 'package-without-a-place', path: 'src/usecases/newcomer.ts', text: use('left-pad') },
  { rule: 'package-without-a-place', path: 'src/usecases/development.ts', text: use('fast-check') },
  { rule: 'pure-folders-without-node', path: 'src/domain/node.ts', text: use('node:fs') },
  { rule: 'pure-folders-without-node', path: 'src/language/node.ts', text: use('fs') },
  { rule: 'schema-stays-in-db', path: 'src/usecases/schema.ts', text: use('#db/schema/tables.ts') },
  { rule: 'schema-stays-in-db', path: 'src/usecases/schema-file.ts', text: useType('#db/schema.ts') },
  { rule: 'documents-as-types-only', path: 'src/usecases/use-documents.ts', text: use('#documents/stone.ts') },
  { rule: 'documents-as-types-only', path: 'src/web/use-documents.ts', text: use('#documents/stone.ts') },
  {
    rule: 'documents-as-types-only',
    path: 'src/web/inline-type.ts',
    text: `import { type Stone, stone } from '#documents/stone.ts';\nexport const use: Stone = stone;\n`,
  },
  { rule: 'reader-process-stays-light', path: 'src/documents/readers/reader-process.ts', text: use('../stone-of-language.ts') },
  { rule: 'writers-come-when-asked', path: 'src/plan-writers.ts', text: use('./documents/out/stone-xlsx.ts') },
  ...LEAVES.map((leaf) => ({ rule: 'leaves-as-types-only', path: `src/usecases/use-${leaf}.ts`, text: use(`#app/${leaf}.ts`) })),
  { rule: 'leaves-as-types-only', path: 'src/log.ts', text: use('./config.ts') },
  { rule: 'channel-knows-only-itself', path: 'src/bot/telegram/other-channel.ts', text: use('../zalo-bot/stone.ts') },
  { rule: 'channel-knows-only-itself', path: 'src/bot/telegram/bot.ts', text: use('../stone.ts') },
  { rule: 'nobody-imports-main', path: 'src/cli/main-story.ts', text: use('#app/main.ts') },
  { rule: 'builders-are-for-main-and-cli', path: 'src/web/assemble.ts', text: use('#app/assemble.ts') },
  { rule: 'builders-are-for-main-and-cli', path: 'src/web/run-office.ts', text: use('#app/run-office.ts') },
  { rule: 'file-without-a-place', path: 'src/services/stone.ts', text: use('#domain/stone.ts') },
  { rule: 'file-without-a-place', path: 'src/drawer.ts', text: use('#domain/stone.ts') },
  { rule: 'border-crossed-by-alias', path: 'src/bot/relative.ts', text: use('../domain/stone.ts') },
  { rule: 'border-crossed-by-alias', path: 'src/bot/telegram/relative.ts', text: use('../../domain/stone.ts') },
  { rule: 'border-crossed-by-alias', path: 'db/relative.ts', text: useType('../src/log.ts') },
  { rule: 'border-crossed-by-alias', path: 'src/assemble.ts', text: use('../db/stone.ts') },
  { rule: 'own-folder-by-relative-path', path: 'src/web/own-alias.ts', text: use('#web/stone.ts') },
  { rule: 'no-circle', path: 'src/domain/egg.ts', text: `import { hen } from './hen.ts';\nexport const egg = (): number => hen();\n` },
  { rule: 'no-orphan', path: 'src/domain/lonely.ts', text: `export const lonely = 1;\n` },
  { rule: 'nothing-unresolved', path: 'src/web/nowhere.ts', text: use('./nowhere-at-all.ts') },
];

const HEALTHY: Readonly<Record<string, string>> = {
  'src/usecases/types-of-leaves.ts': LEAVES.map((leaf) => `export type { Stone as ${leaf} } from '#app/${leaf}.ts';\n`).join(''),
  'src/bot/telegram/healthy.ts': `export { stone } from '../channel.ts';\nexport { stone as own } from './stone.ts';\nexport { stone as pure } from '#domain/stone.ts';\n`,
  'src/bot/zalo-bot/storing.ts': use('#usecases/stone.ts'),
  'src/run-office.ts': `export { stone } from './web/stone.ts';\nexport { stone as clock } from './clock.ts';\nexport { stone as built } from './assemble.ts';\n`,
  'src/web/client.js': `document.title = 'x';\n`,
  'src/cli/assemble.ts': use('#app/assemble.ts'),
  'src/cli/log.ts': use('#app/log.ts'),
  'src/web/deep/healthy.ts': use('../stone.ts'),
  'db/node.ts': use('node:fs'),
};

const GROUND: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FOLDERS.map((folder) => [pathIn(folder, 'stone.ts'), STONE])),
  'src/domain/hen.ts': `import { egg } from './egg.ts';\nexport const hen = (): number => egg();\n`,
  'src/documents/stone-of-language.ts': use('#language/stone.ts'),
  'src/documents/out/stone-xlsx.ts': STONE,
  'src/bot/channel.ts': STONE,
  'src/bot/telegram/stone.ts': STONE,
  'src/bot/zalo-bot/stone.ts': STONE,
  'db/schema/tables.ts': STONE,
  'db/schema.ts': STONE,
  'test/stone.ts': STONE,
  'bin/nhacviec': '#!/usr/bin/env node\n',
};

const importAllPackages = Object.keys(PACKAGES)
  .map((name) => `import '${name}';\n`)
  .join('');

const grow = (): Record<string, string> => {
  const files: Record<string, string> = { ...GROUND, ...HEALTHY };
  const add = (path: string, text: string): void => {
    files[path] = text + (files[path] ?? '');
  };
  for (const { path, text } of crossings) add(path, text);
  for (const { path, text } of SINGLE) if (files[path] !== text) add(path, text);
  for (const path of PACKAGE_FILES) add(path, importAllPackages);
  return files;
};

interface Cruised {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment?: string }[] };
  };
}

let tree: PlantedTree;
let cruised: Cruised;

beforeAll(async () => {
  tree = await plantTree(grow());
  cruised = (await tree.report('borders', '--output-type', 'json')) as Cruised; // -- the documented output of the tool
});
afterAll(() => tree.fell());

const rulesBrokenBy = (path: string): string[] =>
  cruised.summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);

describe('between folders', () => {
  it.each(crossings.filter(({ allowed }) => allowed))('$from may import $to', ({ path }) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });

  it.each(crossings.filter(({ allowed }) => !allowed))('$from may not import $to', ({ from, to, path }) => {
    const typesWouldDo = MAY[from]!.types?.includes(to) === true;
    expect(rulesBrokenBy(path)).toEqual([typesWouldDo ? typesOnlyRule(from) : `${from}-knows-only-its-neighbours`]);
  });
});

describe('packages', () => {
  it.each(Object.entries(PACKAGES))('%s is at home only in %j', (name, places) => {
    const trespassers = cruised.summary.violations.filter(({ rule }) => rule.name === `${name}-stays-in-its-place`).map(({ from }) => from);
    expect(trespassers.toSorted()).toEqual(PACKAGE_FILES.filter((path) => !places.includes(path)).toSorted());
  });
});

describe('single rules', () => {
  it.each(SINGLE)('$rule fires on $path', ({ rule, path }) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it.each(Object.keys(HEALTHY))('%s breaks no rule', (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });
});

it('every rule was seen to fire, and tells the one who trips on it what to do', () => {
  const fired = new Set(cruised.summary.violations.map(({ rule }) => rule.name));
  const { forbidden } = cruised.summary.ruleSetUsed;
  expect(forbidden.filter(({ name }) => !fired.has(name)).map(({ name }) => name)).toEqual([]);
  expect(forbidden.filter(({ comment }) => (comment ?? '') === '')).toEqual([]);
});
