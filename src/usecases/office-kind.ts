import { type Database, transact } from '#db/database.ts';
import { readSetting, writeSetting } from '#db/settings.ts';

export const OFFICE_KIND = 'office-kind';
export const OFFICE_NAME = 'office-name';
const DEMO_CLOCK = 'demo-clock-offset-ms';

/** Demo and real data never share a database. */
export type OfficeKind = 'demo' | 'real';

/** Which office the database holds; null while it holds none. */
export const readOffice = (db: Database): Promise<{ readonly kind: OfficeKind; readonly name: string } | null> =>
  transact(db, async (tx) => {
    const kind = await readSetting(tx, OFFICE_KIND);
    const name = await readSetting(tx, OFFICE_NAME);
    return kind === 'demo' || kind === 'real' ? { kind, name: typeof name === 'string' ? name : '' } : null;
  });

/** How far the demo's clock is ahead of the machine's, in milliseconds; null before it was first set. */
export const readDemoClock = (db: Database): Promise<number | null> =>
  transact(db, async (tx) => {
    const offsetMs = await readSetting(tx, DEMO_CLOCK);
    return typeof offsetMs === 'number' ? offsetMs : null;
  });

/** Keeps the demo's clock over a restart. */
export const saveDemoClock = (db: Database, offsetMs: number): Promise<void> =>
  transact(db, (tx) => writeSetting(tx, DEMO_CLOCK, offsetMs));
