// `npm run bench`: everything; `npm run bench -- messages`: one subject. Each prints its own tables beside a baseline of the same run.
// `--quick` measures once; `-- language --million` reads a million generated messages.

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const SUBJECTS: Readonly<Record<string, () => Promise<void>>> = {
  /** How long the program takes to start, and how much memory it settles at. */
  start: async () => {
    await import('./start.ts');
  },
  /** Updates and messages a second, over real HTTP to the fake Telegram. */
  messages: async () => {
    await import('./messages.ts');
  },
  /** Deadlines, how fast and how rightly they are read, beside chrono-node's Vietnamese locale. */
  deadlines: async () => (await import('./deadlines.ts')).deadlineTables().forEach((table) => say(`${table}\n`)),
  /** A plan of 200 rows in each format, and 252 hostile or damaged files. */
  documents: async () => {
    await (await import('./documents.ts')).benchDocuments();
  },
  /** A list of 20,000 rows as .xlsx and .csv: time and peak memory. */
  'list-out': async () => (await import('./list-out.ts')).benchListOut(),
  /** Planning a morning for a million parts of tasks and 200,000 people on PostgreSQL, beside one hand-written statement. */
  planning: async () => (await import('./planning.ts')).benchPlanning(say),
  /** Replies, and how many a second are read on one core. */
  language: async () => (await import('./language.ts')).benchLanguage(say),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.find((word) => !Object.hasOwn(SUBJECTS, word));
if (unknown === undefined) for (const subject of asked.length === 0 ? Object.keys(SUBJECTS) : asked) await SUBJECTS[subject]?.();
else {
  process.stderr.write(`no such subject: ${unknown}; there are ${Object.keys(SUBJECTS).join(', ')}\n`);
  process.exitCode = 2;
}
