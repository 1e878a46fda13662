import { trimMarks } from '#language/trim-marks.ts';
import { subjectOf } from './sentence-subject.ts';
import { isAllUnits, leadingUnits, unitsIn } from './unit-phrase.ts';

/** A heading that gives what stands under it to units ("4. Sở Khoa học và Công nghệ:"), and what it says besides. */
export interface OfficeHeading {
  readonly units: readonly string[];
  readonly rest: string;
}

const ORDERING = /^(?:(?:giao|đề nghị|yêu cầu|phân công|đối với|trách nhiệm của|nhiệm vụ của)(?: cho)? )/iu;
const LONGEST_NAMES = 300;

const wholeHeading = (text: string): OfficeHeading | null => {
  const names = trimMarks(text.replace(ORDERING, ''), ' :.;,');
  return names.length > LONGEST_NAMES || !isAllUnits(names) ? null : { units: unitsIn(names), rest: '' };
};

/** The office that a heading names, alone or before a colon; null where it names none. */
export const officeHeading = (text: string): OfficeHeading | null => {
  const colon = text.slice(0, LONGEST_NAMES).search(/:(?= |$)/);
  if (colon < 0) return wholeHeading(text);
  const heading = wholeHeading(text.slice(0, colon));
  return heading === null ? null : { units: heading.units, rest: text.slice(colon + 1).trim() };
};

const ASKING = /^,? (?:đề nghị|yêu cầu|giao|chỉ đạo) /u;

/** Whom a sentence that opens a list asks ("… Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện một số nội dung sau:"); none where it asks nobody. */
export const askedUnits = (text: string): readonly string[] => {
  const subject = text.endsWith(':') ? subjectOf(text) : null;
  if (subject === null) return [];
  const behind = text.slice(subject.end);
  const asking = ASKING.exec(behind);
  return asking === null ? [] : (leadingUnits(behind.slice(asking[0].length))?.units ?? []);
};

const ownUnits = (text: string): readonly string[] => subjectOf(text)?.units ?? wholeHeading(text)?.units ?? [];

/** The units of a sentence that opens a list ("Các sở, ban, ngành có trách nhiệm:"); none where it opens nothing. */
export const openingUnits = (text: string): readonly string[] => {
  if (!text.endsWith(':')) return [];
  const asked = askedUnits(text);
  return asked.length > 0 ? asked : ownUnits(text);
};
