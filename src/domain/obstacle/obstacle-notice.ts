import type { Day } from '../time/day.ts';

/** Who did what is told, and for whom they acted where it was not their own to do. */
interface By {
  readonly by: string;
  readonly insteadOf?: string;
}

/** Somebody who may be asked to clear an obstacle away: the name to say, and what they are. */
export interface ResolverOption {
  readonly name: string;
  readonly label: string;
}

export const OBSTACLE_CAUSES = [
  ...(['money', 'land', 'people', 'data', 'technical', 'procedure', 'cooperation', 'other'] as const),
] as const;
/** What kind of cause an obstacle has. */
export type ObstacleCause = (typeof OBSTACLE_CAUSES)[number];

/** The obstacles of one plan, by cause; null for tasks given in chat, and for a plan without a number. */
export interface PlanObstacles<Line> {
  readonly plan: string | null;
  readonly causes: readonly { readonly cause: ObstacleCause; readonly lines: readonly Line[] }[];
}

/** What is said of obstacles, besides that there is one. */
export type ObstacleNotice<Line> =
  /** Who is to clear it? `unknown` are words that named nobody, or several. */
  | {
      readonly kind: 'resolver-asked';
      readonly lines: readonly Line[];
      readonly options: readonly ResolverOption[];
      readonly unknown: string | null;
    }
  /** What was recorded for the one who said it. */
  | {
      readonly kind: 'obstacle-recorded';
      readonly did: 'named' | 'due' | 'passed' | 'to-decide' | 'decided' | 'still';
      readonly lines: readonly Line[];
      readonly toldName: string | null;
      readonly insteadOf?: string;
    }
  /** To the one who has taken back who clears it: the obstacle stands. `options` is null where somebody is to clear it all the same. */
  | {
      readonly kind: 'obstacle-remains';
      readonly lines: readonly Line[];
      readonly options: readonly ResolverOption[] | null;
      /** Whether the reader has reported it and may take that back too. */
      readonly ownReport: boolean;
      readonly toldName: string | null;
    }
  /** At the end of the week, those of the plans that the reader follows. */
  | { readonly kind: 'obstacle-week'; readonly week: Day; readonly plans: readonly PlanObstacles<Line>[] }
  /** Those of one plan, or (null) those that are the reader's to clear away. */
  | { readonly kind: 'obstacle-list'; readonly about: string | null; readonly plans: readonly PlanObstacles<Line>[] }
  /** To which unit the obstacles of a plan go from now on. */
  | { readonly kind: 'obstacle-collector'; readonly plan: string; readonly unit: string }
  /** What whoever carries the work learns, at its end whoever was to clear it, at its beginning whoever heads the unit and is not to clear it. */
  | ({
      readonly kind: 'obstacle-news';
      readonly what: 'reported' | 'cleared' | 'passed' | 'to-decide' | 'named';
      readonly line: Line;
    } & By);

type Kind = ObstacleNotice<unknown>['kind'];

const KINDS: readonly string[] = [
  ...([
    'resolver-asked',
    'obstacle-recorded',
    'obstacle-remains',
    'obstacle-news',
    'obstacle-week',
    'obstacle-list',
    'obstacle-collector',
  ] satisfies readonly Kind[]),
];

/** Whether a notice is about obstacles. */
export const isObstacleNotice = <N extends { readonly kind: string }>(notice: N): notice is Extract<N, { kind: Kind }> =>
  KINDS.includes(notice.kind);

/** The work that such a notice shows. */
export const obstacleLines = <Line>(notice: ObstacleNotice<Line>): readonly Line[] => {
  if (notice.kind === 'obstacle-collector') return [];
  if ('plans' in notice) return notice.plans.flatMap(({ causes }) => causes.flatMap(({ lines }) => lines));
  return notice.kind === 'obstacle-news' ? [notice.line] : notice.lines;
};

/** The notice with each of its lines changed. */
export const withObstacleLines = <Line>(notice: ObstacleNotice<Line>, change: (line: Line) => Line): ObstacleNotice<Line> => {
  if (notice.kind === 'obstacle-collector') return notice;
  if (notice.kind === 'obstacle-news') return { ...notice, line: change(notice.line) };
  if ('lines' in notice) return { ...notice, lines: notice.lines.map(change) };
  const plans = notice.plans.map(({ plan, causes }) => ({
    plan,
    causes: causes.map(({ cause, lines }) => ({ cause, lines: lines.map(change) })),
  }));
  return { ...notice, plans };
};
