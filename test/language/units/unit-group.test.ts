import { describe, expect, it } from 'vitest';
import { asId, type UnitId } from '#domain/ids.ts';
import { groupMembers, isUnitGroup } from '#language/units/unit-group.ts';

describe('a name of many units', () => {
  it.each([
    'Các Sở, ngành, địa phương',
    'Sở, ban, ngành có liên quan',
    'Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ',
    'UBND các xã, phường',
    'UBND xã, phường, đặc khu',
    'UBND cấp xã',
    'Viện, Trường',
    'Thủ trưởng các sở, ban, ngành, địa phương',
  ])('"%s" is a group', (name) => {
    expect(isUnitGroup(name)).toBe(true);
  });

  it.each([
    'Sở Tài chính',
    'Bộ Quốc phòng',
    'UBND tỉnh',
    'UBND xã Phú Hải',
    'UBND xã',
    'Ban Quản lý các Khu công nghiệp',
    'Liên hiệp các Hội Khoa học và Kỹ thuật',
    'Hiệp hội Doanh nghiệp',
    'Công an tỉnh',
    '',
  ])('"%s" is one unit', (name) => {
    expect(isUnitGroup(name)).toBe(false);
  });
});

const OFFICE = [
  'Sở Tài chính',
  'Sở Y tế',
  'Công an tỉnh',
  'Thanh tra tỉnh',
  'Văn phòng UBND tỉnh',
  'Ban Quản lý Khu kinh tế',
  'Hội Nông dân tỉnh',
  'UBND xã Phú Hải',
  'UBND phường Bến Xuân',
  'UBND đặc khu Hòn Mây',
].map((name, at) => ({ id: asId<UnitId>(at + 1), name }));

const namesOf = (group: string): readonly (string | undefined)[] =>
  groupMembers(group, OFFICE).map((id) => OFFICE.find((unit) => unit.id === id)?.name);

describe('the members of a group', () => {
  it('"Các sở" are the departments alone', () => {
    expect(namesOf('Các sở')).toEqual(['Sở Tài chính', 'Sở Y tế']);
  });

  it('"ban, ngành" brings in the other agencies of the office', () => {
    expect(namesOf('Các sở, ban, ngành')).toEqual([
      'Sở Tài chính',
      'Sở Y tế',
      'Công an tỉnh',
      'Thanh tra tỉnh',
      'Văn phòng UBND tỉnh',
      'Ban Quản lý Khu kinh tế',
    ]);
  });

  it.each(['UBND cấp xã', 'Các địa phương', 'UBND xã, phường, đặc khu'])('"%s" are all communes', (group) => {
    expect(namesOf(group)).toEqual(['UBND xã Phú Hải', 'UBND phường Bến Xuân', 'UBND đặc khu Hòn Mây']);
  });

  it('"UBND các xã, phường" leaves the special zone out', () => {
    expect(namesOf('UBND các xã, phường')).toEqual(['UBND xã Phú Hải', 'UBND phường Bến Xuân']);
  });

  it('"Các Sở, ngành, địa phương" leaves out only the mass organisations', () => {
    expect(namesOf('Các Sở, ngành, địa phương')).toHaveLength(OFFICE.length - 1);
  });

  it('"đoàn thể" are the mass organisations', () => {
    expect(namesOf('Các đoàn thể')).toEqual(['Hội Nông dân tỉnh']);
  });

  it('is empty for bodies outside the office', () => {
    expect(namesOf('Doanh nghiệp')).toEqual([]);
  });
});
