import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissionTable } from '#cli/permission-table.ts';
import { ACTIONS } from '#domain/permissions.ts';
import { RELATIONS } from '#domain/visibility.ts';
import { gridAllows } from '../domain/support/permission-grid.ts';
import { nhacviec, PATIENCE_MS, ROOT } from '../process/support/program.ts';

const kept = (): string => readFileSync(join(ROOT, 'docs/quyen-xem-va-lam.md'), 'utf8');

describe('the table of who may see and do what', () => {
  it('is printed by the command as it is kept in docs', { timeout: PATIENCE_MS }, async () => {
    expect(await nhacviec(['permissions'])).toEqual({ code: 0, stdout: kept(), stderr: '' });
  });

  it('marks each cell as the rules have it', () => {
    const rows = permissionTable().split('\n');
    const actions = rows
      .find((line) => line.startsWith('| Quan hệ'))!
      .split('|')
      .slice(3, -1);
    expect(actions.map((cell) => cell.trim())).toEqual(ACTIONS.map((action) => `\`${action}\``));
    for (const relation of RELATIONS) {
      const cells = rows
        .find((line) => line.startsWith(`| \`${relation}\``))!
        .split('|')
        .slice(3, -1);
      expect(cells.map((cell) => cell.trim() === 'x')).toEqual(ACTIONS.map((action) => gridAllows(relation, action)));
    }
  });
});
