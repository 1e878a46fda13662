import { describe, expect, it } from 'vitest';
import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { insertPerson } from '#db/people.ts';
import { readPeople } from '#documents/people/read-people.ts';
import { unitLabel } from '#domain/office/unit.ts';
import { importPeople } from '#usecases/import-people.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { databases } from '../support/databases.ts';
import { called } from '../support/names.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const HEADER = 'Họ và tên;Đơn vị;Đơn vị cấp trên;Chức vụ;Vai trò;Điện thoại;Tên gọi khác của đơn vị';

const bring = async (db: Database, lines: readonly string[], dryRun = false) => {
  const rows = await readPeople(Buffer.from([HEADER, ...lines].join('\n')), 'danh-sach.csv');
  if (!rows.ok) throw new Error(rows.refusal.kind);
  return importPeople(db, rows.value, { dryRun });
};

/** Everybody and everything that the office holds, in words. */
const officeIn = (db: Database) =>
  transact(db, async (tx) => {
    const { tree, people } = await loadOffice(tx);
    return {
      units: [...tree.units.values()].map(({ id, name, parentId, aliases }) => [
        name,
        parentId === null ? null : (tree.units.get(parentId)?.name ?? null),
        aliases,
        unitLabel(tree, id),
      ]),
      people: [...people.values()].map(({ name, unitId, roles }) => `${name} · ${unitLabel(tree, unitId)} · ${roles.join(', ')}`),
    };
  });

const errorsOf = async (db: Database, lines: readonly string[]): Promise<readonly string[]> => {
  const brought = await bring(db, lines);
  return brought.ok ? [] : brought.refusal.map(({ address, sentence }) => `${address}: ${sentence}`);
};

const LIST = [
  'Đào Thị Lụa;Phòng Kinh tế;UBND xã Suối Mây;Trưởng phòng;;0912 345 678;P. KT',
  'Mai Văn Khôi;UBND xã Suối Mây;UBND tỉnh;Chủ tịch;;;xã Suối Mây',
  'Vi Thị Sen;Sở Nội vụ;;Giám đốc;;;SNV',
  'Hà Văn Tú;SNV;;Chuyên viên;Văn thư; ;',
  ';Phòng Tổ chức;Sở Nội vụ;;;;',
  'NGUYỄN VĂN NAM;Sở KH&CN;;Chuyên viên;;;',
  'Trần Thị Thủy;Sở Khoa học và Công nghệ;;Giám đốc;Trưởng đơn vị, Lãnh đạo;;',
];

describe.each(databases)('a list of people and units, on $name', (kind) => {
  const opened = useDatabase(kind);
  const laidOut = async (): Promise<Database> => {
    await layOutOffice(opened().db, PROVINCE, { kind: 'real', channel: null });
    return opened().db;
  };

  it('adds units under their parents and people to their units, in whatever order the rows stand', async () => {
    const db = await laidOut();
    const before = await officeIn(db);
    expect((await bring(db, LIST)).ok).toBe(true);
    const after = await officeIn(db);
    const added = after.units.slice(before.units.length);
    expect(added.toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
      ['Phòng Kinh tế', 'UBND xã Suối Mây', ['P. KT'], 'Phòng Kinh tế, UBND xã Suối Mây'],
      ['Phòng Tổ chức', 'Sở Nội vụ', [], 'Phòng Tổ chức'],
      ['Sở Nội vụ', 'UBND tỉnh Đồi Sim', ['SNV'], 'Sở Nội vụ'],
      ['UBND xã Suối Mây', 'UBND tỉnh Đồi Sim', ['xã Suối Mây'], 'UBND xã Suối Mây'],
    ]);
    expect(after.people.slice(before.people.length)).toEqual([
      'Đào Thị Lụa · Phòng Kinh tế, UBND xã Suối Mây · head',
      'Mai Văn Khôi · UBND xã Suối Mây · head, leader',
      'Vi Thị Sen · Sở Nội vụ · head',
      'Hà Văn Tú · Sở Nội vụ · clerk',
    ]);
    expect(after.people).toContain('Trần Thị Thủy · Sở Khoa học và Công nghệ · head, leader');
  });

  it('changes nothing when it comes a second time', async () => {
    const db = await laidOut();
    await bring(db, LIST);
    const once = await officeIn(db);
    const again = await bring(db, LIST);
    expect(again).toMatchObject({ ok: true, value: { people: [], addedRoles: [], changedContacts: [], unchanged: 6 } });
    expect(await officeIn(db)).toEqual(once);
  });

  it('only says what it would change, where it is asked to', async () => {
    const db = await laidOut();
    const before = await officeIn(db);
    const plan = await bring(db, LIST, true);
    expect(plan.ok && plan.value.people.map(({ name }) => name)).toContain('Đào Thị Lụa');
    expect(plan.ok && plan.value.people.map(({ contact }) => contact)).toContainEqual({ post: 'Trưởng phòng', phone: '0912345678' });
    expect(plan.ok && plan.value.remarks).toEqual([]);
    expect(await officeIn(db)).toEqual(before);
  });

  it('is refused as a whole where one row is wrong, with the address of every wrong cell', async () => {
    const db = await laidOut();
    const before = await officeIn(db);
    const errors = await errorsOf(db, [
      'Đào Thị Lụa;Phòng Mới;Sở Không Có;;;;',
      'Hà Văn Tú;;;;;;',
      'Vi Thị Sen;Sở Tài chính;;;Sếp; 12;',
      'Lò Thị Mận;Sở Tài chính;;;;;',
      'lò thị mận;STC;;;;;',
      'Tạ Văn Sửu;Phòng A;Phòng B;;;;',
      'Tạ Văn Dần;Phòng B;Phòng A;;;;',
      '12345;Sở Tài chính;;;;;Sở KH&CN',
    ]);
    expect(errors.map((error) => error.split(':')[0])).toEqual(['C2', 'B3', 'E4', 'F4', 'A6', 'C7', 'C8', 'A9', 'G9']);
    expect(errors[0]).toBe('C2: không có đơn vị "Sở Không Có"; hãy thêm một dòng cho đơn vị này hoặc sửa tên.');
    expect(errors[2]).toMatch(/^E4: không có vai trò "Sếp"; cần là: Cán bộ, Trưởng đơn vị/);
    expect(errors[4]).toBe('A6: "lò thị mận" trùng với dòng 5.');
    expect(await officeIn(db)).toEqual(before);
  });

  it('asks which is meant where a name fits several units or several people', async () => {
    const db = await laidOut();
    await bring(db, ['Đào Thị Lụa;Phòng Kinh tế;Sở Tài chính;;;;']);
    expect(await errorsOf(db, ['Hà Văn Tú;Phòng Kinh tế;;;;;'])).toEqual([
      'B2: "Phòng Kinh tế" khớp 2 đơn vị (Phòng Kinh tế, UBND xã Suối Trong; Phòng Kinh tế, Sở Tài chính); hãy ghi rõ đơn vị cấp trên.',
    ]);
    const { tree } = await transact(db, loadOffice);
    const unitId = called('Sở Tài chính', new Map([...tree.units.values()].map(({ id, name }) => [name, id])));
    await transact(db, (tx) => insertPerson(tx, { name: 'Vũ Thị Hoa', unitId, roles: ['official'] }));
    expect(await errorsOf(db, ['Vũ Thị Hoa;STC;;;;;'])).toEqual(['A2: có 2 người tên "Vũ Thị Hoa" trong Sở Tài chính, không rõ là ai.']);
  });

  it('asks for the marks of a name that would be somebody’s with them', async () => {
    const db = await laidOut();
    expect(await errorsOf(db, ['nguyen van nam;Sở KH&CN;;;;;'])).toEqual([
      'A2: "nguyen van nam" chưa có dấu, có thể là Nguyễn Văn Nam; hãy ghi đủ dấu.',
    ]);
  });

  it('takes a namesake in another unit for another person, and says so', async () => {
    const db = await laidOut();
    const brought = await bring(db, ['Nguyễn Văn Nam;Sở Tài chính;;;;;']);
    expect(brought.ok && brought.value.remarks).toEqual([
      'Nguyễn Văn Nam được thêm mới dù đã có người cùng tên ở Sở Khoa học và Công nghệ.',
    ]);
  });

  it('takes no role from anybody', async () => {
    const db = await laidOut();
    await bring(db, ['Hoàng Gia Phúc;Văn phòng UBND tỉnh;;;Văn thư;;']);
    expect((await officeIn(db)).people).toContain('Hoàng Gia Phúc · Văn phòng UBND tỉnh · admin, clerk');
  });

  const contactsIn = async (db: Database) => {
    const { people } = await transact(db, loadOffice);
    return new Map([...people.values()].map(({ name, post = null, phone = null }) => [name, [post, phone]]));
  };

  it('keeps post and phone of whoever is new, and brings those of whoever is there up to date', async () => {
    const db = await laidOut();
    await bring(db, ['Đào Thị Lụa;Sở Tài chính;;Chuyên viên;;0912 345.678;', 'Vũ Thị Hoa;STC;;Chuyên viên;;912345679;']);
    expect(await contactsIn(db)).toEqual(
      new Map([...(await contactsIn(db)), ['Đào Thị Lụa', ['Chuyên viên', '0912345678']], ['Vũ Thị Hoa', ['Chuyên viên', '0912345679']]]),
    );
    const brought = await bring(db, ['Đào Thị Lụa;Sở Tài chính;;Phó Trưởng phòng;;;', 'vũ thị hoa;STC;;;;+84 912 345 670;']);
    expect(brought.ok && brought.value.changedContacts.map(({ name, contact }) => [name, contact.post, contact.phone])).toEqual([
      ['Đào Thị Lụa', 'Phó Trưởng phòng', '0912345678'],
      ['Vũ Thị Hoa', 'Chuyên viên', '+84912345670'],
    ]);
    expect((await contactsIn(db)).get('Đào Thị Lụa')).toEqual(['Phó Trưởng phòng', '0912345678']);
    expect((await contactsIn(db)).get('Vũ Thị Hoa')).toEqual(['Chuyên viên', '+84912345670']);
    expect((await contactsIn(db)).get('Lê Thị Mai')).toEqual([null, null]);
  });
});
