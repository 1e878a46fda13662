import { describe, expect, it } from 'vitest';
import type { AssignmentCommand } from '#domain/assignment/decide.ts';
import { mayDo } from '#domain/permissions.ts';
import type { Relation } from '#domain/visibility.ts';

type Action = AssignmentCommand['kind'];

const ACTIONS: readonly Action[] = [
  ...(['submit', 'report-progress', 'report-block', 'unblock', 'name-person', 'approve', 'return'] as const),
  ...(['urge', 'drop', 'supersede'] as const),
];
const allowed = (...relations: readonly Relation[]): readonly Action[] => ACTIONS.filter((action) => mayDo(relations, action));

const OWN: readonly Action[] = ['submit', 'report-progress', 'report-block', 'unblock'];

describe('what a relation allows', () => {
  it.each<[Relation, readonly Action[]]>([
    ['carries', OWN],
    ['heads-unit', [...OWN, 'name-person']],
    ['leads-above', ['name-person']],
    ['controls-plan', ['name-person', 'urge', 'drop', 'supersede']],
    ['coordinates', []],
  ])('%s: %j', (relation, actions) => {
    expect(allowed(relation)).toEqual(actions);
  });

  it('is nothing where there is no relation', () => {
    expect(allowed()).toEqual([]);
  });

  it('adds up over several relations', () => {
    expect(allowed('coordinates', 'controls-plan', 'carries')).toEqual([...OWN, 'name-person', 'urge', 'drop', 'supersede']);
  });

  it('lets the authority alone accept the product or send it back', () => {
    const others = ['carries', 'heads-unit', 'leads-above', 'controls-plan', 'coordinates'] as const;
    expect(allowed('authority')).toEqual(expect.arrayContaining(['approve', 'return']));
    expect(allowed(...others)).not.toContain('approve');
    expect(allowed(...others)).not.toContain('return');
  });

  it('does not let the authority answer in the place of those who do the work', () => {
    expect(allowed('authority').filter((action) => OWN.includes(action))).toEqual([]);
  });

  it('lets the authority close what is no longer needed', () => {
    expect(allowed('authority')).toContain('drop');
  });
});
