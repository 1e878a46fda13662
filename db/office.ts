import { office, type Office, withAbsences } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { loadAbsences } from './absences.ts';
import type { Tx } from './database.ts';
import { loadPeople } from './people.ts';
import { loadUnits } from './units.ts';

/** The office as it stands: units, people, who stands in for whom, and a calendar that knows weekends only. */
export const loadOffice = async (tx: Tx): Promise<Office> =>
  withAbsences(office(unitTree(await loadUnits(tx)), await loadPeople(tx), WEEKENDS_ONLY), await loadAbsences(tx));
