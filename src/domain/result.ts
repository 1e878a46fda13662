/** An expected outcome as a value: either what was asked for, or why it is refused. */
export type Result<Value, Refused> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refused };

/** Says yes with a value. */
export const accepted = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/** Says no with the reason. */
export const refused = <Refused>(refusal: Refused): Result<never, Refused> => ({ ok: false, refusal });

/** Marks a branch that the types rule out; the one throw that the domain allows itself. */
export const unreachable = (value: never): never => {
  // eslint-disable-next-line no-restricted-syntax -- a bug, not a refusal
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
