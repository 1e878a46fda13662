import { beforeEach, describe, expect, it } from 'vitest';
import { loadEvents } from '#db/assignments.ts';
import { transact } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import type { TaskId } from '#domain/ids.ts';
import type { Action } from '#domain/permissions.ts';
import type { Relation } from '#domain/visibility.ts';
import { gridAllows } from '../domain/support/permission-grid.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';
import { STEERING_SAID, type SteeringSaid } from './said-for-actions.ts';

/** The commune with another room to move work to, and an office of the province with somebody at its head, to whom obstacles are told. */
const LAYOUT = {
  ...PROVINCE,
  units: [...PROVINCE.units, { key: 'van-hoa', name: 'Phòng Văn hóa', parent: 'xa', aliases: [] }],
  people: [...PROVINCE.people, { name: 'Dương Thị Lan', unit: 'van-phong', roles: ['head' as const] }],
};

const TITLE = 'Rà soát hộ kinh doanh';
const PRODUCT = 'Biên bản';
const CARRIER = 'Ngô Minh Châu';
const REASON = 'chờ cấp vốn';
const NOT_THERE = 99;

type May = (action: Action) => boolean;

const WITHOUT_AUTHORITY = 2;
const BLOCKED = 3;
const LATE = 4;

/** Who stands in which relation to each task of the room of economy that Châu carries and Tâm follows; Thủy accepts all but one. */
const WHO: readonly { readonly who: string; readonly given: readonly Relation[] }[] = [
  { who: 'Châu', given: ['carries'] },
  { who: 'Bình', given: ['heads-unit'] },
  { who: 'Hòa', given: ['leads-above'] },
  { who: 'Sơn', given: ['leads-above'] },
  { who: 'Tâm', given: ['controls-plan'] },
  { who: 'Thủy', given: ['authority'] },
  { who: 'Việt', given: ['coordinates'] },
  { who: 'Mai', given: ['acts-for', 'carries'] },
  { who: 'Hoa', given: ['acts-for', 'authority'] },
  { who: 'Nam', given: [] },
  { who: 'Lan', given: [] },
  { who: 'Phúc', given: [] },
];

/** Whoever has to do with the obstacle of the task that is blocked, and sees nothing of the others by that. */
const OF_OBSTACLE: Readonly<Record<string, readonly Relation[]>> = {
  Nam: ['resolves-obstacle'],
  Thủy: ['resolves-obstacle'],
  Hoa: ['resolves-obstacle'],
  Lan: ['receives-obstacles'],
};

const [PGLITE] = databases;
if (PGLITE === undefined) throw new Error('the embedded database is always there');
const kind = PGLITE;

describe('each cell of the table that steers work, as the conversation carries it out', () => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00', layout: LAYOUT });
    const row = { lead: ['Phòng Kinh tế'], coordinating: ['Sở Tài chính'], carriers: ['Châu'], product: PRODUCT };
    const rows = STEERING_SAID.map(({ task }) => ({
      ...row,
      title: `${TITLE}, đợt ${task}`,
      due: task === LATE ? '2026-06-22' : '2026-07-03',
      ...(task === WITHOUT_AUTHORITY ? {} : { authority: 'Thủy' }),
    }));
    // The controller gives to the units of the plan alone.
    const elsewhere = { title: 'Mở lớp dân vũ', lead: ['Phòng Văn hóa', 'Sở Khoa học và Công nghệ'], due: '2026-07-03' };
    await office.imports([...rows, elsewhere], { controller: 'Tâm' });
    await office.says('Tâm', 'vướng mắc kế hoạch 15 gửi Văn phòng UBND tỉnh');
    await office.says('Châu', `vướng ${BLOCKED}: ${REASON}`);
    await office.says('Châu', `người gỡ ${BLOCKED}: Nam`);
    await office.says('Châu', 'ủy quyền cho chị Mai từ hôm nay đến 30/6');
    await office.says('Thủy', 'ủy quyền cho chị Hoa từ hôm nay đến 30/6');
    await office.waitUntil('2026-06-25T09:00');
  });

  const answer = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  /** Everything that has happened to the part that leads the task, and who accepts it. */
  const standingOf = (task: number): Promise<readonly string[]> =>
    transact(office.db, async (tx) => {
      const [work] = await loadWork(tx, { tasks: [task as TaskId], part: 'lead' }); // -- the office under test numbers its tasks from 1
      if (work === undefined) throw new Error(`there is no task ${task}`);
      const events = await loadEvents(tx, work.assignment.id);
      const authority = LAYOUT.people.find(({ name }) => work.task.authorityId === office.idOf(name))?.name ?? 'nobody';
      return [...events.map(({ event }) => event.kind), `authority ${authority}`];
    });

  const relationsTo = (task: number, who: string, given: readonly Relation[]): readonly Relation[] => {
    const onTask = given.filter((relation) => relation !== 'authority' || task !== WITHOUT_AUTHORITY);
    return task === BLOCKED ? [...onTask, ...(OF_OBSTACLE[who] ?? [])] : onTask;
  };

  /** What of the task a relation does not show is not in the answer either. */
  const expectNoLeak = (said: string, may: May): void => {
    const hidden: readonly (readonly [Action, ...string[]])[] = [
      ['see-title', TITLE],
      ['see-obstacle', REASON],
      ['see-whole', PRODUCT, CARRIER],
    ];
    for (const [sees, ...words] of hidden) if (!may(sees)) for (const word of words) expect(said).not.toContain(word);
  };

  /** Says it; returns the answer and what has become of the task by it. */
  const saying = async (who: string, { task, says }: SteeringSaid) => {
    const before = await standingOf(task);
    const said = await answer(who, says(task, who));
    return { said, became: (await standingOf(task)).filter((one, at) => one !== before[at]) };
  };

  const expectDone = async (who: string, asked: SteeringSaid, done: string): Promise<void> => {
    const { said, became } = await saying(who, asked);
    expect(became, `${who}: ${said}`).toContain(done);
  };

  const expectRefused = async (who: string, asked: SteeringSaid, may: May): Promise<void> => {
    const { said, became } = await saying(who, asked);
    expect(became, `${who}: ${said}`).toEqual([]);
    expectNoLeak(said, may);
    if (may('see-title')) {
      expect(said).toMatch(/không được phân quyền|hiện không vướng|do đồng chí thực hiện nên/u);
      return;
    }
    const notThere = await answer(who, asked.says(NOT_THERE, who));
    expect(said.replaceAll(String(asked.task), '')).toBe(notThere.replaceAll(String(NOT_THERE), ''));
  };

  it.each(WHO)('$who ($given) is let do what the relations give, and is refused the rest in plain words', async ({ who, given }) => {
    for (const asked of STEERING_SAID) {
      const { action, task, did } = asked;
      const on = relationsTo(task, who, given);
      const may: May = (wanted) => on.some((relation) => gridAllows(relation, wanted));
      // By the same words whoever names the resolver names another.
      const names = action === 'pass-obstacle' && may('name-resolver');
      if (names || may(action)) await expectDone(who, asked, names ? 'resolver-named' : did);
      else await expectRefused(who, asked, may);
    }
    const mayDraft = relationsTo(LATE, who, given).some((relation) => gridAllows(relation, 'draft-letter'));
    expect((await answer(who, `công văn đôn đốc ${LATE}`)).startsWith('Dự thảo công văn đôn đốc việc')).toBe(mayDraft);
  });

  it.each([
    ['Thủy', /đã có đồng chí Trần Thị Thủy duyệt kết quả/u],
    ['Hoa', /không được phân quyền/u],
  ])('%s, by whose authority the product is accepted, names no other', async (who, refused) => {
    const before = await standingOf(1);
    expect(await answer(who, 'việc 1 do Lâm Thị Hòa phê duyệt')).toMatch(refused);
    expect(await standingOf(1)).toEqual(before);
  });
});
