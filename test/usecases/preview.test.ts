import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '#domain/notice.ts';
import { day } from '#domain/time/day.ts';
import { vietnamTime } from '#domain/time/instant.ts';
import { planAt, previewRounds } from '#usecases/preview.ts';
import { databases } from '../support/databases.ts';
import { MONTHLY } from '../support/monthly-report.ts';
import { at, type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';
import { writtenByRounds } from '../support/written-by-rounds.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('a preview of the rounds, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    // Clear in all six, so that nobody is asked about it.
    const clear = { product: 'Biên bản nghiệm thu', authority: 'Sơn' };
    await office.imports([{ ...clear, title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] }]);
  });

  const week = () => previewRounds(office.db, { from: at('2026-06-23T07:45'), until: at('2026-06-29T08:00') });

  it('foresees each round at its time, if nobody answers anything', async () => {
    const kinds = (await week()).foreseen.map(({ at: when, planned }) => [vietnamTime(when), planned.notice.kind]);
    expect(kinds).toEqual([
      ['2026-06-23T07:45', 'morning'],
      ['2026-06-25T07:45', 'morning'],
      ['2026-06-26T07:45', 'morning'],
      ['2026-06-26T14:00', 'urgent'],
      ['2026-06-26T16:00', 'digest'],
      ['2026-06-29T07:45', 'morning'],
      ['2026-06-29T07:45', 'morning'],
    ]);
  });

  it('sends nothing and remembers nothing', async () => {
    await week();
    await office.settle();
    expect(office.messenger.begun).toEqual([]);
    await office.morning('2026-06-23');
    expect(office.inboxOf('Nam')).toHaveLength(1);
  });

  it('foresees for an instant what the round of that instant then sends', async () => {
    const { foreseen } = await planAt(office.db, at('2026-06-23T07:45'));
    const notices: readonly Notice[] = foreseen.map(({ planned }) => planned.notice);
    await office.morning('2026-06-23');
    expect(notices).toHaveLength(1);
    expect(office.messenger.arrived).toHaveLength(1);
  });

  it('leaves what is too much for a day to the next morning, as the round of today has run', async () => {
    await office.morning('2026-06-22');
    await office.clockAt('2026-06-22T09:00');
    for (const title of ['A', 'B', 'C', 'D']) {
      await office.says('Sơn', `giao Sở KH&CN lập danh mục ${title} trước 30/7, sản phẩm: danh mục`);
      await office.says('Sơn', 'giao');
    }
    const { foreseen } = await previewRounds(office.db, { from: at('2026-06-22T10:00'), until: at('2026-06-23T08:00') });
    const mornings = foreseen.filter(({ planned }) => planned.notice.kind === 'morning').map((one) => vietnamTime(one.at));
    expect(new Set(mornings)).toEqual(new Set(['2026-06-23T07:45']));
  });

  it('foresees nothing for an hour in which no round begins', async () => {
    expect((await planAt(office.db, at('2026-06-23T06:00'))).foreseen).toEqual([]);
  });

  it('foresees the reports and the questions for values that the coming weeks bring, as the rounds then tell them', async () => {
    await office.imports([], {
      ...{ controller: 'Tâm', number: '16/KH-UBND' },
      duties: [MONTHLY],
      indicators: [{ ordinal: '1', text: 'Tỷ lệ hồ sơ trực tuyến', comparator: '>=', value: 95, unit: '%', source: { line: 12 } }],
    });
    await office.says('Tâm', 'giao chỉ tiêu 1 cho Nam, hằng tháng');
    await office.clockAt('2026-07-23T07:45');
    expect(await office.says('Việt', 'xong 2')).toEqual([expect.stringContaining('chờ')]);
    const { foreseen } = await previewRounds(office.db, { from: at('2026-07-24T00:00'), until: at('2026-08-05T00:00') });
    const written = await writtenByRounds(office, day('2026-07-24'), 12);
    expect(Object.fromEntries(foreseen.map(({ planned }) => [planned.key, planned.notice]))).toEqual(written);
    for (const text of ['báo cáo kết quả thực hiện tháng 7/2026', 'báo cáo kết quả thực hiện tháng 8/2026'])
      expect(JSON.stringify(written).toLowerCase()).toContain(text);
    const asked = foreseen.filter(({ planned }) => planned.notice.kind === 'indicators-asked').map((one) => vietnamTime(one.at));
    expect(asked).toEqual(['2026-07-28T07:00', '2026-07-31T07:00']);
  });
});
