import type { Action } from '#domain/permissions.ts';
import type { Relation } from '#domain/visibility.ts';

// Written down from the design by hand, not taken from the code: x = allowed, . = refused.
const GRID = `
                   title whole obstacle count | accept decline submit progress block unblock extension | name approve return move-deadline authority ladder | move urge acknowledge letter drop supersede | name-resolver pass-obstacle
carries            x     x     x        x     | x      x       x      x        x     x       x         | .    .       .      .             .         .      | .    .    .           .      .    . | x             .
heads-unit         x     x     x        x     | x      x       x      x        x     x       x         | x    .       .      .             .         .      | .    .    x           .      .    . | x             .
leads-above        x     x     x        x     | .      .       .      .        .     .       .         | x    .       .      .             x         x      | x    x    x           x      .    . | x             .
controls-plan      x     x     x        x     | .      .       .      .        .     .       .         | x    .       .      .             x         x      | x    x    x           x      x    x | x             .
authority          x     x     x        x     | .      .       .      .        .     .       .         | .    x       x      x             .         x      | x    x    x           x      x    x | .             .
coordinates        x     .     .        .     | .      .       .      .        .     .       .         | .    .       .      .             .         .      | .    .    .           .      .    . | .             .
resolves-obstacle  x     .     x        .     | .      .       .      .        .     x       .         | .    .       .      .             .         .      | .    .    .           .      .    . | .             x
receives-obstacles x     .     x        .     | .      .       .      .        .     .       .         | .    .       .      .             .         .      | .    .    .           .      .    . | .             .
receives-duty      x     x     .        x     | .      .       .      .        .     .       .         | .    x       x      .             .         .      | .    x    .           .      .    . | .             .
acts-for           .     .     .        .     | .      .       .      .        .     .       .         | .    .       .      .             .         .      | .    .    .           .      .    . | .             .
`;

const COLUMNS: readonly Action[] = [
  ...(['see-title', 'see-whole', 'see-obstacle', 'count'] as const),
  ...(['accept', 'decline', 'submit', 'report-progress', 'report-block', 'unblock', 'ask-extension'] as const),
  ...(['name-person', 'approve', 'return', 'move-deadline', 'set-authority', 'set-ladder'] as const),
  ...(['move', 'urge', 'acknowledge', 'draft-letter', 'drop', 'supersede'] as const),
  ...(['name-resolver', 'pass-obstacle'] as const),
];

const cellsOf = (row: string): readonly string[] => row.trim().split(/[\s|]+/);

const ROWS = GRID.trim()
  .split('\n')
  .slice(1)
  .map(cellsOf)
  .map(([relation, ...cells]) => ({ relation: relation as Relation, cells })); // -- the first column of the table above

/** Every relation × action cell, with whether it is allowed. */
export const GRID_CELLS: readonly { readonly relation: Relation; readonly action: Action; readonly allowed: boolean }[] = ROWS.flatMap(
  ({ relation, cells }) => COLUMNS.map((action, at) => ({ relation, action, allowed: cells[at] === 'x' })),
);

const ALLOWED = new Set(GRID_CELLS.filter(({ allowed }) => allowed).map(({ relation, action }) => `${relation} ${action}`));

/** Whether the table written by hand allows it. */
export const gridAllows = (relation: string, action: Action): boolean => ALLOWED.has(`${relation} ${action}`);
