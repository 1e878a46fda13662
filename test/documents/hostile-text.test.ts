import { describe, expect, it } from 'vitest';
import { readPlanText } from '#documents/plan-text.ts';
import { bytesOf } from './sample-plan.ts';

const SIZE = 300_000;

const filledWith = (line: (at: number) => string): Uint8Array => {
  const lines = ['II. NHIỆM VỤ'];
  for (let size = 0, at = 0; size < SIZE; at += 1) {
    lines.push(line(at));
    size += lines.at(-1)?.length ?? SIZE;
  }
  return bytesOf(lines.join('\n'));
};

describe('a text made to keep the reader busy', () => {
  it.each<readonly [string, (at: number) => string]>([
    ['broken lines without end', () => 'và các sở, ban, ngành báo cáo định kỳ trước ngày '],
    ['labels in labels', () => 'Chủ trì: phối hợp: Thời gian: '.repeat(200)],
    ['introductions without a subject', () => `Trên cơ sở ${', các sở'.repeat(800)}`],
    ['dots', () => '.'.repeat(4_000)],
    ['brackets', () => '('.repeat(4_000)],
    ['spaces', () => `a${' '.repeat(4_000)}b`],
    ['numbers in numbers', () => `${'1.'.repeat(1_500)} a`],
    ['one line of one word', () => 'báo cáo '.repeat(60_000)],
    ['headings six deep', (at) => ['I. A', '1. B', '1.1. C', 'a) D', '- E', '+ F'][at % 6] ?? ''],
    ['figures in a row', () => `- ${'50% 50% từ 01-02 sản phẩm; '.repeat(50)}`],
    ['replacements of replacements', () => 'Kế hoạch này thay thế Kế hoạch số 15/KH-UBND thay thế Kế hoạch số 15/KH-UBND'],
  ])('%s is read to an end or refused', (_what, line) => {
    const result = readPlanText(filledWith(line), 'ke-hoach.txt');
    if (!result.ok) expect(result.refusal.kind).toBe('no-tasks');
    else expect(result.value.tasks.length).toBeLessThanOrEqual(5_000);
  });

  it('is read to its 5,000th paragraph, and the draft says so', () => {
    const lines = Array.from({ length: 6_000 }, (_each, at) => `- Sở Y tế làm việc thứ ${String(at)}.`);
    const result = readPlanText(bytesOf(['II. NHIỆM VỤ', ...lines].join('\n')), 'ke-hoach.txt');
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.value.tasks).toHaveLength(4_999);
    expect(result.value.warnings.join(' ')).toContain('chỉ 5000 đoạn đầu');
  });
});
