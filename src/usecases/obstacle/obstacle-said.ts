import { type Obstacle, OBSTACLE_WORKING_DAYS, type Resolver } from '#domain/obstacle/obstacle.ts';
import type { Day } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { type SaidName, saidObstacle } from '#language/obstacle/said-obstacle.ts';
import type { Acting } from '../conversation/speaker.ts';
import { resolversAt } from './resolver-named.ts';

interface Said {
  readonly obstacle: Obstacle;
  /** Those whom the words fit, where they fit several. */
  readonly several: readonly Resolver[];
}

/** The day by which an obstacle is to be cleared where nobody says one. */
export const usualDue = ({ office, now }: Pick<Acting, 'office' | 'now'>): Day =>
  addWorkingDays(dayOf(now), OBSTACLE_WORKING_DAYS, office.calendar);

const FULL_NAME_WORDS = 2;
const ACRONYM = /^\p{Lu}[\p{Lu}\d&.-]+$/u;

const wordsIn = (said: string): number => said.split(/\s+/u).length;

// A word that only stands behind "chờ" is a name where it is said like one: in full, or as an acronym. "Chờ kinh phí" waits for no Mr Phí.
const fits = ({ as }: SaidName, said: string, { kind }: Resolver): boolean => {
  switch (as) {
    case 'unit':
      return kind === 'unit' && (wordsIn(said) >= FULL_NAME_WORDS || ACRONYM.test(said));
    case 'person':
      return kind === 'person';
    case 'bare':
      return ACRONYM.test(said) || (kind === 'person' && wordsIn(said) > FULL_NAME_WORDS);
  }
};

const awaitedIn = (names: readonly SaidName[], { office }: Pick<Acting, 'office'>): readonly Resolver[] => {
  for (const name of names) {
    const { found, said } = resolversAt(name.words, office);
    const fitting = found.filter((one) => fits(name, said, one));
    if (fitting.length > 0) return fitting;
  }
  return [];
};

/** What words about an obstacle say of who is to clear it and by when: nobody where they name none or several, and the usual days. */
export const obstacleSaid = (acting: Pick<Acting, 'office' | 'now'>, words: string): Said => {
  const today = dayOf(acting.now);
  const { names, dueOn } = saidObstacle(words, today);
  const [only, ...others] = awaitedIn(names, acting);
  const resolver = only !== undefined && others.length === 0 ? only : null;
  return {
    obstacle: { resolver, dueOn: dueOn ?? usualDue(acting), namedOn: today, passedBy: [] },
    several: only === undefined || others.length === 0 ? [] : [only, ...others],
  };
};
