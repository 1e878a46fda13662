import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { requires } from './required.ts';

const SHARED = path.resolve(process.cwd(), '../shared');

/** A file of the shared material beside the checkout; it is read where it stands and never copied into the project. */
export const sharedPath = (...parts: readonly string[]): string => path.join(SHARED, ...parts);

/** Whether the shared material is on this machine. */
const hasShared: boolean = existsSync(SHARED);

/** The parsed JSON of a shared file; the caller says what it holds. */
export const sharedJson = (...parts: readonly string[]): unknown => JSON.parse(readFileSync(sharedPath(...parts), 'utf8'));

/**
 * A group of tests on the shared material: skipped for all to see where it is absent, but failing there where the run promises to have
 * it (NHACVIEC_REQUIRE=shared).
 */
export const describeWithShared = (name: string, tests: () => void): void => {
  const absent = !hasShared && !requires('shared');
  describe.skipIf(absent)(absent ? `${name} (không có ../shared trên máy này)` : name, tests);
};
