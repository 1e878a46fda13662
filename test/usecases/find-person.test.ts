import { describe, expect, it } from 'vitest';
import { asId, type PersonId, type UnitId } from '#domain/ids.ts';
import { office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { findPeople } from '#usecases/conversation/find-person.ts';

const NAMES = ['Nguyễn Văn Tuấn', 'Nguyễn Văn Tuân', 'Lê Thị Hòa', 'Vũ Thị Hoa', 'Đỗ Mai'];

const OFFICE = office(
  unitTree([]),
  [
    ...NAMES.map((name, index) => ({ id: asId<PersonId>(index + 1), name, unitId: asId<UnitId>(1), roles: [], active: true })),
    { id: asId<PersonId>(99), name: 'Phạm Đã Nghỉ', unitId: asId<UnitId>(1), roles: [], active: false },
  ],
  WEEKENDS_ONLY,
);

const found = (words: string): readonly string[] => findPeople(words, OFFICE).map(({ name }) => name);

describe('a person who is named in a message', () => {
  it.each([
    ['Nguyễn Văn Tuấn', ['Nguyễn Văn Tuấn'], 'the whole name with its marks is one person, though another differs by a mark only'],
    ['nguyễn văn tuân', ['Nguyễn Văn Tuân'], 'in any case'],
    ['Lê Thị Hoà', ['Lê Thị Hòa'], 'wherever the tone is put'],
    ['nguyen van tuan', ['Nguyễn Văn Tuấn', 'Nguyễn Văn Tuân'], 'without marks it may be either, which is asked back'],
    ['Văn Tuấn', ['Nguyễn Văn Tuấn'], 'the last words with their marks'],
    ['Hòa', ['Lê Thị Hòa'], 'a given name with its mark'],
    ['Hoa', ['Lê Thị Hòa', 'Vũ Thị Hoa'], 'a given name without a mark may have lost it'],
    ['mai', ['Đỗ Mai'], 'the given name alone'],
    ['Thị', [], 'no part of the middle'],
    ['Nghỉ', [], 'nobody who has left'],
    ['  ', [], 'nobody by nothing'],
  ])('%j → %j: %s', (words, names) => {
    expect(found(words)).toEqual(names);
  });
});
