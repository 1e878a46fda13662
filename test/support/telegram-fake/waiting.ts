/** A promise and the key to it. */
export interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

/** Makes a signal that can be given once. */
export const signal = (): Signal => {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
};

/** Waiting for a state of the fake instead of sleeping. */
export interface Watch {
  /** Settles as soon as the condition holds; it is looked at after everything that happens in the fake. */
  readonly until: (condition: () => boolean) => Promise<void>;
  /** To be called whenever something has happened. */
  readonly happened: () => void;
}

/** Makes a watch. */
export const watch = (): Watch => {
  const waiting = new Set<() => void>();
  return {
    until: (condition) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          try {
            if (!condition()) return;
            resolve();
          } catch (error) {
            // A condition that fails is the test's mistake, and must not disturb the call that made us look.
            reject(error instanceof Error ? error : new Error(String(error)));
          }
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    happened: () => waiting.forEach((look) => look()),
  };
};
