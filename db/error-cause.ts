const root = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? root(error.cause) : error);

/** The code of the error at the bottom of it all: a state of PostgreSQL ("28P01") or of the system ("ECONNREFUSED"); null where it has none. */
export const codeOf = (error: unknown): string | null => {
  const cause = root(error);
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
};

/** What the error at the bottom of it all says; those above it repeat the statement with its values. */
export const messageOf = (error: unknown): string => {
  const cause = root(error);
  return cause instanceof Error ? cause.message : String(cause);
};
