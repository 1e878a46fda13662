import { createHash } from 'node:crypto';

/** How a one-time code stands in the database: who reads the row cannot use the code. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');
