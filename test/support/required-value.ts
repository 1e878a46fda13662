/** The value, where a test knows that there is one. */
export const required = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('there is no such value');
  return value;
};
