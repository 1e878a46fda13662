import { describe, expect, it } from 'vitest';
import { ACTIONS, mayDo, mayInOffice, mayReviewDraft, OFFICE_ACTIONS, type OfficeAction } from '#domain/permissions.ts';
import { ROLES, type Role } from '#domain/office/person.ts';
import { RELATIONS } from '#domain/visibility.ts';
import { personId } from './support/builders.ts';
import { GRID_CELLS, gridAllows } from './support/permission-grid.ts';

describe('what a relation allows', () => {
  it.each(RELATIONS)('%s: cell by cell what the table written by hand says', (relation) => {
    expect(ACTIONS.filter((action) => mayDo([relation], action))).toEqual(ACTIONS.filter((action) => gridAllows(relation, action)));
  });

  it('leaves no cell of the table out', () => {
    expect(GRID_CELLS).toHaveLength(RELATIONS.length * ACTIONS.length);
  });

  it('is nothing where there is no relation', () => {
    expect(ACTIONS.filter((action) => mayDo([], action))).toEqual([]);
  });

  it('adds up over several relations', () => {
    const together = ACTIONS.filter((action) => mayDo(['coordinates', 'authority', 'carries'], action));
    expect(together).toEqual(ACTIONS.filter((action) => gridAllows('authority', action) || gridAllows('carries', action)));
  });

  it('lets the authority alone move the deadline, and with whoever receives a report accept the product or send it back', () => {
    const others = RELATIONS.filter((relation) => relation !== 'authority');
    for (const action of ['approve', 'return', 'move-deadline'] as const) expect(mayDo(['authority'], action)).toBe(true);
    expect(mayDo(others, 'move-deadline')).toBe(false);
    const neither = others.filter((relation) => relation !== 'receives-duty');
    for (const action of ['approve', 'return'] as const) expect(mayDo(neither, action)).toBe(false);
  });
});

describe('what a role allows, whatever the work', () => {
  const roles = (action: OfficeAction): readonly Role[] => ROLES.filter((role) => mayInOffice({ active: true, roles: [role] }, action));

  it.each<[OfficeAction, readonly Role[]]>([
    ['bind-group', ['head', 'leader', 'controller']],
    ['import-plans', ['leader', 'controller', 'clerk']],
    ['hear-of-health', ['admin']],
  ])('%s: %j', (action, expected) => {
    expect(roles(action)).toEqual(expected);
  });

  it('is nothing for who has left', () => {
    for (const action of OFFICE_ACTIONS) expect(mayInOffice({ active: false, roles: ROLES }, action)).toBe(false);
  });

  it('lets a draft be reviewed by who brought it in and by who is to follow the plan, and by nobody else', () => {
    const clerk = { id: personId(1), active: true, roles: ['clerk'] as const };
    const draft = { uploadedBy: personId(2), controllerId: personId(3) };
    expect(mayReviewDraft({ ...clerk, id: personId(2) }, draft)).toBe(true);
    expect(mayReviewDraft({ ...clerk, id: personId(3) }, draft)).toBe(true);
    expect(mayReviewDraft(clerk, draft)).toBe(false);
    expect(mayReviewDraft({ id: personId(2), active: true, roles: ['official'] }, draft)).toBe(false);
  });
});
