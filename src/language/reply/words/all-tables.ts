import { ASKING } from './asking.ts';
import { DECISIONS } from './decisions.ts';
import { NEUTRAL } from './neutral.ts';
import { NUMBERING } from './numbering.ts';
import { OBSTACLES } from './obstacles.ts';
import type { Sense } from './sense.ts';
import { SPEAKING } from './speaking.ts';
import { UNITS } from './units.ts';
import type { WordTable } from './word-table.ts';
import { WORK_STATES } from './work-states.ts';

/** Every table that the reader knows. */
export const ALL_TABLES: readonly WordTable<Sense>[] = [
  SPEAKING,
  WORK_STATES,
  OBSTACLES,
  DECISIONS,
  ASKING,
  NUMBERING,
  NEUTRAL,
  UNITS,
].flat();
