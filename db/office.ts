import { office, type Office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { workCalendarOf } from '#domain/time/calendar-table.ts';
import { loadDaysInForce } from './calendar.ts';
import type { Tx } from './database.ts';
import { loadPeople } from './people.ts';
import { loadUnits } from './units.ts';

/** The office as it stands: units, people, and the working days by the yearly table. */
export const loadOffice = async (tx: Tx): Promise<Office> =>
  office(unitTree(await loadUnits(tx)), await loadPeople(tx), workCalendarOf(await loadDaysInForce(tx)));
