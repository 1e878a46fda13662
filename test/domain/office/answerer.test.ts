import { describe, expect, it } from 'vitest';
import { answererOf, authorityOf, isCarried, superiorOf } from '#domain/office/answerer.ts';
import { office } from '#domain/office/office.ts';
import { unitTree } from '#domain/office/unit.ts';
import { WEEKENDS_ONLY } from '#domain/time/working-days.ts';
import { aPerson, aUnit, aWork, type WorkWish } from '../support/builders.ts';
import {
  ADMIN,
  BUDGET_OFFICIAL,
  BUDGET_ROOM,
  CONTROLLER,
  FINANCE,
  FINANCE_HEAD,
  FINANCE_OFFICIAL,
  LEADER,
  PROVINCE,
  smallOffice,
} from '../support/small-office.ts';

const OFFICE = smallOffice();
const work = (wish: WorkWish = {}) => aWork({ unit: FINANCE, person: FINANCE_OFFICIAL, controller: CONTROLLER, ...wish });

describe('who answers for an assignment', () => {
  const headless = smallOffice({ without: [FINANCE_HEAD] });
  const answerer = (wish: WorkWish, of = OFFICE) => answererOf(work(wish), of)?.id;

  it('is the one who carries it', () => {
    expect(answerer({})).toBe(FINANCE_OFFICIAL);
  });

  it('is the head where nobody carries it, or the one who did has left', () => {
    const left = smallOffice({ people: [aPerson({ id: FINANCE_OFFICIAL, unit: FINANCE, active: false })] });
    expect(answerer({ person: null })).toBe(FINANCE_HEAD);
    expect(answerer({ person: 99 })).toBe(FINANCE_HEAD);
    expect(answerer({}, left)).toBe(FINANCE_HEAD);
  });

  it('is the head above where the unit has none', () => {
    expect(answerer({ unit: BUDGET_ROOM, person: null })).toBe(FINANCE_HEAD);
  });

  it('is the controller of the plan where there is no head', () => {
    expect(answerer({ person: null }, headless)).toBe(CONTROLLER);
  });

  it('is the leader where there is no controller either', () => {
    expect(answerer({ person: null, controller: null }, headless)).toBe(LEADER);
    expect(answerer({ person: null, importedOn: null }, headless)).toBe(LEADER);
  });

  it('is never the admin as such, who sees no content', () => {
    const bare = smallOffice({ without: [FINANCE_HEAD, LEADER] });
    expect(answerer({ person: null, controller: null }, bare)).not.toBe(ADMIN);
  });
});

describe('whether somebody carries it', () => {
  it('is asked of those who are there', () => {
    const left = smallOffice({ people: [aPerson({ id: FINANCE_OFFICIAL, unit: FINANCE, active: false })] });
    expect(isCarried(work(), OFFICE)).toBe(true);
    expect(isCarried(work({ person: null }), OFFICE)).toBe(false);
    expect(isCarried(work(), left)).toBe(false);
  });
});

describe('who hears of trouble', () => {
  const superior = (wish: WorkWish, of = OFFICE) => superiorOf(work(wish), of)?.id;

  it('is the head of the unit', () => {
    expect(superior({})).toBe(FINANCE_HEAD);
    expect(superior({ unit: BUDGET_ROOM, person: BUDGET_OFFICIAL })).toBe(FINANCE_HEAD);
  });

  it('is the next above where the head carries it', () => {
    expect(superior({ unit: BUDGET_ROOM, person: FINANCE_HEAD })).toBe(CONTROLLER);
    expect(superior({ person: FINANCE_HEAD })).toBe(CONTROLLER);
    expect(superior({ person: FINANCE_HEAD, controller: null })).toBe(LEADER);
  });

  it('is the head of the unit above before the controller', () => {
    const headed = smallOffice({ people: [aPerson({ id: 50, unit: PROVINCE, roles: ['head'] })] });
    expect(superior({ person: FINANCE_HEAD }, headed)).toBe(50);
    expect(superior({}, headed)).toBe(FINANCE_HEAD);
  });

  it('is nobody where there is nobody else', () => {
    const alone = office(unitTree([aUnit(FINANCE, 'Sở Tài chính')]), [aPerson({ id: 1, unit: FINANCE, roles: ['head'] })], WEEKENDS_ONLY);
    expect(superior({ person: 1 }, alone)).toBeUndefined();
  });

  it('is a head further up where those between are the one who answers', () => {
    const headed = smallOffice({ people: [aPerson({ id: 50, unit: PROVINCE, roles: ['head'] })], without: [LEADER] });
    expect(superior({ unit: BUDGET_ROOM, person: FINANCE_HEAD, controller: null }, headed)).toBe(50);
  });
});

describe('who accepts the product', () => {
  const authority = (wish: WorkWish, of = OFFICE) => authorityOf(work(wish), of)?.id;
  const gone = aPerson({ id: 60, unit: PROVINCE, roles: ['leader'], active: false });

  it('is the authority of the task', () => {
    expect(authority({ authority: CONTROLLER })).toBe(CONTROLLER);
  });

  it('is nobody where none was ever named', () => {
    expect(authority({ authority: null })).toBeUndefined();
  });

  it('is the leader above where the authority has left', () => {
    expect(authority({ authority: 60 }, smallOffice({ people: [gone] }))).toBe(LEADER);
  });

  it('is the head of the unit where there is no leader either', () => {
    expect(authority({ authority: 60 }, smallOffice({ people: [gone], without: [LEADER] }))).toBe(FINANCE_HEAD);
  });

  it('is never the one who did the work, standing in for an authority that has left', () => {
    expect(authority({ authority: 60, person: LEADER }, smallOffice({ people: [gone] }))).toBe(FINANCE_HEAD);
  });
});
