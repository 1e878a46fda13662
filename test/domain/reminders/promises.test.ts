import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listenersAt } from '#domain/escalation/climb.ts';
import type { FollowedWork } from '#domain/followed-work.ts';
import { answererOf } from '#domain/office/answerer.ts';
import { DEFAULT_LADDER, latestRung } from '#domain/reminders/ladder.ts';
import type { Mention } from '#domain/reminders/owed.ts';
import { planLastCalls } from '#domain/reminders/last-calls.ts';
import { type PlannedNotice, planReminders } from '#domain/reminders/plan-reminders.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { day } from '#domain/time/day.ts';
import { workingDaysBetween } from '#domain/time/working-days.ts';
import { relationsTo } from '#domain/visibility.ts';
import { workLine } from '#domain/work-line.ts';
import { personId } from '../support/builders.ts';
import { anyOffices, type Generated, sighted, soundOffices, START } from '../support/generated.ts';
import { live, morningOf, remember } from '../support/mornings.ts';

const RUNS = { numRuns: 40 };
/** Eight working days on, Wednesday. */
const END = '2026-07-01';
const TODAY = day(START);

const fromStart = (generated: Generated, missed: (on: string) => boolean = () => false) =>
  live({ ...generated, from: START, to: END, missed });

const rungOf = ({ assignment, task }: FollowedWork, on: Mention['toldOn'], { office }: Generated) =>
  task.deadline.lastDay === null || assignment.part === 'coordinating'
    ? null
    : latestRung({ lastDay: task.deadline.lastDay, followedFrom: assignment.followedFrom, ladder: DEFAULT_LADDER }, on, office.calendar);

/** Who has been told of which assignment at which rung; approvals and obstacles go by days since the last telling and are left out. */
const toldRungs = (mentions: readonly Mention[], generated: Generated): readonly string[] => {
  // A letter is due by how often somebody was truly urged, which a server that is down does not do; whoever hears of it among those to whom
  // late work comes up by its days has heard of the lateness with it.
  const comesUpTo = ({ personId: person, assignmentId }: Mention): boolean => {
    const work = generated.works.find(({ assignment }) => assignment.id === assignmentId)!;
    return listenersAt({ late: 9, urgings: 0 }, work, { ...generated, today: day(END) }).includes(person);
  };
  const told = mentions.map((mention) =>
    mention.aspect === 'letter' && comesUpTo(mention) ? { ...mention, aspect: 'escalation' as const } : mention,
  );
  const rows = told
    .filter(({ aspect }) => aspect === 'work' || aspect === 'escalation')
    .map(({ personId: person, assignmentId, aspect, toldOn }) => {
      const work = generated.works.find(({ assignment }) => assignment.id === assignmentId)!;
      return `${person} ${assignmentId} ${aspect} ${aspect === 'work' ? (rungOf(work, toldOn, generated) ?? 'none') : ''}`;
    });
  return [...new Set(rows)].sort();
};

/** Open lead work that was not answered about on this day. */
const isAskedOn = ({ assignment: { state, part, heardOn } }: FollowedWork, on: Mention['toldOn']): boolean =>
  state.kind === 'open' && part === 'lead' && (heardOn === null || heardOn < on);

const readerOf = ({ recipient }: PlannedNotice) => personId(recipient.id);

describe('in any office, whatever its work', () => {
  it('a round that runs twice has nothing to say the second time', () => {
    fc.assert(
      fc.property(anyOffices, ({ office, works }) => {
        const planned = planReminders({ today: TODAY, office, works, mentions: [] });
        const mentions = remember(
          [],
          planned.flatMap((one) => one.mentions),
        );
        expect(planReminders({ today: TODAY, office, works, mentions })).toEqual([]);
      }),
    );
  });

  it('mornings that were missed end in the same rungs told, in one message each', () => {
    const days = fc.subarray(['2026-06-22', '2026-06-23', '2026-06-24', '2026-06-25', '2026-06-26', '2026-06-29', '2026-06-30']);
    fc.assert(
      fc.property(anyOffices, days, (generated, down) => {
        const daily = fromStart(generated);
        const healed = fromStart(generated, (on) => down.includes(on));
        expect(toldRungs(healed.mentions, generated)).toEqual(toldRungs(daily.mentions, generated));
        const last = healed.mornings.at(-1)?.planned ?? [];
        expect(new Set(last.map(({ recipient }) => recipient.id)).size).toBe(last.length);
      }),
      RUNS,
    );
  });

  it('every message shows the work as it is today', () => {
    fc.assert(
      fc.property(anyOffices, ({ office, works }) => {
        for (const { notice } of planReminders({ today: TODAY, office, works, mentions: [] }))
          for (const line of shownLines(notice)) {
            const work = works.find(({ assignment }) => assignment.id === line.assignmentId)!;
            expect(line).toEqual(workLine(work, office, TODAY));
          }
      }),
    );
  });

  it('one person gets one message, never an empty one, and what it shows is what counts as told', () => {
    fc.assert(
      fc.property(anyOffices, ({ office, works }) => {
        const planned = planReminders({ today: TODAY, office, works, mentions: [] });
        expect(new Set(planned.map(({ key }) => key)).size).toBe(planned.length);
        for (const { recipient, notice, mentions } of planned) {
          const shown = shownLines(notice).map(({ assignmentId }) => assignmentId);
          expect(shown.length).toBeGreaterThan(0);
          expect([...shown].sort()).toEqual(mentions.map(({ assignmentId }) => assignmentId).sort());
          expect(mentions.every((one) => one.personId === recipient.id && one.toldOn === TODAY)).toBe(true);
        }
      }),
    );
  });

  it('open lead work at a rung is in the message of the one who answers for it, and is asked of nobody else', () => {
    let looked = 0;
    fc.assert(
      fc.property(soundOffices, (generated) => {
        const { office, works } = generated;
        for (const { on, planned } of fromStart(generated).mornings)
          for (const work of works) {
            const { assignment } = work;
            if (!isAskedOn(work, on) || rungOf(work, on, generated) !== on) continue;
            const asked = planned.filter((one) => {
              const { own, fresh, unassigned } = morningOf(one);
              return [...own, ...fresh, ...unassigned].some((line) => line.assignmentId === assignment.id);
            });
            expect(asked.map(({ recipient }) => recipient.id)).toEqual([answererOf(work, office)?.id]);
            looked += 1;
          }
      }),
      RUNS,
    );
    expect(looked).toBeGreaterThan(50);
  });

  it('no late work is brought before anybody within three working days after its import', () => {
    let looked = 0;
    fc.assert(
      fc.property(anyOffices, (generated) => {
        const { office, works } = generated;
        for (const { on, planned } of fromStart(generated).mornings)
          for (const { assignmentId } of planned.flatMap((one) => one.mentions).filter(({ aspect }) => aspect === 'escalation')) {
            const imported = works.find(({ assignment }) => assignment.id === assignmentId)?.plan?.importedOn;
            if (imported === undefined) continue;
            expect(workingDaysBetween(imported, on, office.calendar)).toBeGreaterThan(3);
            looked += 1;
          }
      }),
      RUNS,
    );
    expect(looked).toBeGreaterThan(10);
  });
});

/** What somebody is told of with no relation to it but that another unit of the same task helps. */
const toldWithoutRelation = ({ office, works }: Generated): readonly string[] => {
  const situation = { today: TODAY, office, works, mentions: [] };
  return [...planReminders(situation), ...planLastCalls(situation)].flatMap((planned) =>
    shownLines(planned.notice)
      .map((line) => works.find(({ assignment }) => assignment.id === line.assignmentId)!)
      .filter((work) => relationsTo(readerOf(planned), sighted(work, works), situation).every((relation) => relation === 'coordinates'))
      .map((work) => `${planned.recipient.id} is told of ${work.assignment.id}`),
  );
};

describe('nobody is told of what no relation gives them', () => {
  it('in an office with a leader at the top, where every authority is still there', () => {
    fc.assert(
      fc.property(soundOffices, (generated) => {
        expect(toldWithoutRelation(generated)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('in any office', () => {
    fc.assert(
      fc.property(anyOffices, (generated) => {
        expect(toldWithoutRelation(generated)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
