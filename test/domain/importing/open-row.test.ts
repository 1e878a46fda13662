import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NamedUnits, openRow } from '#domain/importing/open-row.ts';
import { unitId } from '../support/builders.ts';

const unit = (id: number): NamedUnits => ({ kind: 'unit', id: unitId(id) });
const group = (...members: readonly number[]): NamedUnits => ({ kind: 'group', members: members.map(unitId) });

const NAMES: Record<string, NamedUnits> = {
  'Sở Tài chính': unit(1),
  'Sở Y tế': unit(2),
  'Sở Nội vụ': unit(3),
  STC: unit(1),
  'Các sở': group(1, 2, 3),
  'UBND các xã': group(7, 8),
  'Các sở và các xã': group(1, 2, 3, 7, 8),
  'Nhóm trống': group(),
};

const OFFICE_UNIT = unitId(1000);

const open = (lead: readonly string[], coordinating: readonly string[] = []) =>
  openRow({ lead, coordinating }, { resolve: (name) => NAMES[name]!, office: null });

describe('a row of a plan', () => {
  it('opens into its units, each on its side', () => {
    expect(open(['Sở Tài chính'], ['Sở Y tế', 'Sở Nội vụ'])).toEqual({ lead: [1], coordinating: [2, 3] });
  });

  it('led by a group of three opens into three assignments', () => {
    expect(open(['Các sở'])).toEqual({ lead: [1, 2, 3], coordinating: [] });
  });

  it('leaves a unit that it names as helping out of the group that leads', () => {
    expect(open(['Các sở'], ['Sở Y tế'])).toEqual({ lead: [1, 3], coordinating: [2] });
  });

  it('leaves the unit that leads out of the group that helps', () => {
    expect(open(['Sở Tài chính'], ['Các sở'])).toEqual({ lead: [1], coordinating: [2, 3] });
  });

  it('takes a unit that is named beside its own group once', () => {
    expect(open(['Sở Tài chính', 'Các sở'])).toEqual({ lead: [1, 2, 3], coordinating: [] });
  });

  it('takes a unit that is named twice, or by two names, once', () => {
    expect(open(['Sở Tài chính', 'STC', 'Sở Tài chính'])).toEqual({ lead: [1], coordinating: [] });
  });

  it('lets nobody coordinate with themselves', () => {
    expect(open(['Sở Tài chính'], ['STC', 'Sở Y tế'])).toEqual({ lead: [1], coordinating: [2] });
  });

  it('lets a group lead what another group, which holds it, helps with', () => {
    expect(open(['Các sở'], ['Các sở và các xã'])).toEqual({ lead: [1, 2, 3], coordinating: [7, 8] });
  });

  it('takes members of overlapping groups once', () => {
    expect(open(['Các sở', 'Các sở và các xã'])).toEqual({ lead: [1, 2, 3, 7, 8], coordinating: [] });
  });

  it('opens an empty group into nothing', () => {
    expect(open(['Nhóm trống'], ['UBND các xã'])).toEqual({ lead: [], coordinating: [7, 8] });
  });

  it('never puts a unit in two places, and never forgets one that it names', () => {
    const names = fc.array(fc.constantFrom(...Object.keys(NAMES)), { maxLength: 5 });
    const everyone = (list: readonly string[]) =>
      list.flatMap((name) => (NAMES[name]?.kind === 'unit' ? [NAMES[name].id] : (NAMES[name]?.members ?? [])));
    fc.assert(
      fc.property(names, names, (lead, coordinating) => {
        const opened = open(lead, coordinating);
        const all = [...opened.lead, ...opened.coordinating];
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(new Set(everyone([...lead, ...coordinating])));
      }),
    );
  });
});

it('a row that names nobody is led by the office itself, so that somebody is asked', () => {
  const opened = openRow({ lead: [], coordinating: [] }, { resolve: () => ({ kind: 'group', members: [] }), office: OFFICE_UNIT });
  expect(opened.lead).toEqual([OFFICE_UNIT]);
});
