import { type Drawing, followDrawing } from './page-drawing.ts';
import { type Matrix, moved, type Rule, type Rules, TOLERANCE } from './page-geometry.ts';

type Point = readonly [number, number];

const FILLS = ['fill', 'eoFill'];
const STROKES = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

/** How many numbers follow each step of a path: move, line, curve, quadratic curve, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** More than any page of tables has; what lies beyond is a drawing. */
const MOST_SIDES = 40_000;

type Side = readonly [Point, Point];

interface Step {
  readonly kind: number;
  /** Where the step ends. */
  readonly to: Point;
}

const stepsOf = (path: ArrayLike<number>, matrix: Matrix): readonly Step[] => {
  const steps: Step[] = [];
  for (let at = 0; at < path.length && steps.length < MOST_SIDES;) {
    const kind = path[at] ?? CLOSE;
    const length = STEP_LENGTHS[kind] ?? 0;
    steps.push({ kind, to: length === 0 ? [0, 0] : moved(matrix, [path[at + length - 1] ?? 0, path[at + length] ?? 0]) });
    at += 1 + length;
  }
  return steps;
};

// The straight sides of a path, on the page.
const sidesOf = (path: ArrayLike<number>, matrix: Matrix): readonly Side[] => {
  const sides: Side[] = [];
  let start: Point = [0, 0];
  let here: Point = [0, 0];
  for (const { kind, to } of stepsOf(path, matrix)) {
    const next = kind === CLOSE ? start : to;
    if (kind === LINE || kind === CLOSE) sides.push([here, next]);
    if (kind === MOVE) start = next;
    here = next;
  }
  return sides;
};

interface FoundRules {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

const addSide = (found: FoundRules, [[x1, y1], [x2, y2]]: Side): void => {
  const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (width > TOLERANCE && height <= 1) found.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  if (height > TOLERANCE && width <= 1) found.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
};

// Word draws a border as a thin filled rectangle; larger ones are shades behind text.
const addFilled = (found: FoundRules, sides: readonly Side[]): void => {
  const points = sides.flat();
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  if (bottom - top <= TOLERANCE) addSide(found, [[left, (top + bottom) / 2], [right, (top + bottom) / 2]]); // prettier-ignore
  else if (right - left <= TOLERANCE) addSide(found, [[(left + right) / 2, top], [(left + right) / 2, bottom]]); // prettier-ignore
};

const rectangles = (sides: readonly Side[]): readonly (readonly Side[])[] => {
  const found: (readonly Side[])[] = [];
  for (let at = 0; at + 4 <= sides.length; at += 4) found.push(sides.slice(at, at + 4));
  return found;
};

/** Rules that lie in one line and touch are one: borders are drawn cell by cell. */
const joined = (rules: readonly Rule[]): readonly Rule[] => {
  const sorted = rules.toSorted((one, other) => one.at - other.at);
  const lines: Rule[][] = [];
  for (const rule of sorted) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && rule.at - line[0].at <= TOLERANCE / 2) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const parts: Rule[] = [];
    for (const { at, from, to } of line.toSorted((one, other) => one.from - other.from)) {
      const last = parts.at(-1);
      if (last !== undefined && from - last.to <= TOLERANCE) parts[parts.length - 1] = { ...last, to: Math.max(last.to, to) };
      else parts.push({ at, from, to });
    }
    return parts;
  });
};

/** The straight horizontal and vertical rules that a page draws. */
export const drawnRules = (drawing: Drawing): Rules => {
  const found: FoundRules = { horizontal: [], vertical: [] };
  const isOneOf = (names: readonly string[], paint: unknown): boolean => names.some((name) => drawing.numbers[name] === paint);
  followDrawing(drawing, (name, { matrix }, [paint, paths]) => {
    if (name !== 'constructPath') return;
    const [path] = Array.isArray(paths) ? (paths as readonly unknown[]) : []; // -- checked on this line
    if (!(path instanceof Float32Array)) return;
    const sides = sidesOf(path, matrix);
    if (isOneOf(STROKES, paint)) for (const side of sides) addSide(found, side);
    else if (isOneOf(FILLS, paint)) for (const one of rectangles(sides)) addFilled(found, one);
  });
  return { horizontal: joined(found.horizontal), vertical: joined(found.vertical) };
};
