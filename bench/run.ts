// `npm run bench`: everything; `npm run bench -- messages`: one subject. Each prints its own table beside a baseline of the same run.

const SUBJECTS: Readonly<Record<string, () => Promise<unknown>>> = {
  start: () => import('./start.ts'),
  messages: () => import('./messages.ts'),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.find((word) => !Object.hasOwn(SUBJECTS, word));
if (unknown === undefined) for (const subject of asked.length === 0 ? Object.keys(SUBJECTS) : asked) await SUBJECTS[subject]?.();
else {
  process.stderr.write(`no such subject: ${unknown}; there are ${Object.keys(SUBJECTS).join(', ')}\n`);
  process.exitCode = 2;
}
