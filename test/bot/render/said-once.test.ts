import { describe, expect, it } from 'vitest';
import { renderNotice } from '#bot/render/render-notice.ts';
import type { FourCells } from '#domain/counts.ts';
import type { Notice } from '#domain/notice.ts';
import { line, TODAY, WITH_BUTTONS } from './sample-notices.ts';

const render = (notice: Notice): string => renderNotice(notice, { capabilities: WITH_BUTTONS, resend: false, today: TODAY }).text;

const CELLS: FourCells = { doneInTime: 1, doneLate: 0, openInTime: 30, openOverdue: 9 };

describe('a list', () => {
  const list = { kind: 'list', topic: 'overdue', units: [], counts: CELLS, day: TODAY } as const;

  it('tells the counts by the first deadlines where they differ', () => {
    expect(render({ ...list, firstCounts: { ...CELLS, openInTime: 29, openOverdue: 10 } })).toContain(
      'Theo hạn đầu: 40 việc (xong đúng hạn 1, trong hạn 29, quá hạn 10).',
    );
  });

  it('says that it counts by unit where several units owe one task', () => {
    const units = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Xây dựng'].map((unit) => ({ unit, lines: [line(27, { unit, daysLate: 1 })] }));
    const text = render({ ...list, units: [...units, { unit: 'Sở Y tế', lines: [line(1, { daysLate: 2 })] }] });
    expect(text).toMatch(/: 2 việc, tính theo từng đơn vị là 4\. Tất cả, tính theo từng đơn vị: 40 việc \(/u);
  });

  it('does not tell the same counts twice', () => {
    const text = render({ ...list, firstCounts: CELLS });
    expect(text).toContain('Tất cả: 40 việc (xong đúng hạn 1, trong hạn 30, quá hạn 9).');
    expect(text).not.toContain('Theo hạn đầu');
  });
});

describe('the answer to “đã gỡ 12”', () => {
  const cleared = { kind: 'recorded', act: 'unblocked', toldName: 'Nguyễn Thu Hiền' } as const;

  it('goes on with the work for whoever carries it', () => {
    expect(render({ ...cleared, lines: [line(12)] })).toContain('Khi có kết quả, trả lời: xong 12 · vướng 12 lý do');
  });

  it('asks nothing more of whoever only had to clear the obstacle', () => {
    const text = render({ ...cleared, lines: [line(12, { onlyTitle: true, person: null, product: null })] });
    expect(text).toContain('việc 12 hết vướng. Đã báo đồng chí Nguyễn Thu Hiền.');
    expect(text).not.toContain('xong 12');
    expect(text).toContain('Xem việc còn lại, gõ: việc của tôi');
  });
});
