import { describe, expect, it } from 'vitest';
import { readPlanText } from '#documents/plan-text.ts';
import { bytesOf, planWith } from './sample-plan.ts';

const tasksOf = (...lines: readonly string[]) => {
  const [header = '', ...rows] = lines;
  const read = readPlanText(bytesOf(planWith(rows, header)), 'ke-hoach.txt');
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value.tasks;
};

const TASK = {
  ordinal: '1',
  title: 'Khảo sát vùng đủ điều kiện',
  lead: ['Sở Nội vụ'],
  coordinating: ['Sở Y tế'],
  deadline: { due: '2026-09-30' },
  product: 'Báo cáo',
};
const ROW = '1\tKhảo sát vùng đủ điều kiện\tSở Nội vụ\tSở Y tế\t7/2026\t9/2026\tBáo cáo';

describe('a header in two rows of text', () => {
  it('names its columns by both, where merged cells are left blank', () => {
    const upper = 'STT\tNội dung công việc\tCơ quan thực hiện\t\tThời gian\t\tSản phẩm';
    expect(tasksOf(upper, '\t\tChủ trì\tPhối hợp\tBắt đầu\tHoàn thành\t', '(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)', ROW)).toMatchObject([TASK]);
  });

  it('names its columns by both, where merged cells are left out', () => {
    const upper = 'STT\tNội dung công việc\tCơ quan thực hiện\tThời gian\tSản phẩm';
    expect(tasksOf(upper, 'Chủ trì\tPhối hợp\tBắt đầu\tHoàn thành', ROW)).toMatchObject([TASK]);
  });

  it('takes no task for its second row', () => {
    const upper = 'STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn';
    expect(tasksOf(upper, '\tTổ chức thực hiện\tSở Nội vụ\tSở Y tế\t9/2026')).toMatchObject([{ title: 'Tổ chức thực hiện' }]);
  });
});
