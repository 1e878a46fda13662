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
  /** What whoever carries the work learns, at its end whoever was to clear it, at its beginning whoever heads the unit and is not to clear it. */
  | ({
      readonly kind: 'obstacle-news';
      readonly what: 'reported' | 'cleared' | 'passed' | 'to-decide' | 'named';
      readonly line: Line;
    } & By);

type Kind = ObstacleNotice<unknown>['kind'];

const KINDS: readonly string[] = ['resolver-asked', 'obstacle-recorded', 'obstacle-news'] satisfies readonly Kind[];

/** Whether a notice is about obstacles. */
export const isObstacleNotice = <N extends { readonly kind: string }>(notice: N): notice is Extract<N, { kind: Kind }> =>
  KINDS.includes(notice.kind);

/** The work that such a notice shows. */
export const obstacleLines = <Line>(notice: ObstacleNotice<Line>): readonly Line[] =>
  notice.kind === 'obstacle-news' ? [notice.line] : notice.lines;

/** The notice with each of its lines changed. */
export const withObstacleLines = <Line>(notice: ObstacleNotice<Line>, change: (line: Line) => Line): ObstacleNotice<Line> =>
  notice.kind === 'obstacle-news' ? { ...notice, line: change(notice.line) } : { ...notice, lines: notice.lines.map(change) };
