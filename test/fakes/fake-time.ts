/** A clock that stands still until the test moves it. */
export const fakeTime = (): { readonly now: () => number; readonly advance: (ms: number) => void } => {
  let at = Date.parse('2026-11-23T08:00:00+07:00');
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
  };
};
