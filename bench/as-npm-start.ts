import { readFileSync } from 'node:fs';

const isStart = (value: unknown): value is { readonly scripts: { readonly start: string } } =>
  typeof value === 'object' && value !== null && 'scripts' in value;

const read = (): readonly string[] => {
  const found: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const words = isStart(found) ? found.scripts.start.split(' ') : [];
  const from = words.indexOf('node') + 1;
  const to = words.findIndex((word) => word.endsWith('.ts'));
  if (from === 0 || to < from) throw new Error('package.json: "start" is not "node … file.ts"');
  return words.slice(from, to);
};

/** What `npm start` hands to Node before the program's own file: what is measured runs as it runs in an office. */
export const AS_NPM_START = read();
