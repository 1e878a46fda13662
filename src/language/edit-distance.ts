const nextRow = (row: readonly number[], letter: string, other: string): readonly number[] => {
  const next: number[] = [(row[0] ?? 0) + 1];
  for (const [at, same] of [...other].entries()) {
    const [diagonal = 0, above = 0] = row.slice(at, at + 2);
    next.push(Math.min(diagonal + (letter === same ? 0 : 1), above + 1, (next[at] ?? 0) + 1));
  }
  return next;
};

/** How many letters must be put in, taken out or changed to make one word the other (Levenshtein); meant for short names. */
export const editDistance = (one: string, other: string): number => {
  const start: readonly number[] = Array.from({ length: [...other].length + 1 }, (_, at) => at);
  return [...one].reduce((row, letter) => nextRow(row, letter, other), start).at(-1) ?? 0;
};
