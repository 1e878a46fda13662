/** What was measured of one thing, and what it shall be at most; `notes` say what the figure is not. */
export interface Measurement {
  readonly name: string;
  readonly unit: 's' | 'MB' | '/s';
  readonly aim: number | null;
  readonly values: readonly number[];
}

interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** The least, the middle (of an even number, the lower one of the two) and the most. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { min: at(0), median: at(Math.floor((sorted.length - 1) / 2)), max: at(sorted.length - 1) };
};

const shown = (value: number, unit: Measurement['unit']): string => (unit === 's' ? value.toFixed(2) : value.toFixed(0));

const verdict = (median: number, aim: number | null): string => {
  if (aim === null) return '–';
  return median <= aim ? 'met' : 'MISSED';
};

const row = ({ name, unit, aim, values }: Measurement): string => {
  const { min, median, max } = spreadOf(values);
  const cells = [min, median, max].map((value) => shown(value, unit));
  return `| ${[name, unit, String(values.length), ...cells, aim === null ? '–' : `≤ ${String(aim)}`, verdict(median, aim)].join(' | ')} |`;
};

/** The measurements as a Markdown table; the aim is held against the median. */
export const markdownTable = (measurements: readonly Measurement[]): string =>
  [
    '| what | unit | runs | min | median | max | aim | |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- | --- |',
    ...measurements.map(row),
  ].join('\n');
