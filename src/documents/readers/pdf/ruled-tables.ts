import { type Rule, type Rules, TOLERANCE } from './page-geometry.ts';

/** A box between rules; a cell that is merged spans several rows or columns of the grid. */
export interface RuledCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The rows of the table that it is in, counted from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
}

/** A page with more rules than this is a drawing. */
const MOST_RULES = 2_000;
const MOST_COLUMNS = 60;
const MOST_ROWS = 300;

const meet = (horizontal: Rule, vertical: Rule): boolean =>
  horizontal.at >= vertical.from - TOLERANCE &&
  horizontal.at <= vertical.to + TOLERANCE &&
  vertical.at >= horizontal.from - TOLERANCE &&
  vertical.at <= horizontal.to + TOLERANCE;

// Rules that meet, directly or over others, are one table.
const groupsOf = ({ horizontal, vertical }: Rules): readonly Rules[] => {
  const groups: { readonly horizontal: Rule[]; readonly vertical: Rule[] }[] = [];
  for (const rule of horizontal) {
    const touching = groups.filter((group) => group.vertical.some((other) => meet(rule, other)));
    const crossed = vertical.filter((other) => meet(rule, other));
    const merged = { horizontal: [...touching.flatMap((group) => group.horizontal), rule], vertical: [...new Set([...touching.flatMap((group) => group.vertical), ...crossed])] }; // prettier-ignore
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 2);
};

const places = (at: readonly number[]): readonly number[] => {
  const found: number[] = [];
  for (const one of at.toSorted((left, right) => left - right)) if (one - (found.at(-1) ?? -Infinity) > TOLERANCE) found.push(one);
  return found;
};

interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly rules: Rules;
}

const covers = (rules: readonly Rule[], at: number, middle: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= TOLERANCE && rule.from <= middle && rule.to >= middle);

const middle = (edges: readonly number[], at: number): number => ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;

const ruleRightOf = ({ columns, rows, rules }: Grid, [column, row]: readonly [number, number]): boolean =>
  covers(rules.vertical, columns[column + 1] ?? 0, middle(rows, row));

const ruleUnder = ({ columns, rows, rules }: Grid, [column, row]: readonly [number, number]): boolean =>
  covers(rules.horizontal, rows[row + 1] ?? 0, middle(columns, column));

// The table's own sides count as drawn where rules reach them: many tables leave out the outer verticals.
const isOpen = ({ columns, rows, rules }: Grid, box: { readonly to: number; readonly bottom: number; readonly row: number }): boolean => {
  const outerDrawn = rules.vertical.some(({ at }) => Math.abs(at - (columns.at(-1) ?? 0)) <= TOLERANCE);
  const { to, bottom, row } = box;
  const side = to === columns.length - 1 && outerDrawn && !covers(rules.vertical, columns.at(-1) ?? 0, middle(rows, row));
  return side || (bottom === rows.length - 1 && !covers(rules.horizontal, rows.at(-1) ?? 0, middle(columns, to - 1)));
};

const cellFrom = (grid: Grid, column: number, row: number): { readonly to: number; readonly bottom: number } => {
  const { columns, rows } = grid;
  let to = column + 1;
  while (to < columns.length - 1 && !ruleRightOf(grid, [to - 1, row])) to += 1;
  let bottom = row + 1;
  while (bottom < rows.length - 1 && !ruleUnder(grid, [column, bottom - 1])) bottom += 1;
  return { to, bottom };
};

interface Box {
  readonly column: number;
  readonly row: number;
  readonly to: number;
  readonly bottom: number;
}

// Every place of the grid belongs to one box, which begins where none before it reaches.
const boxesOf = (grid: Grid): readonly Box[] => {
  const taken = new Set<number>();
  const boxes: Box[] = [];
  const width = grid.columns.length - 1;
  for (let place = 0; place < width * (grid.rows.length - 1); place += 1) {
    if (taken.has(place)) continue;
    const [column, row] = [place % width, Math.floor(place / width)];
    const { to, bottom } = cellFrom(grid, column, row);
    for (let y = row; y < bottom; y += 1) for (let x = column; x < to; x += 1) taken.add(y * width + x);
    boxes.push({ column, row, to, bottom });
  }
  return boxes;
};

const cellsOf = (grid: Grid): readonly RuledCell[] =>
  boxesOf(grid)
    .filter((box) => !isOpen(grid, box))
    .map(({ column, row, to, bottom }) => {
      const edge = (edges: readonly number[], at: number): number => edges[at] ?? 0;
      const sides = {
        left: edge(grid.columns, column),
        right: edge(grid.columns, to),
        top: edge(grid.rows, row),
        bottom: edge(grid.rows, bottom),
      };
      return { ...sides, firstRow: row, lastRow: bottom - 1 };
    });

const tableOf = (rules: Rules): RuledTable => {
  const { horizontal, vertical } = rules;
  const columns = places([...vertical.map(({ at }) => at), Math.min(...horizontal.map(({ from }) => from)), Math.max(...horizontal.map(({ to }) => to))]); // prettier-ignore
  const rows = places(horizontal.map(({ at }) => at));
  return {
    left: columns[0] ?? 0,
    right: columns.at(-1) ?? 0,
    top: rows[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
    columns,
    rowCount: rows.length - 1,
    cells: columns.length > MOST_COLUMNS || rows.length > MOST_ROWS ? [] : cellsOf({ columns, rows, rules }),
  };
};

/** The tables that a page's rules draw, from the top downwards; a single box is a frame and none. */
export const ruledTables = (rules: Rules): readonly RuledTable[] => {
  if (rules.horizontal.length > MOST_RULES || rules.vertical.length > MOST_RULES) return [];
  return groupsOf(rules)
    .map((group) => tableOf(group))
    .filter(({ cells }) => cells.length > 1)
    .toSorted((one, other) => one.top - other.top);
};
