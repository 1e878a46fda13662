import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readPlanText } from '#documents/plan-text.ts';
import type { DraftTask } from '#domain/draft-plan.ts';
import type { PersonId, UnitId } from '#domain/ids.ts';
import { confirmPlan } from '#usecases/confirm-plan.ts';
import type { Database } from '#usecases/database.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { takeAsTold } from '#usecases/take-as-told.ts';
import { WEB_CHAT } from '#usecases/web-chat.ts';
import { DEMO_IMPORT, DEMO_TOLD } from './demo-clock-steps.ts';
import { DEMO_ASSIGNMENTS, DEMO_AUTHORITIES, DEMO_OFFICE } from './demo-office.ts';

const PLAN_FILE = 'ke-hoach-minh-hoa.txt';

/** Fills an empty database with the fictional office; its plan comes in by the same way as a real one. */
export const seedDemo = async (db: Database): Promise<void> => {
  const { units, people } = await layOutOffice(db, DEMO_OFFICE, { kind: 'demo', channel: WEB_CHAT });
  const bytes = await readFile(new URL(PLAN_FILE, import.meta.url));
  const draft = readPlanText(bytes, PLAN_FILE);
  if (!draft.ok) throw new Error(`the demo's own plan is refused: ${draft.refusal.kind}`);
  const person = (name: string | undefined): PersonId | null => (name === undefined ? null : (people.get(name) ?? null));
  const carrierOf = (row: DraftTask, unitId: UnitId): PersonId | null =>
    person(DEMO_ASSIGNMENTS.find((one) => one.ordinal === row.ordinal && units.get(one.unit) === unitId)?.person);
  await confirmPlan(db, {
    draft: draft.value,
    contentHash: createHash('sha256').update(bytes).digest('hex'),
    lateChoice: 'follow',
    controllerId: person(DEMO_OFFICE.people.find(({ roles }) => roles.includes('controller'))?.name),
    authorityOf: (row) => person(DEMO_AUTHORITIES.find((one) => one.ordinal === row.ordinal)?.person),
    carrierOf,
    by: null,
    now: DEMO_IMPORT,
  });
  await takeAsTold(db, DEMO_TOLD);
};
