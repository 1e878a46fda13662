import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/cli/draft-summary.ts';
import { readPlanText } from '#documents/plan-text.ts';

const summaryOfText = (...lines: readonly string[]): string => {
  const read = readPlanText(new TextEncoder().encode(lines.join('\n')), 'ke-hoach.txt');
  if (!read.ok) throw new Error(read.refusal.kind);
  return summaryOf(read.value, null);
};

describe('the summary of a plan that was read', () => {
  it('names the task that a warning is about, by its number and its title', () => {
    const summary = summaryOfText(
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn',
      '1\tRà soát các thủ tục hành chính thuộc thẩm quyền giải quyết của Ủy ban nhân dân tỉnh\tSở Nội vụ\t31/6/2026',
      '\tLập danh mục thủ tục\tSở Y tế\t30/6/2026',
    );
    expect(summary).toContain(
      'Lưu ý, việc 1 "Rà soát các thủ tục hành chính thuộc thẩm quyền giải quyết…": Thời hạn "31/6/2026": 31/6/2026 không có trong lịch.',
    );
    expect(summary).toContain('Lưu ý, việc "Lập danh mục thủ tục": Hàng không có số thứ tự, có thể thuộc nhiệm vụ ở hàng trên.');
    expect(summary).not.toContain('?');
  });

  it('does not miss numbers where the table has none', () => {
    const summary = summaryOfText('Nhiệm vụ\tCơ quan chủ trì\tThời hạn', 'Lập danh mục thủ tục\tSở Y tế\t30/6/2026');
    expect(summary).not.toContain('số thứ tự');
  });
});
