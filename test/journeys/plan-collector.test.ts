import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import type { Row } from '../support/plan-in-hand.ts';
import { reviewUnderTest } from '../support/review-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

const ROWS: readonly Row[] = [{ title: 'Số hóa hồ sơ đất đai toàn tỉnh', lead: ['Sở Khoa học và Công nghệ'], due: '2026-07-31' }];

const [embedded] = databases;

describe('the unit that collects the obstacles of a plan each week', () => {
  const opened = useDatabase(required(embedded));

  const reviewed = async () => {
    const office = await reviewUnderTest(opened().db);
    const draft = await office.bringIn(ROWS);
    await office.edit(draft, { kind: 'following', personId: office.idOf('Tâm'), ladder: null });
    /** Who is told at the end of the week of the obstacle that Nam reports. */
    const toldOfWeek = async (): Promise<readonly string[]> => {
      await office.says('Thủy', 'giao 1 cho Nam');
      await office.says('Nam', 'vướng 1 kinh phí, chờ chị Thủy');
      await office.clockAt('2026-06-19T16:00');
      return ['Tâm', 'Việt'].filter((who) => office.inboxOf(who).some((text) => text.includes('Vướng mắc các kế hoạch')));
    };
    return { office, draft, toldOfWeek };
  };

  it('is whoever follows the plan, unless one is chosen on the review page', async () => {
    const { office, draft, toldOfWeek } = await reviewed();
    expect((await office.view(draft)).collector).toEqual({ unitId: null, named: null });
    await office.confirm(draft);
    expect(await toldOfWeek()).toEqual(['Tâm']);
  });

  it('is the unit that was chosen, also once a newer version of the plan comes in', async () => {
    const { office, draft, toldOfWeek } = await reviewed();
    const finance = required(office.units.get('tai-chinh'));
    await office.edit(draft, { kind: 'choose-collector', unitId: finance });
    await office.confirm(draft);
    const newer = await office.bringIn(ROWS.map((row) => ({ ...row, due: '2026-08-14' })));
    expect((await office.view(newer)).collector.unitId).toBe(finance);
    await office.confirm(newer);
    expect(await toldOfWeek()).toEqual(['Việt']);
  });

  it('is whoever follows it again where that is chosen', async () => {
    const { office, draft, toldOfWeek } = await reviewed();
    await office.edit(draft, { kind: 'choose-collector', unitId: required(office.units.get('tai-chinh')) });
    await office.edit(draft, { kind: 'choose-collector', unitId: null });
    await office.confirm(draft);
    expect(await toldOfWeek()).toEqual(['Tâm']);
  });
});
