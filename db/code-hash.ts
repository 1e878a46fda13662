import { scryptSync } from 'node:crypto';

const BYTES = 32;
/** The same for every code, since a code is looked up by its hash; it keeps tables made for other systems from fitting. */
const SALT = 'nhacviec invite';

/**
 * How a one-time code stands in the database. A code that can be typed has some 40 bits: the hash is slow (tens of milliseconds), so that who
 * reads the row cannot try them all before the code expires.
 */
export const hashOfCode = (code: string): string => scryptSync(code, SALT, BYTES).toString('hex');
