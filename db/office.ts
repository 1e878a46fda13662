import { office, type Office, withAbsences } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { workCalendarOf } from '#domain/time/calendar-table.ts';
import { loadAbsences } from './absences.ts';
import { loadDaysInForce } from './calendar.ts';
import type { Tx } from './database.ts';
import { loadPeople } from './people.ts';
import { loadUnits } from './units.ts';

/** The office as it stands: units, people, who stands in for whom, and the working days by the yearly table. */
export const loadOffice = async (tx: Tx): Promise<Office> =>
  withAbsences(
    office(unitTree(await loadUnits(tx)), await loadPeople(tx), workCalendarOf(await loadDaysInForce(tx))),
    await loadAbsences(tx),
  );
