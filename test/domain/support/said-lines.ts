import fc from 'fast-check';
import { asId, type AssignmentId, type PersonId, type TaskId } from '#domain/ids.ts';
import type { MorningLine } from '#domain/reminders/morning-lines.ts';
import { day } from '#domain/time/day.ts';

const SECTIONS = ['own', 'fresh', 'unassigned', 'approvals', 'blocked', 'escalations', 'extensions', 'silent', 'handled'] as const;
const DAYS = [day('2026-06-01'), day('2026-06-18'), day('2026-06-30'), day('2027-01-04'), null];

const saidLine = (assignment: number): fc.Arbitrary<MorningLine> =>
  fc
    .record({
      section: fc.constantFrom(...SECTIONS),
      task: fc.integer({ min: 1, max: 9 }),
      lastDay: fc.constantFrom(...DAYS),
      daysLate: fc.constantFrom(0, 0, 3),
    })
    .map(({ section, task, lastDay, daysLate }) => ({
      ...{ personId: asId<PersonId>(1), section, by: section === 'silent' || section === 'handled' ? 'Lê Thị Mai' : null, mentions: [] },
      line: {
        ...{ assignmentId: asId<AssignmentId>(assignment), number: asId<TaskId>(task), title: 'Lập báo cáo "quý"; số 1', part: 'lead' },
        ...{ unit: 'Sở Tài chính', person: null, deadlineText: '', lastDay, daysLate, product: null, state: 'open', percent: null },
        reason: null,
      },
    }));

/** Lines of one person's morning, some of them about parts of one task; a few have no deadline. */
export const anySaidLines: fc.Arbitrary<readonly MorningLine[]> = fc
  .integer({ min: 0, max: 40 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, at) => saidLine(at + 1))));
