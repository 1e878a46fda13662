import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type UnitId } from '#domain/ids.ts';
import { bare } from '#language/fold.ts';
import { findPeople, type NamedPerson } from '#language/people/find-people.ts';

const unit = (id: number, name: string, ...aliases: readonly string[]) => ({ id: asId<UnitId>(id), name, aliases });

const OFFICE = unit(1, 'UBND xã Tân Lập');
const ECONOMY = unit(2, 'Phòng Kinh tế');
const CULTURE = unit(3, 'Phòng Văn hóa - Xã hội');
const FINANCE = unit(4, 'Sở Tài chính');
const SECRETARIAT = unit(5, 'Văn phòng HĐND và UBND xã');

const person = (name: string, own: typeof OFFICE, post: 'leads' | 'heads' | null = null): NamedPerson => ({
  name,
  units: own === OFFICE || own === FINANCE ? [own] : [own, OFFICE],
  leads: post === 'leads',
  heads: post === 'heads',
});

const PEOPLE: readonly NamedPerson[] = [
  person('Trần Quốc Việt', OFFICE, 'leads'),
  person('Nguyễn Văn Nam', ECONOMY),
  person('Lê Hoàng Nam', CULTURE),
  person('Phạm Thị Hoa', FINANCE),
  person('Vũ Thị Hòa', CULTURE, 'heads'),
  person('Đỗ Minh Tuấn', ECONOMY, 'heads'),
  person('Hoàng Lan Anh', SECRETARIAT),
  person('Bùi Thị Mai Anh', CULTURE),
  person('Ngô Chí Công', SECRETARIAT, 'heads'),
];

const meaning = (words: string): readonly string[] => {
  const found = findPeople(words, PEOPLE);
  if (found.kind === 'exact') return ['exact', found.person.name];
  return found.kind === 'none' ? ['none'] : [found.kind, ...found.people.map(({ name }) => name)];
};

describe('a person who is spoken of', () => {
  it.each([
    ['anh Tuấn', 'Đỗ Minh Tuấn'],
    ['a Tuấn', 'Đỗ Minh Tuấn'],
    ['a tuan', 'Đỗ Minh Tuấn'],
    ['đ/c Tuấn', 'Đỗ Minh Tuấn'],
    ['đồng chí Minh Tuấn', 'Đỗ Minh Tuấn'],
    ['dong chi tuan', 'Đỗ Minh Tuấn'],
    ['sếp Việt', 'Trần Quốc Việt'],
    ['chú Việt', 'Trần Quốc Việt'],
    ['bác Công', 'Ngô Chí Công'],
    ['Nguyễn Văn Nam', 'Nguyễn Văn Nam'],
    ['NGUYEN VAN NAM', 'Nguyễn Văn Nam'],
    ['anh Nam phòng KT', 'Nguyễn Văn Nam'],
    ['anh Nam bên phòng kinh tế', 'Nguyễn Văn Nam'],
    ['a nam p.kt', 'Nguyễn Văn Nam'],
    ['phòng KT anh Nam', 'Nguyễn Văn Nam'],
    ['anh Nam (phòng VHXH)', 'Lê Hoàng Nam'],
    ['Hoàng Nam', 'Lê Hoàng Nam'],
    ['chị Hoa STC', 'Phạm Thị Hoa'],
    ['chi hoa stc', 'Phạm Thị Hoa'],
    ['STC: chị Hoa', 'Phạm Thị Hoa'],
    ['c Hòa', 'Vũ Thị Hòa'],
    ['chị Hoà', 'Vũ Thị Hòa'],
    ['chị Hoa', 'Phạm Thị Hoa'],
    ['em Lan Anh', 'Hoàng Lan Anh'],
    ['Mai Anh', 'Bùi Thị Mai Anh'],
    ['chị Anh phòng VH-XH', 'Bùi Thị Mai Anh'],
    ['đ/c Chủ tịch', 'Trần Quốc Việt'],
    ['dc chu tich', 'Trần Quốc Việt'],
    ['Chủ tịch UBND xã', 'Trần Quốc Việt'],
    ['trưởng phòng Kinh tế', 'Đỗ Minh Tuấn'],
    ['Trưởng phòng KT', 'Đỗ Minh Tuấn'],
    ['chánh văn phòng', 'Ngô Chí Công'],
    ['chủ tịch Việt', 'Trần Quốc Việt'],
  ])('"%s" is %s', (words, name) => {
    expect(meaning(words)).toEqual(['exact', name]);
  });

  it.each([
    ['anh Nam', ['several', 'Nguyễn Văn Nam', 'Lê Hoàng Nam'], 'two bear the name'],
    ['hoa', ['several', 'Phạm Thị Hoa', 'Vũ Thị Hòa'], 'without a mark it may have lost it'],
    ['chị Anh', ['several', 'Hoàng Lan Anh', 'Bùi Thị Mai Anh'], 'a name that is also a form of address'],
    ['anh Nam UBND xã', ['several', 'Nguyễn Văn Nam', 'Lê Hoàng Nam'], 'both work there'],
    ['anh Nam STC', ['none'], 'nobody of that name there'],
    ['trưởng phòng', ['several', 'Vũ Thị Hòa', 'Đỗ Minh Tuấn'], 'heads of several rooms'],
    ['Nguyễn Văn Nan', ['near', 'Nguyễn Văn Nam'], 'a slip is asked back'],
    ['anh Phúc', ['none'], 'nobody'],
    ['Văn', ['none'], 'no part of the middle'],
    ['anh', ['several', 'Hoàng Lan Anh', 'Bùi Thị Mai Anh'], 'the word alone can only be the name'],
    ['', ['none'], 'nothing'],
  ])('"%s" → %j: %s', (words, expected) => {
    expect(meaning(words)).toEqual(expected);
  });

  it('is found by the whole name in any spelling', () => {
    const spellings: readonly ((name: string) => string)[] = [
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.normalize('NFD'),
      bare,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...PEOPLE), fc.constantFrom(...spellings), (wanted, spell) => {
        expect(findPeople(spell(wanted.name), PEOPLE)).toEqual({ kind: 'exact', person: wanted });
      }),
    );
  });

  it('is looked for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(['exact', 'several', 'near', 'none']).toContain(findPeople(text, PEOPLE).kind);
      }),
    );
  });
});
