import { office, type Office, withAbsences } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { workCalendarOf } from '#domain/time/calendar-table.ts';
import { loadAbsences } from './absences.ts';
import { loadDaysInForce } from './calendar.ts';
import type { Tx } from './database.ts';
import { loadPeople } from './people.ts';
import { OFFICE_PARTS, officeVersions } from './schema/office-version.ts';
import { loadUnits } from './units.ts';

const LOADS = {
  units: async (tx: Tx) => unitTree(await loadUnits(tx)),
  people: loadPeople,
  absences: loadAbsences,
  calendar: async (tx: Tx) => workCalendarOf(await loadDaysInForce(tx)),
};

type Parts = { readonly [Part in keyof typeof LOADS]: Awaited<ReturnType<(typeof LOADS)[Part]>> };
type Kept<Value> = { readonly version: string; readonly value: Value } | undefined;

/** Makes a value of what is stored, again only where the version is another than last time. Without a version nothing is kept. */
const keeping = <Value>(load: (tx: Tx) => Promise<Value>): ((tx: Tx, version: string | undefined) => Promise<Value>) => {
  let kept: Kept<Value>;
  return async (tx, version) => {
    if (kept !== undefined && kept.version === version) return kept.value;
    const value = await load(tx);
    kept = version === undefined ? undefined : { version, value };
    return value;
  };
};

const loadPart: { readonly [Part in keyof Parts]: (tx: Tx, version: string | undefined) => Promise<Parts[Part]> } = {
  units: keeping(LOADS.units),
  people: keeping(LOADS.people),
  absences: keeping(LOADS.absences),
  calendar: keeping(LOADS.calendar),
};

const whole: { made: (Parts & { readonly office: Office }) | null } = { made: null };

const sameAs = (parts: Parts, made: Parts): boolean => OFFICE_PARTS.every((part) => parts[part] === made[part]);

/**
 * The office as it stands: units, people, who stands in for whom, and the working days by the yearly table. What has not changed since it
 * was read last is not read again: 200,000 people cannot be loaded for every question. The versions are read first, so that what is kept is
 * never older than its version says; no two databases have a version in common, unless one was copied from the other.
 */
export const loadOffice = async (tx: Tx): Promise<Office> => {
  const versions = new Map((await tx.select().from(officeVersions)).map(({ part, version }) => [part, version]));
  const parts: Parts = {
    units: await loadPart.units(tx, versions.get('units')),
    people: await loadPart.people(tx, versions.get('people')),
    absences: await loadPart.absences(tx, versions.get('absences')),
    calendar: await loadPart.calendar(tx, versions.get('calendar')),
  };
  if (whole.made !== null && sameAs(parts, whole.made)) return whole.made.office;
  const made = withAbsences(office(parts.units, parts.people, parts.calendar), parts.absences);
  whole.made = { ...parts, office: made };
  return made;
};
