/** Who did what is told, and for whom they acted where it was not their own to do. */
interface By {
  readonly by: string;
  readonly insteadOf?: string;
}

/** What one person is told of what another has done to a piece of work; `Line` is how the work is shown. */
export type ToldNotice<Line> =
  /** An obstacle, told to whoever is to clear it away, and to the one who heads the unit. */
  | ({
      readonly kind: 'obstacle-told';
      readonly line: Line;
      /** It was another's before; whoever stands above has decided; it was said to be cleared and is not. Not set: it is new. */
      readonly how?: 'passed' | 'decided' | 'again';
    } & By)
  /** `shown`: what shows that it was done, by name. `newlyNamed`: it waited before the reader had the authority. */
  | ({ readonly kind: 'approval-asked'; readonly line: Line; readonly shown?: readonly string[]; readonly newlyNamed?: true } & By)
  /** Work goes back to who stands above; `target` is where it should go. */
  | ({ readonly kind: 'declined-told'; readonly line: Line; readonly reason: string; readonly target: string | null } & By)
  /** What somebody was told before was a slip. */
  | ({ readonly kind: 'correction'; readonly line: Line } & By)
  | ({ readonly kind: 'assigned-to-you'; readonly line: Line } & By)
  | ({
      readonly kind: 'decided-on-yours';
      readonly act: 'approved' | 'returned';
      readonly line: Line;
      readonly reason: string | null;
    } & By);
