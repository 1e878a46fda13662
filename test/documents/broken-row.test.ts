import { describe, expect, it } from 'vitest';
import { isSecondHalf, joinHalves } from '#documents/broken-row.ts';

const ROLES = ['ordinal', 'task', 'lead', 'deadline'] as const;

describe('a row that a page break cuts in two', () => {
  const first = ['28', 'Rà soát quy hoạch theo hướng dẫn của', 'Phòng Kinh tế', '30/6/2026'];

  it('is made whole, with a unit that is merged over the break named once', () => {
    const second = ['', 'Ban Chỉ đạo, bảo đảm tiến độ', 'Phòng Kinh tế', ''];
    expect(isSecondHalf({ first, second }, ROLES)).toBe(true);
    expect(joinHalves({ first, second })).toEqual([
      '28',
      'Rà soát quy hoạch theo hướng dẫn của Ban Chỉ đạo, bảo đảm tiến độ',
      'Phòng Kinh tế',
      '30/6/2026',
    ]);
  });

  it('is no row that names a unit of its own', () => {
    expect(isSecondHalf({ first, second: ['', 'Ban hành kế hoạch', 'Công an xã', '31/7/2026'] }, ROLES)).toBe(false);
  });
});
