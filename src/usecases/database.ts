/** The database as the shells hold it: opened by `main`, handed on to use cases, never asked directly. */
export type { Database } from '#db/database.ts';
