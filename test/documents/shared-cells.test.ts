import { describe, expect, it } from 'vitest';
import type { DraftTask } from '#domain/draft-plan.ts';
import { readPlanText } from '#documents/plan-text.ts';
import { bytesOf, planWith } from './sample-plan.ts';

const tasksOf = (rows: readonly string[], header: string): readonly DraftTask[] => {
  const read = readPlanText(bytesOf(planWith(rows, header)), 'ke-hoach.txt');
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value.tasks;
};

const firstOf = (cell: string, header = 'TT\tNội dung nhiệm vụ\tCơ quan thực hiện\tThời gian'): DraftTask | undefined =>
  tasksOf([`1\tTổ chức diễn tập phòng cháy\t${cell}\tTháng 8/2026`], header)[0];

describe('a cell that says both who leads and who helps', () => {
  it.each([
    ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh', ['Sở Y tế'], ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Y tế chủ trì phối hợp Sở Nội vụ', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Sở Y tế chủ trì; Sở Nội vụ, Công an tỉnh phối hợp', ['Sở Y tế'], ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Y tế (chủ trì); Sở Nội vụ, Công an tỉnh (phối hợp)', ['Sở Y tế'], ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Y tế (chủ trì), Sở Nội vụ, Công an tỉnh', ['Sở Y tế'], ['Sở Nội vụ', 'Công an tỉnh']],
    ['Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ, Công an tỉnh', ['Sở Y tế'], ['Sở Nội vụ', 'Công an tỉnh']],
    ['- Chủ trì: Sở Y tế - Phối hợp: Các sở, ngành liên quan', ['Sở Y tế'], ['Các sở, ngành liên quan']],
    ['Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: Sở Nội vụ.', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Sở Y tế phối hợp với Sở Nội vụ', ['Sở Y tế'], ['Sở Nội vụ']],
    ['Giao Sở Y tế', ['Sở Y tế'], []],
    ['Sở Y tế', ['Sở Y tế'], []],
    ['Sở Y tế (chủ trì phần chính sách); Sở Nội vụ (chủ trì phần tổ chức)', ['Sở Y tế', 'Sở Nội vụ'], []],
  ])('parts "%s"', (cell, lead, coordinating) => {
    expect(firstOf(cell)).toMatchObject({ lead, coordinating });
  });

  it('adds the helpers that it names to those of their own column', () => {
    const header = 'TT\tNội dung nhiệm vụ\tCơ quan thực hiện\tĐơn vị phối hợp\tThời gian';
    expect(firstOf('Sở Y tế chủ trì, phối hợp với Sở Nội vụ\tCông an tỉnh', header)).toMatchObject({
      lead: ['Sở Y tế'],
      coordinating: ['Sở Nội vụ', 'Công an tỉnh'],
    });
  });

  it('may stand in a column that is called for both', () => {
    expect(firstOf('Sở Y tế (chủ trì); Sở Nội vụ', 'TT\tNhiệm vụ\tCơ quan chủ trì, phối hợp\tThời gian')).toMatchObject({
      lead: ['Sở Y tế'],
      coordinating: ['Sở Nội vụ'],
    });
  });

  it('names units without the part of the work that each has', () => {
    expect(firstOf('Sở Y tế với các tiêu chuẩn, quy chuẩn áp dụng chung; các sở, ngành với các hướng dẫn nội ngành')).toMatchObject({
      lead: ['Sở Y tế', 'Các sở, ngành'],
    });
  });
});
