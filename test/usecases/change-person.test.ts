import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import { loadPeople } from '#db/people.ts';
import { day } from '#domain/time/day.ts';
import { changePerson, type ChangingPerson } from '#usecases/people/change-person.ts';
import { reorganiseUnit } from '#usecases/units/reorganise-unit.ts';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const FINANCE = { lead: ['Sở Tài chính'], carriers: ['Hoa'], product: 'Báo cáo', due: '2026-08-31' };

describe.each(databases)('a person who goes, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  // Monday 22/6/2026. Sơn accepts 1, the head of finance 2; 3 is of both departments.
  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports(
      [
        { ...FINANCE, title: 'Quyết toán ngân sách năm 2025', authority: 'Sơn' },
        { ...FINANCE, title: 'Rà soát tài sản công', authority: 'Việt' },
        { ...FINANCE, title: 'Lập dự toán hạ tầng số', lead: ['Sở KH&CN', 'Sở Tài chính'], carriers: ['Nam', 'Hoa'], authority: 'Sơn' },
      ],
      { controller: 'Tâm' },
    );
  });

  const change = (wanted: Partial<ChangingPerson> & { readonly person: string }) =>
    changePerson(office.db, { to: null, followBy: null, on: day('2026-06-22'), now: office.clock.now(), dryRun: false, ...wanted });
  const done = async (wanted: Partial<ChangingPerson> & { readonly person: string }) => {
    const result = await change(wanted);
    if (!result.ok) throw new Error(result.refusal.kind);
    await office.settle();
    return result.value;
  };
  const refusalOf = async (wanted: Partial<ChangingPerson> & { readonly person: string }) => {
    const result = await change(wanted);
    return result.ok ? null : result.refusal;
  };
  const text = async (who: string, words: string): Promise<string> => (await office.says(who, words)).join('\n');
  const news = (who: string): string => office.newsFor(who).join('\n');
  const carriers = () =>
    transact(office.db, async (tx) => {
      const names = new Map((await loadPeople(tx)).map(({ id, name }) => [id, name]));
      return (await loadWork(tx, {})).map(
        ({ task, assignment: { personId } }) => `${task.id} ${personId === null ? '' : (names.get(personId) ?? '')}`,
      );
    });

  it('for good leaves no work to nobody: the head of the unit is asked who does it', async () => {
    expect(await done({ person: 'Vũ Thị Hoa' })).toMatchObject({ change: 'left', toGive: [1, 2, 3], toAccept: [], told: 1 });
    expect(await carriers()).toEqual(['1 ', '2 ', '3 Nguyễn Văn Nam', '3 ']);
    const told = news('Việt');
    expect(told).toContain('Đồng chí Vũ Thị Hoa, Sở Tài chính, không còn công tác tại cơ quan từ thứ Hai 22/6/2026.');
    expect(told).toContain('Cần đồng chí giao cho người khác: 3 việc: 1, 2, 3.');
    expect(told).toContain('Trả lời: giao 1 cho <họ tên>');
    expect(await text('Việt', 'giao 1 cho Phạm Quốc Việt')).toContain('Phạm Quốc Việt');
    expect(await text('Việt', 'lịch sử việc 1')).toContain('Nhắc Việc ghi nhận: đồng chí Vũ Thị Hoa không còn công tác, thôi thực hiện');
    office.newsFor('Hoa');
    expect(await text('Hoa', 'việc 1?')).not.toContain('Quyết toán');
    await office.morning('2026-06-23');
    expect(office.newsFor('Hoa').filter((told) => !told.startsWith('Xin chào'))).toEqual([]);
    expect(await refusalOf({ person: 'Vũ Thị Hoa' })).toMatchObject({ kind: 'unknown-person' });
  });

  it('to another unit gives up the work of the old one, and is told so; the old head gives it on, the new one knows', async () => {
    const to = { unit: 'Sở KH&CN', roles: null };
    expect(await done({ person: 'Vũ Thị Hoa', to })).toMatchObject({ into: 'Sở Khoa học và Công nghệ', toGive: [1, 2, 3], told: 3 });
    expect(news('Hoa')).toContain('Đơn vị cũ giao lại cho người khác: 3 việc: 1, 2, 3.');
    expect(news('Thủy')).toContain('Đồng chí Vũ Thị Hoa chuyển từ Sở Tài chính sang Sở Khoa học và Công nghệ');
    expect(news('Việt')).toContain('Cần đồng chí giao cho người khác');
    expect(await text('Hoa', 'lịch sử việc 1')).toContain('Không tìm thấy việc 1');
    expect(await text('Thủy', 'giao 3 cho Vũ Thị Hoa')).toContain('Vũ Thị Hoa');
  });

  it('hands the decisions of a post to who stands above, who hears at once of what waits', async () => {
    await text('Hoa', 'xong 2');
    expect(await done({ person: 'Phạm Quốc Việt' })).toMatchObject({
      toGive: [],
      toAccept: [{ by: 'Đỗ Minh Sơn', numbers: [2] }],
      headNow: 'Đỗ Minh Sơn',
    });
    expect(news('Sơn')).toContain('Xin duyệt: đồng chí Vũ Thị Hoa báo xong việc 2. Đồng chí vừa được nêu là người duyệt.');
    // What is only to know need not come the same day.
    await office.morning('2026-06-23');
    expect(news('Sơn')).toContain('Từ nay đồng chí duyệt kết quả thay đồng chí Phạm Quốc Việt: việc 2.');
    expect(await text('Sơn', 'duyệt 2')).toContain('Đã duyệt việc 2');
  });

  it('keeps the decisions that are theirs in the new post too, and ends what was delegated', async () => {
    await text('Việt', 'ủy quyền cho chị Hoa từ 22/6 đến 30/6');
    news('Hoa');
    await done({ person: 'Phạm Quốc Việt', to: { unit: 'UBND tỉnh', roles: ['leader'] } });
    expect(news('Hoa')).toContain('thay đồng chí Phạm Quốc Việt');
    await text('Hoa', 'xong 2');
    expect(await text('Việt', 'duyệt 2')).toContain('Đã duyệt việc 2');
  });

  it('does not go before somebody follows their plans', async () => {
    expect(await refusalOf({ person: 'Tâm' })).toEqual({ kind: 'follows-plans', said: 'Bùi Thanh Tâm', names: ['kế hoạch 15/KH-UBND'] });
    expect(await done({ person: 'Tâm', followBy: 'Lê Thị Mai' })).toMatchObject({ followedBy: 'Lê Thị Mai', told: 1 });
    expect(news('Mai')).toContain('Từ nay đồng chí theo dõi: kế hoạch 15/KH-UBND.');
    expect(await text('Mai', 'đôn đốc 1')).toContain('Đã nhắc 1 đơn vị');
  });

  it('goes on with the work in the unit into which the old one was merged', async () => {
    const wanted = { kind: 'merge', unit: 'Sở Tài chính', into: 'Sở KH&CN', withPeople: false } as const;
    await reorganiseUnit(office.db, { wanted, on: day('2026-06-22'), document: null, now: office.clock.now(), dryRun: false });
    expect(await done({ person: 'Vũ Thị Hoa', to: { unit: 'Sở KH&CN', roles: null } })).toMatchObject({ toGive: [] });
    expect(await carriers()).toContain('1 Vũ Thị Hoa');
  });

  it('is only looked at first, and refused where it cannot be', async () => {
    expect(await done({ person: 'Vũ Thị Hoa', dryRun: true })).toMatchObject({ toGive: [1, 2, 3] });
    expect(await carriers()).toContain('1 Vũ Thị Hoa');
    const refusals = [
      { person: 'Vũ Thị Hoa', on: day('2026-06-23') },
      { person: 'Vũ Thị Hoa', to: { unit: 'Sở Tài chính', roles: null } },
      { person: 'Vũ Thị Hoa', to: { unit: 'Sở Y tế', roles: null } },
      { person: 'Hoàng Gia Phúc' },
      { person: 'Hoàng Gia Phúc', to: { unit: 'Sở Tài chính', roles: ['official'] as const } },
    ];
    const kinds: (string | undefined)[] = [];
    for (const wanted of refusals) kinds.push((await refusalOf(wanted))?.kind);
    expect(kinds).toEqual(['in-the-future', 'same-unit', 'unknown-unit', 'last-admin', 'last-admin']);
  });
});
