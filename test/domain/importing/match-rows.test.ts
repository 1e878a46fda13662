import { describe, expect, it } from 'vitest';
import { asId, type TaskId } from '#domain/ids.ts';
import { matchRows } from '#domain/importing/match-rows.ts';
import type { RowMatch } from '#domain/reviewing/reviewed-plan.ts';
import { titleLikeness, titleWords } from '#language/title-likeness.ts';

interface Titled {
  readonly title: string;
  readonly ordinal?: string;
}

const FOUND: RowMatch = { kind: 'found' };

/** Which task each row goes on with (tasks count from 1), with a "?" where it is not sure; null for a new one. */
const matched = (rows: readonly (Titled & { readonly match?: RowMatch })[], tasks: readonly Titled[]) => {
  const { found, gone } = matchRows({
    rows: rows.map(({ title, ordinal = null, match = FOUND }, at) => ({ row: at, ordinal, match, title })),
    tasks: tasks.map(({ title, ordinal = null }, at) => ({ id: asId<TaskId>(at + 1), ordinal, title })),
    likeness: (row, task) => titleLikeness(titleWords(row.title), titleWords(task.title)),
  });
  const said = rows.map((_row, at) => found.get(at)).map((one) => (one === undefined ? null : `${one.taskId}${one.isSure ? '' : '?'}`));
  return { said, gone };
};

const LAND = 'Số hóa hồ sơ đất đai toàn tỉnh';
const COURSE = 'Mở lớp kỹ năng số cho người dân các xã';

describe('a row of a newer version', () => {
  it('goes on with the task of the same title, whatever its number and its accents', () => {
    expect(
      matched(
        [
          { title: COURSE, ordinal: '1' },
          { title: 'So hoa ho so dat dai toan tinh', ordinal: '2' },
        ],
        [
          { title: LAND, ordinal: '1' },
          { title: COURSE, ordinal: '2' },
        ],
      ),
    ).toEqual({ said: ['2', '1'], gone: [] });
  });

  it('goes on with a task that says nearly the same', () => {
    expect(matched([{ title: 'Số hóa hồ sơ đất đai và hộ tịch' }], [{ title: LAND }]).said).toEqual(['1?']);
    expect(matched([{ title: 'Số hóa hồ sơ đất đai và hộ tịch', ordinal: '1' }], [{ title: LAND, ordinal: '1' }]).said).toEqual(['1']);
  });

  it('is new where nothing is like it, even under a known number', () => {
    expect(matched([{ title: 'Tổ chức hội nghị sơ kết', ordinal: '1' }], [{ title: LAND, ordinal: '1' }])).toEqual({
      said: [null],
      gone: [1],
    });
  });

  it('takes a task that no other row takes', () => {
    expect(matched([{ title: LAND }, { title: LAND }], [{ title: LAND }]).said).toEqual(['1', null]);
  });

  it('is told apart by its number where titles are the same', () => {
    const twice = [
      { title: LAND, ordinal: '1' },
      { title: LAND, ordinal: '2' },
    ];
    expect(matched([...twice].reverse(), twice).said).toEqual(['2', '1']);
  });

  it('goes on with what a person says', () => {
    const rows = [
      { title: LAND, match: { kind: 'new' } as const },
      { title: COURSE, match: { kind: 'task', taskId: asId<TaskId>(1) } as const },
    ];
    expect(matched(rows, [{ title: LAND }, { title: COURSE }])).toEqual({ said: [null, '1'], gone: [2] });
  });
});
