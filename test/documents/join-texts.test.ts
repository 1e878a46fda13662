import { describe, expect, it } from 'vitest';
import { joinTexts } from '#documents/join-texts.ts';

describe('lines that wrap within a narrow column', () => {
  it.each([
    [['Trước ngày 30/6/202', '6'], 'Trước ngày 30/6/2026'],
    [['15/02/20', '26'], '15/02/2026'],
    [['31/1', '2/2026'], '31/12/2026'],
    [['30/6', '/2026'], '30/6/2026'],
    [['Quý III/202', '6'], 'Quý III/2026'],
    [['Nghị quyết số 71/NQ-', 'CP'], 'Nghị quyết số 71/NQ-CP'],
  ])('%j make %s', (lines, whole) => {
    expect(joinTexts(lines)).toBe(whole);
  });

  it.each([
    [['trước ngày 15/9', '2 lớp tập huấn'], 'trước ngày 15/9 2 lớp tập huấn'],
    [['Quý II/2026', '6 tháng'], 'Quý II/2026 6 tháng'],
    [['Báo cáo số 12', '2026'], 'Báo cáo số 12 2026'],
  ])('%j stay apart', (lines, whole) => {
    expect(joinTexts(lines)).toBe(whole);
  });
});
