import { insertAssignment } from '#db/assignments.ts';
import type { Tx } from '#db/database.ts';
import { insertEndpoint } from '#db/endpoints.ts';
import { insertPerson } from '#db/people.ts';
import { insertPlan, type NewPlan } from '#db/plans.ts';
import { insertTask } from '#db/tasks.ts';
import { insertUnit } from '#db/units.ts';
import type { Assignment, AssignmentEvent } from '#domain/assignment/assignment.ts';
import { noDeadline } from '#domain/deadline.ts';
import type { PersonId, PlanId } from '#domain/ids.ts';
import type { Task } from '#domain/task.ts';
import { day } from '#domain/time/day.ts';
import { parseVietnamTime } from '#domain/time/instant.ts';

/** 07:45 in Vietnam on the day that the tests live in. */
export const MORNING = parseVietnamTime('2026-06-25T07:45')!;
export const TODAY = day('2026-06-25');

/** A commune with two rooms, a person in each, and their private chats. */
export const plantOffice = async (tx: Tx) => {
  const commune = await insertUnit(tx, { name: 'UBND xã Tân An', parentId: null, aliases: [] });
  const economy = await insertUnit(tx, { name: 'Phòng Kinh tế', parentId: commune.id, aliases: ['P. KT'] });
  const culture = await insertUnit(tx, { name: 'Phòng Văn hóa - Xã hội', parentId: commune.id, aliases: [] });
  const chair = await insertPerson(tx, { name: 'Trần Văn Hùng', unitId: commune.id, roles: ['leader'] });
  const nam = await insertPerson(tx, { name: 'Nguyễn Văn Nam', unitId: economy.id, roles: ['official'] });
  const lan = await insertPerson(tx, { name: 'Lê Thị Lan', unitId: culture.id, roles: ['head', 'official'] });
  const namsChat = await insertEndpoint(tx, { owner: { kind: 'person', id: nam.id }, channel: 'web', address: 'nam' });
  return { commune, economy, culture, chair, nam, lan, namsChat };
};

/** A plan as the importer would hand it in. */
export const planFrom = (changes: Partial<NewPlan> = {}): NewPlan => ({
  number: '91/KH-UBND',
  issuedOn: day('2026-02-12'),
  issuer: 'UBND xã Tân An',
  title: 'Kế hoạch chuyển đổi số',
  replaces: [],
  contentHash: 'hash-91',
  controllerId: null,
  importedOn: TODAY,
  obstaclesTo: null,
  ...changes,
});

/** Adds a plan. */
export const plantPlan = (tx: Tx, changes: Partial<NewPlan> = {}) => insertPlan(tx, planFrom(changes));

/** Adds a task without a deadline. */
export const plantTask = (
  tx: Tx,
  { planId = null, authorityId = null }: { planId?: PlanId | null; authorityId?: PersonId | null } = {},
): Promise<Task> =>
  insertTask(tx, {
    planId,
    ordinal: '1.2',
    group: 'I. Hạ tầng',
    title: 'Rà soát hạ tầng số của xã',
    product: 'Báo cáo',
    deadline: noDeadline(''),
    authorityId,
    source: { table: 1, row: 7 },
  });

/** Adds the lead assignment of a room, carried by somebody or by nobody, with what happened since. */
export const plantAssignment = (
  tx: Tx,
  { taskId, unitId, part = 'lead' }: Pick<Assignment, 'taskId' | 'unitId'> & { part?: Assignment['part'] },
  { personId = null, since = [] }: { personId?: PersonId | null; since?: readonly AssignmentEvent[] } = {},
): Promise<Assignment> =>
  insertAssignment(tx, {
    taskId,
    unitId,
    part,
    events: [{ kind: 'assigned', personId, followedFrom: TODAY }, ...since],
    by: null,
    at: MORNING,
  });
