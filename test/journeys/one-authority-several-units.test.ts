import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { required } from '../support/required-value.ts';
import { useDatabase } from '../support/use-database.ts';

describe.each(databases)('one task handed in by several units to one authority, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([
      {
        title: 'Rà soát thủ tục hành chính',
        lead: ['Các Sở, ngành, địa phương'],
        due: '2026-07-24',
        carriers: ['Mai', 'Hoa'],
        authority: 'Sơn',
      },
    ]);
    await office.says('Hoa', 'xong 1');
    await office.says('Mai', 'xong 1');
    for (const who of ['Mai', 'Hoa']) office.newsFor(who);
  });

  const requestOf = (name: string) => required(office.messagesTo('Sơn').find(({ text }) => text.includes(name)));

  it.each([
    ['Vũ Thị Hoa', 'Hoa', 'Mai'],
    ['Lê Thị Mai', 'Mai', 'Hoa'],
  ])('is approved for the unit whose request is answered (%s)', async (name, approved, other) => {
    const request = requestOf(name);
    const press = required(request.choices.find(({ says }) => says.startsWith('duyệt')));
    await office.says('Sơn', press.says, { replyTo: request });
    expect(office.newsFor(approved)).toEqual([expect.stringContaining('duyệt việc 1')]);
    expect(office.newsFor(other)).toEqual([]);
  });

  it('is approved for one unit after the other, while a third has not handed in', async () => {
    await office.says('Sơn', 'duyệt 1');
    await office.says('Sơn', 'duyệt 1');
    for (const who of ['Mai', 'Hoa']) expect(office.newsFor(who)).toEqual([expect.stringContaining('duyệt việc 1')]);
  });

  it('goes back to the unit whose request was answered, although the reason comes in a message of its own', async () => {
    await office.says('Sơn', 'trả lại 1', { replyTo: requestOf('Vũ Thị Hoa') });
    await office.says('Sơn', 'thiếu số liệu');
    expect(office.newsFor('Hoa')).toEqual([expect.stringContaining('Lý do: thiếu số liệu')]);
    expect(office.newsFor('Mai')).toEqual([]);
  });
});
