import { beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { type OfficeUnderTest, officeUnderTest } from '../support/office-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const SCIENCE = ['Sở Khoa học và Công nghệ'];

// Due on Friday 26 June: the rungs are Tuesday 23, Thursday 25 and the Friday itself; Monday 29 is the first late day.
describe.each(databases)('whoever puts a reminder off, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([{ title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] }]);
    await office.morning('2026-06-23');
    office.newsFor('Nam');
    await office.waitUntil('2026-06-23T08:00');
  });

  it('is told again at the hour that was asked for, once', async () => {
    expect(await office.says('Nam', 'nhắc lại chiều nay')).toEqual([
      expect.stringMatching(/^Đã hẹn nhắc lại việc 1 lúc 14:00 thứ Ba 23\/6; /u),
    ]);
    office.newsFor('Nam');
    await office.clockAt('2026-06-23T13:59');
    expect(office.newsFor('Nam')).toEqual([]);
    await office.clockAt('2026-06-23T14:00');
    expect(office.newsFor('Nam')).toEqual([
      expect.stringMatching(/^Nhắc lại theo hẹn của đồng chí, thứ Ba 23\/6\/2026: 1 việc\.[^]*Nâng cấp kho/u),
    ]);
    await office.clockAt('2026-06-23T14:01');
    await office.morning('2026-06-24');
    expect(office.newsFor('Nam')).toEqual([]);
  });

  it('is told in the next morning’s message, at a rung or not', async () => {
    expect(await office.says('Nam', 'mai nhắc lại')).toEqual([expect.stringContaining('trong tin sáng thứ Tư 24/6, lúc 07:45')]);
    office.newsFor('Nam');
    await office.morning('2026-06-24');
    expect(office.newsFor('Nam')).toEqual([expect.stringMatching(/^Nhắc việc thứ Tư 24\/6\/2026: 1 việc[^]*1\. Nâng cấp/u)]);
    await office.clockAt('2026-06-24T08:00');
    await office.morning('2026-06-25');
    expect(office.newsFor('Nam')).toHaveLength(1);
  });

  it('past the last day is told so, hears nothing until then, and does not keep the head from being told', async () => {
    const [answer] = await office.says('Nam', 'nhắc lại 1 thứ ba tuần sau');
    expect(answer).toContain('trong tin sáng thứ Ba 30/6, lúc 07:45');
    expect(answer).toContain('Lưu ý: đến lúc nhắc lại, việc 1 có hạn thứ Sáu 26/6; lãnh đạo vẫn được báo khi việc quá hạn.');
    office.newsFor('Nam');
    office.newsFor('Thủy');
    for (const time of ['25T07:45', '26T07:45', '26T14:00', '29T07:45']) await office.clockAt(`2026-06-${time}`);
    expect(office.newsFor('Nam')).toEqual([]);
    expect(office.newsFor('Thủy')).toEqual([expect.stringContaining('QUÁ HẠN, CẦN ĐÔN ĐỐC (1)')]);
    await office.morning('2026-06-30');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('quá hạn 2 ngày làm việc')]);
  });

  it('until the afternoon of the last day hears of it in the last call, and not once more', async () => {
    await office.morning('2026-06-26');
    await office.says('Nam', 'nhắc lại 1 chiều nay');
    office.newsFor('Nam');
    await office.clockAt('2026-06-26T14:00');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Nhắc buổi chiều')]);
    await office.clockAt('2026-06-26T14:01');
    await office.clockAt('2026-06-26T15:00');
    expect(office.newsFor('Nam')).toEqual([]);
  });

  it('hears nothing again of what was finished meanwhile', async () => {
    await office.says('Nam', 'nhắc lại chiều nay');
    await office.says('Nam', 'xong 1');
    office.newsFor('Nam');
    await office.clockAt('2026-06-23T14:00');
    await office.morning('2026-06-24');
    expect(office.newsFor('Nam')).toEqual([]);
  });

  it('is asked back where the time is missing or too far, and where the work is not theirs', async () => {
    expect(await office.says('Nam', 'nhắc lại sau')).toEqual([expect.stringContaining('vào lúc nào?')]);
    expect(await office.says('Nam', 'nhắc lại 1 ngày 30/12/2026')).toEqual([expect.stringContaining('trong vòng 31 ngày')]);
    expect(await office.says('Thủy', 'nhắc lại 1 sáng mai')).toEqual([expect.stringContaining('không nhắc đồng chí')]);
    expect(await office.says('Hoa', 'nhắc lại 1 sáng mai')).toEqual([expect.stringContaining('Không tìm thấy việc 1')]);
  });
});

describe.each(databases)('whoever has an own hour, on $name', (kind) => {
  const opened = useDatabase(kind);
  let office: OfficeUnderTest;

  beforeEach(async () => {
    office = await officeUnderTest(opened().db, { from: '2026-06-22T08:00' });
    await office.imports([{ title: 'Nâng cấp kho dữ liệu', lead: SCIENCE, due: '2026-06-26', carriers: ['Nam'] }]);
  });

  it('gets the morning’s message then, later than the house', async () => {
    expect(await office.says('Nam', 'đổi giờ nhắc sang 9h')).toEqual([
      expect.stringContaining('từ thứ Ba 23/6, tin nhắc việc hằng ngày tới đồng chí lúc 09:00'),
    ]);
    office.newsFor('Nam');
    await office.morning('2026-06-23');
    await office.waitUntil('2026-06-23T08:59');
    expect(office.newsFor('Nam')).toEqual([]);
    await office.waitUntil('2026-06-23T09:00');
    expect(office.newsFor('Nam')).toEqual([expect.stringContaining('Nâng cấp kho dữ liệu')]);
  });

  it('or earlier than the house, and not again with it', async () => {
    await office.says('Nam', 'nhắc tôi lúc 7h15 hằng ngày');
    office.newsFor('Nam');
    await office.clockAt('2026-06-23T07:00');
    expect(office.newsFor('Nam')).toEqual([]);
    await office.clockAt('2026-06-23T07:15');
    expect(office.newsFor('Nam')).toHaveLength(1);
    await office.morning('2026-06-23');
    expect(office.newsFor('Nam')).toEqual([]);
  });

  it('is not told at that hour of what was answered before it', async () => {
    await office.says('Nam', 'đổi giờ nhắc sang 9h');
    await office.morning('2026-06-23');
    await office.says('Nam', 'đang làm 1 50%');
    office.newsFor('Nam');
    await office.waitUntil('2026-06-23T09:00');
    expect(office.newsFor('Nam')).toEqual([]);
  });

  it('may choose only an hour at which the bot speaks, and goes back to the house’s', async () => {
    expect(await office.says('Nam', 'đổi giờ nhắc sang 6h')).toEqual([expect.stringContaining('chỉ nhắc từ 07:00 đến trước 18:00')]);
    await office.says('Nam', 'đổi giờ nhắc sang 10h');
    expect(await office.says('Nam', 'giờ nhắc của tôi?')).toEqual([expect.stringContaining('lúc 10:00')]);
    expect(await office.says('Nam', 'bỏ giờ nhắc riêng')).toEqual([
      expect.stringContaining('07:45 các ngày làm việc (giờ chung của cơ quan)'),
    ]);
  });
});
