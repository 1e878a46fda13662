import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type UnitId } from '#domain/ids.ts';
import { bare } from '#language/fold.ts';
import { findUnits, unitFinder } from '#language/units/find-units.ts';
import { splitUnits } from '#language/units/split-units.ts';
import { isUnitGroup } from '#language/units/unit-group.ts';
import { unitKey } from '#language/units/unit-key.ts';
import { describeWithShared, sharedJson } from '../../support/shared-cases.ts';

const unitsOf = (names: readonly string[]) => names.map((name, at) => ({ id: asId<UnitId>(at + 1), name, aliases: [] }));

const PROVINCE = unitsOf([
  'UBND tỉnh Phú Hải',
  'Văn phòng UBND tỉnh',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Khoa học và Công nghệ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Nông nghiệp và Môi trường',
  'Sở Y tế',
  'Công an tỉnh',
  'Bộ Chỉ huy Quân sự tỉnh',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Ban Quản lý các Khu công nghiệp',
  'Thanh tra tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'UBND xã Phú Hòa',
  'UBND xã Phú Hoa',
  'UBND xã Tân Lập',
  'UBND phường Bến Xuân',
]);

const COMMUNE = unitsOf([
  'UBND xã Tân Lập',
  'Văn phòng HĐND và UBND xã',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Công an xã',
  'Ban Chỉ huy Quân sự xã',
  'Trạm Y tế xã',
  'Trường Tiểu học Tân Lập',
  'Trường THCS Tân Lập',
  'Hội Liên hiệp Phụ nữ xã',
]);

const meaning = (words: string, units: ReturnType<typeof unitsOf>): readonly string[] => {
  const found = findUnits(words, units);
  if (found.kind === 'exact') return ['exact', found.unit.name];
  return found.kind === 'none' ? ['none'] : [found.kind, ...found.units.map(({ name }) => name)];
};

describe('a unit that is spoken of in a province', () => {
  it.each([
    ['Sở Tài chính', 'Sở Tài chính'],
    ['STC', 'Sở Tài chính'],
    ['stc', 'Sở Tài chính'],
    ['bên Sở TC', 'Sở Tài chính'],
    ['sở tài chính tỉnh', 'Sở Tài chính'],
    ['so tai chinh', 'Sở Tài chính'],
    ['tài chính', 'Sở Tài chính'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['SKHCN', 'Sở Khoa học và Công nghệ'],
    ['khcn', 'Sở Khoa học và Công nghệ'],
    ['Sở Khoa hoc công nghê', 'Sở Khoa học và Công nghệ'],
    ['Sở VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở NN-MT', 'Sở Nông nghiệp và Môi trường'],
    ['VP UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['VPUBND', 'Văn phòng UBND tỉnh'],
    ['CA tỉnh', 'Công an tỉnh'],
    ['bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['BCHQS', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['mặt trận', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['BQL các KCN', 'Ban Quản lý các Khu công nghiệp'],
    ['bảo hiểm', 'Bảo hiểm xã hội tỉnh'],
    ['BHXH', 'Bảo hiểm xã hội tỉnh'],
    ['xã Phú Hòa', 'UBND xã Phú Hòa'],
    ['xã Phú Hoà', 'UBND xã Phú Hòa'],
    ['ủy ban nhân dân xã tân lập', 'UBND xã Tân Lập'],
    ['Bến Xuân', 'UBND phường Bến Xuân'],
    ['phuong ben xuan', 'UBND phường Bến Xuân'],
  ])('"%s" is %s', (words, unit) => {
    expect(meaning(words, PROVINCE)).toEqual(['exact', unit]);
  });

  it.each([
    ['xa phu hoa', ['several', 'UBND xã Phú Hòa', 'UBND xã Phú Hoa'], 'without marks it may be either commune'],
    ['Phú', ['several', 'UBND tỉnh Phú Hải', 'UBND xã Phú Hòa', 'UBND xã Phú Hoa'], 'a piece of several names'],
    ['xã Tân Lậo', ['near', 'UBND xã Tân Lập'], 'a letter in the name of a place may make it another place'],
    ['các xã', ['group', 'UBND xã Phú Hòa', 'UBND xã Phú Hoa', 'UBND xã Tân Lập'], 'a group is all its members'],
    ['Sở Xây dựng', ['none'], 'a department that this office does not have'],
    ['Doanh nghiệp', ['none'], 'a body outside'],
    ['  ', ['none'], 'nothing'],
  ])('"%s" → %j: %s', (words, expected) => {
    expect(meaning(words, PROVINCE)).toEqual(expected);
  });
});

describe('a unit that is spoken of in a commune', () => {
  it.each([
    ['phòng KT', 'Phòng Kinh tế'],
    ['P.KT', 'Phòng Kinh tế'],
    ['PKT', 'Phòng Kinh tế'],
    ['P. Kinh tế', 'Phòng Kinh tế'],
    ['phong kinh te', 'Phòng Kinh tế'],
    ['phòng VHXH', 'Phòng Văn hóa - Xã hội'],
    ['P VH-XH', 'Phòng Văn hóa - Xã hội'],
    ['VP HĐND-UBND', 'Văn phòng HĐND và UBND xã'],
    ['văn phòng', 'Văn phòng HĐND và UBND xã'],
    ['TTPVHCC', 'Trung tâm Phục vụ hành chính công'],
    ['TTHCC', 'Trung tâm Phục vụ hành chính công'],
    ['hành chính công', 'Trung tâm Phục vụ hành chính công'],
    ['CAX', 'Công an xã'],
    ['công an', 'Công an xã'],
    ['BCHQS xã', 'Ban Chỉ huy Quân sự xã'],
    ['trạm y tế', 'Trạm Y tế xã'],
    ['hội phụ nữ', 'Hội Liên hiệp Phụ nữ xã'],
    ['phụ nữ', 'Hội Liên hiệp Phụ nữ xã'],
    ['THCS Tân Lập', 'Trường THCS Tân Lập'],
  ])('"%s" is %s', (words, unit) => {
    expect(meaning(words, COMMUNE)).toEqual(['exact', unit]);
  });

  it('asks which school is meant', () => {
    expect(meaning('trường', COMMUNE)).toEqual(['several', 'Trường Tiểu học Tân Lập', 'Trường THCS Tân Lập']);
  });

  it('finds a slip only nearly', () => {
    expect(meaning('phòng kimh tế', COMMUNE)).toEqual(['near', 'Phòng Kinh tế']);
  });
});

describe('any spelling of a name', () => {
  const find = unitFinder(PROVINCE);
  const spellings: readonly ((name: string) => string)[] = [
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.normalize('NFD'),
    (name) => `bên ${name}`,
    (name) => ` ${name}. `,
  ];

  it('finds the unit itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROVINCE), fc.constantFrom(...spellings), (unit, spell) => {
        expect(find(spell(unit.name))).toEqual({ kind: 'exact', unit });
      }),
    );
  });

  it('never makes another unit of it without its marks', () => {
    for (const unit of PROVINCE) {
      const found = find(bare(unit.name));
      const ids = found.kind === 'exact' ? [found.unit.id] : found.kind === 'several' ? found.units.map(({ id }) => id) : [];
      expect(ids).toContain(unit.id);
    }
  });

  it('is answered whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(['exact', 'several', 'near', 'group', 'none']).toContain(find(text).kind);
      }),
    );
  });
});

interface Phrase {
  readonly kind: string;
  readonly text: string;
}

describeWithShared('the units of real plans', () => {
  const phrases = sharedJson('cases', 'phrases.json') as readonly Phrase[]; // -- the shape of that file
  const names = [...new Set(phrases.filter(({ kind }) => kind === 'unit').flatMap(({ text }) => splitUnits(text)))];
  const single = names.filter((name) => !isUnitGroup(name) && name.length <= 60);
  const office = unitsOf([...new Map(single.map((name) => [unitKey(name), name])).values()]);
  const find = unitFinder(office);

  it('are each found as they stand, in capitals and without marks', () => {
    expect(office.length).toBeGreaterThan(60);
    const lost = office.filter((unit) =>
      [unit.name, unit.name.toUpperCase(), bare(unit.name)].some((spelling) => {
        const found = find(spelling);
        return found.kind !== 'exact' || found.unit !== unit;
      }),
    );
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('hold no name that runs into the next one', () => {
    const twoHeads = names.filter((name) => /(?:Sở|Bộ) .*[,;] ?(?:Sở|Bộ) \p{Lu}/u.test(name.replace(/\(.*\)/, '')));
    expect(twoHeads).toEqual([]);
  });
});
