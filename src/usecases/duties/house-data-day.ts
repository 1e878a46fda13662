import { type Database, transact, type Tx } from '#db/database.ts';
import { readSetting, writeSetting } from '#db/settings.ts';
import { DECREE_DATA_DAY, LATEST_DATA_DAY } from '#domain/duties/data-span.ts';

/** Under which key the office keeps the day of the month with which the figures of its reports begin. */
const DATA_DAY_SETTING = 'duties.data-day';

/** The day of the month with which the figures begin in this office; without a setting as Nghị định 09/2019/NĐ-CP has it. */
export const houseDataDay = async (tx: Tx): Promise<number> => {
  const stored = await readSetting(tx, DATA_DAY_SETTING);
  const isDay = typeof stored === 'number' && Number.isInteger(stored) && stored >= 1 && stored <= LATEST_DATA_DAY;
  return isDay ? stored : DECREE_DATA_DAY;
};

/** The same, for who looks at the office from outside. */
export const showHouseDataDay = (db: Database): Promise<number> => transact(db, houseDataDay);

/** Keeps another day, from 1 to LATEST_DATA_DAY; periods that are open already stay as they are. */
export const keepHouseDataDay = (db: Database, day: number): Promise<void> => transact(db, (tx) => writeSetting(tx, DATA_DAY_SETTING, day));
