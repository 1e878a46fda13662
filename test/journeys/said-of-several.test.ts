import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

describe.each(databases)('what is said of several at once, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
  });

  const imports = (rows: readonly (readonly [title: string, carrier: string, due: string])[]): Promise<unknown> =>
    office.imports(
      rows.map(([title, carrier, due]) => ({ title, lead: carrier === 'Hoa' ? ['Sở Tài chính'] : SCIENCE, carriers: [carrier], due })),
      { controller: 'Tâm' },
    );

  const said = async (who: string, text: string): Promise<string> => (await office.says(who, text)).join('\n');

  describe('“xong cả hai”', () => {
    const OF_NAM = [
      ['Nâng cấp kho dữ liệu', 'Nam', '2026-06-30'],
      ['Lập hồ sơ an toàn', 'Nam', '2026-06-26'],
    ] as const;

    it('finishes the two that are open', async () => {
      await imports(OF_NAM);
      expect(await said('Nam', 'xong cả hai rồi ạ')).toContain('2 việc');
      expect(await said('Nam', 'xong 1')).toContain('Việc 1 đã báo xong');
      expect(await said('Tâm', 'việc 2?')).not.toContain('đang thực hiện');
    });

    it('finishes nothing where three are open, and asks which', async () => {
      await imports([...OF_NAM, ['Soạn đề cương', 'Nam', '2026-07-10']]);
      expect(await said('Nam', 'cả hai xong rồi')).toContain('việc nào?');
      expect(await said('Nam', 'việc của tôi')).toContain('3 việc');
    });

    it('means the two that the answered message shows', async () => {
      await imports([...OF_NAM, ['Soạn đề cương', 'Nam', '2026-08-10']]);
      await office.morning('2026-06-23');
      await office.morning('2026-06-25');
      await said('Nam', 'xong cả hai');
      expect(await said('Nam', 'việc của tôi')).toMatch(/1 việc[^]*Soạn đề cương/u);
    });
  });

  describe('urging', () => {
    beforeEach(async () => {
      await imports([
        ['Nâng cấp kho dữ liệu', 'Nam', '2026-06-23'],
        ['Lập hồ sơ an toàn', 'Mai', '2026-06-24'],
        ['Rà soát dự toán', 'Hoa', '2026-07-24'],
      ]);
      await office.waitUntil('2026-06-29T09:00');
      for (const who of ['Nam', 'Mai', 'Hoa']) office.newsFor(who);
    });

    it('“đôn đốc 1 3” urges both, and tells which could not be urged', async () => {
      const answer = await said('Tâm', 'đôn đốc 1, 3 và 99');
      expect(answer).toContain('Đã nhắc 1 đơn vị chưa nộp việc 1');
      expect(answer).toContain('Đã nhắc 1 đơn vị chưa nộp việc 3');
      expect(answer).toContain('việc 99');
      expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Đôn đốc lần 1')]);
      expect(office.newsFor('Hoa')).toEqual([expect.stringContaining('Đôn đốc lần 1')]);
      expect(office.newsFor('Mai')).toEqual([]);
    });

    it('“đôn đốc tất cả việc quá hạn” urges what is late, and nothing else', async () => {
      const answer = await said('Tâm', 'đôn đốc tất cả việc quá hạn');
      expect(answer).toContain('việc 1');
      expect(answer).toContain('việc 2');
      expect(answer).not.toContain('việc 3');
      expect(office.newsFor('Hoa')).toEqual([]);
      expect(await said('Tâm', 'đôn đốc các việc quá hạn')).toContain('đã được nhắc trong hôm nay');
    });

    it('of nothing late says so, and who follows nothing urges nobody', async () => {
      expect(await said('Hoa', 'đôn đốc tất cả việc quá hạn')).toContain('không có việc quá hạn nào');
      expect(office.newsFor('Nam')).toEqual([]);
    });

    it('“nhắc Mai làm việc 2” urges the one who is named, and puts nothing off', async () => {
      expect(await said('Tâm', 'nhắc Mai làm việc 2')).toContain('Đã nhắc');
      expect(office.newsFor('Mai')).toEqual([expect.stringContaining('Đôn đốc lần 1')]);
      expect(await said('Nam', 'nhắc Mai làm việc 1')).not.toContain('Đã hẹn nhắc lại');
    });
  });

  it('“để mai” answers a reminder by putting it off, and gives no reason for anything', async () => {
    await imports([['Nâng cấp kho dữ liệu', 'Nam', '2026-06-30']]);
    await said('Nam', 'xin gia hạn 1 đến 15/7');
    expect(await said('Nam', 'để mai')).toContain('Đã hẹn nhắc lại việc 1');
  });

  it('“tuần sau nộp” tells when it will be handed in, and asks for no list', async () => {
    await imports([['Nâng cấp kho dữ liệu', 'Nam', '2026-06-30']]);
    expect(await said('Nam', 'tuần sau nộp')).toContain('việc 1');
    expect(await said('Nam', 'tuần sau nộp')).not.toContain('Việc đến hạn tuần sau');
  });
});
