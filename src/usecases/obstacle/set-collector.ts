import { setObstaclesUnit } from '#db/plans.ts';
import type { Notice } from '#domain/notice.ts';
import { unitLabel } from '#domain/office/unit.ts';
import type { ObstacleOrder } from '#language/obstacle/obstacle-orders.ts';
import { refusal } from '../conversation/refusal.ts';
import type { Speaking } from '../conversation/speaker.ts';
import { plansNumbered } from './list-obstacles.ts';
import { resolversNamed } from './resolver-named.ts';

/** "Vướng mắc kế hoạch 91 gửi Văn phòng": whoever follows the plan says to which unit its obstacles go from now on. */
export const setCollector = async (
  speaking: Speaking,
  { plan: said, to }: Extract<ObstacleOrder, { kind: 'collector' }>,
): Promise<Notice> => {
  const { tx, person, office } = speaking;
  const [plan, ...others] = (await plansNumbered(speaking, said)).filter(({ controllerId }) => controllerId === person.id);
  if (plan === undefined || others.length > 0) return refusal('not-allowed');
  const units = resolversNamed(to, office).filter((one) => one.kind === 'unit');
  const [only, ...more] = units;
  if (only === undefined || more.length > 0) return refusal('unknown-unit', null, [to]);
  await setObstaclesUnit(tx, plan.id, only.unitId);
  return { kind: 'obstacle-collector', plan: plan.number ?? plan.title, unit: unitLabel(office.tree, only.unitId) };
};
