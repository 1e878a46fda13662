import { describe, expect, it } from 'vitest';
import type { DraftDocument } from '#domain/draft-plan.ts';
import { asId } from '#domain/ids.ts';
import { earlierPlans } from '#domain/importing/earlier-plans.ts';
import type { Plan } from '#domain/plan.ts';
import { day } from '#domain/time/day.ts';

const plan = (id: number, others: Partial<Plan> = {}): Plan => ({
  id: asId(id),
  number: '15/KH-UBND',
  issuedOn: day('2026-02-05'),
  issuer: 'UBND tỉnh Phú Hòa',
  title: 'Kế hoạch',
  replaces: [],
  contentHash: `nội dung ${id}`,
  controllerId: null,
  importedOn: day('2026-02-10'),
  ...others,
});

const DOCUMENT: DraftDocument = {
  number: '15/KH-UBND',
  issuedOn: day('2026-02-05'),
  issuer: 'UBND tỉnh Phú Hòa',
  title: null,
  replaces: [],
  basedOn: [],
};

const found = (plans: readonly Plan[], others: Partial<DraftDocument> = {}, contentHash = 'mới') =>
  earlierPlans(plans, { document: { ...DOCUMENT, ...others }, contentHash }).map((one) => [one.plan.id, one.kind, one.isCertain]);

describe('an earlier plan', () => {
  it('is certainly the same by number, date and issuer, or by its content', () => {
    expect(found([plan(1)])).toEqual([[1, 'version', true]]);
    expect(found([plan(1, { number: null })], { number: null }, 'nội dung 1')).toEqual([[1, 'version', true]]);
  });

  it('is probably the same by number and issuer within a year', () => {
    expect(found([plan(1)], { number: '15 /KH-UBND', issuedOn: day('2026-06-01') })).toEqual([[1, 'version', false]]);
    expect(found([plan(1)], { issuer: null })).toEqual([[1, 'version', false]]);
    expect(found([plan(1)], { issuedOn: null })).toEqual([[1, 'version', false]]);
  });

  it('is not known again by its number alone', () => {
    expect(found([plan(1)], { issuer: null, issuedOn: null })).toEqual([]);
  });

  it.each<[string, Partial<DraftDocument>]>([
    ['of another year', { issuedOn: day('2025-02-05') }],
    ['of another issuer', { issuer: 'UBND tỉnh Đồi Sim' }],
    ['without a number', { number: null }],
  ])('is not one %s', (_which, others) => {
    expect(found([plan(1)], others)).toEqual([]);
  });

  it('may be named as replaced: the newest of that number', () => {
    expect(
      found([plan(1), plan(2, { issuer: 'UBND xã' })], { number: '40/KH-UBND', replaces: ['15/kh-ubnd', '15/KH-UBND', '99/QĐ'] }),
    ).toEqual([[2, 'replaced', false]]);
  });
});
