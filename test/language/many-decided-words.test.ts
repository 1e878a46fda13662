import { describe, expect, it } from 'vitest';
import { manyWishIn } from '#language/many-decided-words.ts';
import { asId, type UnitId } from '#domain/ids.ts';
import { listedUnits } from '#language/units/list-units.ts';

describe('words about many parts of one task', () => {
  it.each([
    ['duyệt 16', { kind: 'approve', number: 16 }],
    ['duyệt tất cả việc 16', { kind: 'approve-all', number: 16 }],
    ['duyet het 16', { kind: 'approve-all', number: 16 }],
    ['Duyệt việc 16, trừ Sở Y tế và Sở Nội vụ', { kind: 'approve-but', number: 16, units: 'Sở Y tế và Sở Nội vụ', reason: '' }],
    ['duyệt 16 trừ Sở Y tế: thiếu biểu 2', { kind: 'approve-but', number: 16, units: 'Sở Y tế', reason: 'thiếu biểu 2' }],
    ['duyệt việc 16 của Sở Y tế', { kind: 'approve-only', number: 16, units: 'Sở Y tế', reason: '' }],
    ['trả lại việc 16 của Sở Y tế: thiếu biểu', { kind: 'return-only', number: 16, units: 'Sở Y tế', reason: 'thiếu biểu' }],
  ])('are read from “%s”', (text, wish) => {
    expect(manyWishIn(text)).toEqual(wish);
  });

  it.each([
    'duyệt tất cả trừ 3',
    'duyệt 12, 13',
    'duyệt 16 trừ 17',
    'trả lại 16: thiếu biểu',
    'duyệt gia hạn 16',
    'xong 16',
    'chưa duyệt 16',
  ])('are not read into “%s”', (text) => {
    expect(manyWishIn(text)).toBeNull();
  });
});

describe('a list of units', () => {
  const units = ['Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch', 'UBND xã Suối Trong'].map((name, at) => ({
    id: asId<UnitId>(at + 1),
    name,
    aliases: [],
  }));

  it('is read by the names that can be meant, also where a name holds a comma', () => {
    const listed = listedUnits('xã Suối Trong, Sở Văn hóa, Thể thao và Du lịch và Sở Tài chính', units);
    expect(listed.ok ? listed.units.map(({ id }) => id as number) : listed).toEqual([3, 2, 1]); // -- an id is a number
  });

  it('says which piece names none of them', () => {
    expect(listedUnits('Sở Tài chính, Sở Y tế', units)).toEqual({ ok: false, said: 'Sở Y tế' });
  });
});
