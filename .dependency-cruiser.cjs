// Who may import whom: the table of the design, one entry a folder, one entry a package.
// Read the comment of the rule that you tripped on; it tells what to do instead.

/** Files right under src/ whose values arrive as arguments; their types may be imported nearly everywhere. */
const LEAVES = '^src/(config|log|metrics|clock)\\.ts$';
const DOMAIN = '^src/domain/';
const LANGUAGE = '^src/language/';
const DOCUMENTS = '^src/documents/';
const USECASES = '^src/usecases/';
const DB = '^db/';
const CLI = '^src/cli/';
/** The story and its chapters: what builds and starts everything. */
const MAIN = '^src/main\\.ts$';
const BUILDERS = '^src/(assemble|run-office|run-channels|plan-writers|take-files)\\.ts$';

const folders = {
  domain: {
    from: DOMAIN,
    may: [DOMAIN],
    comment: 'The domain knows only itself: pass what it needs as plain values, and let a use case fetch them.',
  },
  language: {
    from: LANGUAGE,
    may: [DOMAIN, LANGUAGE],
    comment: 'Language turns text into domain values and knows nothing else: hand in names and dates as arguments.',
  },
  documents: {
    from: DOCUMENTS,
    may: [DOMAIN, LANGUAGE, DOCUMENTS, LEAVES],
    comment: 'Documents turns files into draft plans and values into files; storing and sending are for a use case.',
  },
  db: {
    from: DB,
    may: [DOMAIN, DB, LEAVES],
    comment: 'The database stores and loads domain values; deciding is for the domain, the order of steps for a use case.',
  },
  usecases: {
    from: USECASES,
    may: [DOMAIN, LANGUAGE, DOCUMENTS, DB, USECASES, LEAVES],
    comment: 'A use case knows rules, language and storage, never who calls it: answer with a notice or a value, and let the shell ask.',
  },
  bot: {
    from: '^src/bot/',
    may: [DOMAIN, LANGUAGE, USECASES, '^src/bot/', LEAVES],
    comment: 'The bot reaches storage and documents through use cases only.',
  },
  scheduler: {
    from: '^src/scheduler/',
    may: [DOMAIN, USECASES, '^src/scheduler/', LEAVES],
    comment: 'The scheduler knows when, never what: call a use case.',
  },
  web: {
    from: '^src/web/',
    may: [DOMAIN, DOCUMENTS, USECASES, '^src/web/', LEAVES],
    comment:
      'Web pages reach everything through use cases; a webhook is an `Inbound` handler that main hands in, so web never imports a channel.',
  },
  cli: {
    from: CLI,
    may: [DOMAIN, LANGUAGE, DOCUMENTS, DB, USECASES, CLI, LEAVES, BUILDERS],
    comment: 'A command calls use cases and what the builders (src/assemble.ts) build; it starts neither bot nor web itself.',
  },
  demo: {
    from: '^src/demo/',
    may: [DOMAIN, LANGUAGE, DOCUMENTS, USECASES, '^src/demo/', '^src/(bot|web)/', LEAVES],
    comment: 'The demo is an office like any other: it is filled and moved through use cases.',
  },
  leaves: {
    from: LEAVES,
    may: [DOMAIN, LEAVES],
    comment: 'config, log, metrics and clock stand at the bottom: they know domain values and each other only.',
  },
};

const knowsOnlyItsNeighbours = ([folder, { from, may, comment }]) => ({
  name: `${folder}-knows-only-its-neighbours`,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|db|test|bench|bin)/', pathNot: may },
});

/** The files that may import a package. A package without an entry has no place yet. */
const packages = {
  'date-fns': ['^src/domain/time/day\\.ts$'],
  'drizzle-orm': [DB],
  postgres: [DB],
  '@electric-sql/pglite': [DB],
  zod: ['^src/config\\.ts$', DB, '^src/bot/[^/]+/', '^src/web/', '^src/documents/readers/child-answer\\.ts$'],
  telegraf: ['^src/bot/telegram/'],
  axios: ['^src/bot/zalo-[^/]+/'],
  'node-cron': ['^src/scheduler/cron\\.ts$'],
  hono: ['^src/web/'],
  '@hono/node-server': ['^src/web/'],
  commander: ['^src/cli/', '^bin/'],
  pino: ['^src/log\\.ts$'],
  'prom-client': ['^src/metrics\\.ts$'],
  mammoth: ['^src/documents/readers/read-docx\\.ts$'],
  docx: [DOCUMENTS],
  hucre: [DOCUMENTS],
  unpdf: ['^src/documents/readers/pdf/load-pages\\.ts$'],
  echarts: [DOCUMENTS],
  '@resvg/resvg-js': [DOCUMENTS],
};

// A package that is not installed stays a bare name; one that is has a path through node_modules.
const pathOf = (name) => `(^|node_modules/)${name}(/|$)`;

const staysInItsPlace = ([name, places]) => ({
  name: `${name}-stays-in-its-place`,
  comment: `Only ${places.join(', ')} may know ${name}, so that it can be exchanged in one place: go through what that place exports.`,
  severity: 'error',
  from: { pathNot: places },
  to: { path: pathOf(name), dependencyTypesNot: ['local', 'core'] },
});

module.exports = {
  forbidden: [
    ...Object.entries(folders).map(knowsOnlyItsNeighbours),
    ...Object.entries(packages).map(staysInItsPlace),
    {
      name: 'package-without-a-place',
      comment: 'Give a new package its place in `packages` above and its reason in CONTRIBUTING.md, or do without it.',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown'],
        // An unresolved file is the business of the last rule.
        pathNot: ['^[.#](?!.*node_modules)', ...Object.keys(packages).map(pathOf)],
      },
    },
    {
      name: 'pure-folders-without-node',
      comment: 'Domain and language touch no file, network, clock or process: take the value as an argument.',
      severity: 'error',
      from: { path: [DOMAIN, LANGUAGE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'schema-stays-in-db',
      comment: 'Tables are the business of the repositories: ask one of them, or add a function to it.',
      severity: 'error',
      from: { path: USECASES },
      to: { path: '^db/schema' },
    },
    {
      name: 'documents-as-types-only',
      comment: 'Readers and writers of files are handed in by main: write `import type`, and take the function as an argument.',
      severity: 'error',
      from: { path: [USECASES, '^src/web/'] },
      to: { path: DOCUMENTS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'reader-process-stays-light',
      comment:
        'A process is started for each file and loads all of this; with the language it would take twice as long: put what both need into a file of its own.',
      severity: 'error',
      from: { path: '^src/documents/readers/reader-process\\.ts$' },
      to: { path: LANGUAGE, pathNot: '^src/language/fold\\.ts$', reachable: true },
    },
    {
      name: 'writers-come-when-asked',
      comment:
        'What writes .docx and .xlsx is a fifth of the memory of a server that only reminds: import it where the first document is asked for, with `await import()`.',
      severity: 'error',
      from: { path: '^src/plan-writers\\.ts$' },
      to: { path: '^src/documents/out/.*(docx|xlsx)\\.ts$', dynamic: false },
    },
    {
      name: 'leaves-as-types-only',
      comment: 'config, log, metrics and clock arrive as arguments: write `import type`, and let main or the command hand the value in.',
      severity: 'error',
      from: { pathNot: [MAIN, BUILDERS, CLI] },
      to: { path: LEAVES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'channel-knows-only-itself',
      comment:
        'A channel translates between its platform and src/bot/channel.ts; it knows no other channel and nothing of the bot around it.',
      severity: 'error',
      from: { path: '^src/bot/([^/]+)/' },
      to: { path: '^src/bot/', pathNot: ['^src/bot/$1/', '^src/bot/(channel|intake|pace|gcra|split-text)\\.ts$'] },
    },
    {
      name: 'nobody-imports-main',
      comment: 'src/main.ts is the story told once; what others need of it belongs in src/assemble.ts.',
      severity: 'error',
      from: {},
      to: { path: MAIN },
    },
    {
      name: 'builders-are-for-main-and-cli',
      comment:
        'What the builders (src/assemble.ts, src/run-office.ts, src/run-channels.ts, src/plan-writers.ts, src/take-files.ts) build arrives as an argument; only main and the commands build.',
      severity: 'error',
      from: { pathNot: [MAIN, BUILDERS, CLI] },
      to: { path: BUILDERS },
    },
    {
      name: 'demo-knows-shells-as-types-only',
      comment: 'The demo is handed the running shells as arguments: write `import type`.',
      severity: 'error',
      from: { path: '^src/demo/' },
      to: { path: '^src/(bot|web)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'file-without-a-place',
      comment: 'A new folder, or a new file right under src/, gets its row in `folders` above first (and in the design).',
      severity: 'error',
      from: { path: '^src/', pathNot: [MAIN, BUILDERS, ...Object.values(folders).map(({ from }) => from)] },
      to: {},
    },
    {
      name: 'border-crossed-by-alias',
      comment: 'Write an import from another folder with its alias (`#domain/task.ts`), so that a crossing is seen.',
      severity: 'error',
      from: { path: '^(src/[^/]+/|src/|db/)' },
      to: { path: '^(src|db)/', pathNot: '^$1', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'own-folder-by-relative-path',
      comment: 'An alias means a border: within its own folder a file is imported as `./task.ts`.',
      severity: 'error',
      from: { path: '^(src/[^/]+/|db/)' },
      to: { path: '^$1', dependencyTypes: ['aliased-subpath-import'] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or hide a third that both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports this file and it imports nobody: use it or delete it.',
      severity: 'error',
      // JavaScript under src/web is sent to the browser as it is.
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/web/.+\\.js$'] },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      comment: 'This import leads nowhere: mend the path, or add the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^db/migrations/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Keeps `import type` in sight, marked as such.
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
