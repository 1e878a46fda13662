import { describe, expect, it } from 'vitest';
import { renderNotice } from '#bot/render/render-notice.ts';
import { asId, type AssignmentId } from '#domain/ids.ts';
import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { line, morning, task, TODAY, WITH_BUTTONS } from './sample-notices.ts';

const render = (notice: Notice) => renderNotice(notice, { capabilities: WITH_BUTTONS, resend: false, today: TODAY });

const parts = (count: number, more: Partial<WorkLine> = {}): readonly WorkLine[] =>
  Array.from({ length: count }, (_, at) =>
    line(16, { assignmentId: asId<AssignmentId>(100 + at), unit: `UBND xã Số ${at + 1}`, person: null, ...more }),
  );

const late = (count: number) => parts(count, { daysLate: 3 }).map((part) => ({ unit: part.unit, lines: [part] }));

describe('a task of many units in the message of a morning', () => {
  it('is one line with how far it is, and counts as one', () => {
    const { text } = render(morning({ escalations: late(34), shares: [{ number: task(16), done: 61, of: 95 }] }));
    expect(text).toContain('1 việc cần đôn đốc');
    expect(text).toContain('QUÁ HẠN, CẦN ĐÔN ĐỐC (1)\n16. ');
    expect(text).toContain(
      'quá hạn 3 ngày làm việc · 61/95 đơn vị đã nộp · 34 đơn vị chưa nộp: UBND xã Số 1; UBND xã Số 2; UBND xã Số 3; …',
    );
    expect(text).toContain('việc 16 còn đơn vị nào chưa nộp?');
    expect(text.match(/16\. /gu)).toHaveLength(1);
  });

  it('stands before the rest of its section, which is shown by unit as ever', () => {
    const others = [{ unit: 'Sở Nội vụ', lines: [line(4, { daysLate: 1 })] }];
    const { text } = render(morning({ escalations: [...others, ...late(3)] }));
    expect(text).toContain('QUÁ HẠN, CẦN ĐÔN ĐỐC (2)\n16. ');
    expect(text).toContain('Sở Nội vụ:\n4. ');
  });

  it('is known by one button where two units are late with it', () => {
    const { choices } = render(morning({ escalations: late(2) }));
    expect(choices.filter(({ says }) => says === 'đã biết 16')).toHaveLength(1);
  });

  it('names each unit where there are two', () => {
    const { text } = render(morning({ approvals: parts(2, { state: 'submitted' }) }));
    expect(text).toContain('CHỜ ĐỒNG CHÍ DUYỆT (2)');
    expect(text).toContain('· UBND xã Số 1\n16. ');
    expect(text).toContain('· UBND xã Số 2\n');
  });

  it.each([
    ['own', 'chưa nộp'],
    ['fresh', 'cùng thực hiện'],
    ['unassigned', 'chưa cử người'],
    ['approvals', 'chờ duyệt'],
    ['blocked', 'đang vướng'],
  ] as const)('is one line where it is a reader’s %s', (section, words) => {
    const { text, choices } = render(morning({ [section]: parts(95, section === 'approvals' ? { state: 'submitted' } : {}) }));
    expect(text).toContain(`95 đơn vị ${words}: UBND xã Số 1; UBND xã Số 2; UBND xã Số 3; …`);
    expect(text.match(/16\. /gu)).toHaveLength(1);
    expect(new Set(choices.map(({ says }) => says)).size).toBe(choices.length);
  });
});

describe('a task of many units in a list that somebody asks for', () => {
  it('is not to be given to somebody by its number, unlike work of one unit that nobody carries', () => {
    const list = { kind: 'list', topic: 'overdue', counts: null, day: TODAY } as const;
    expect(render({ ...list, units: late(34) }).text).not.toContain('giao 16');
    const units = [...late(34), { unit: 'Sở Nội vụ', lines: [line(4, { daysLate: 1, person: null })] }];
    expect(render({ ...list, units }).text).toContain('Trả lời: giao 4 cho <họ tên>');
  });

  it('is one line before the rest, which stands by unit', () => {
    const units = [...late(34), { unit: 'Sở Nội vụ', lines: [line(4, { daysLate: 1 })] }];
    const { text } = render({ kind: 'list', topic: 'overdue', units, counts: null, day: TODAY });
    expect(text).toContain('Nhiều đơn vị cùng làm (1)\n16. ');
    expect(text).toContain('34 đơn vị chưa nộp: UBND xã Số 1; UBND xã Số 2; UBND xã Số 3; …');
    expect(text.match(/16\. /gu)).toHaveLength(1);
    expect(text).toContain('Sở Nội vụ (1)\n4. ');
  });

  it('parts those that have handed in from those that have not', () => {
    const units = [...late(3), { unit: 'UBND xã Đã Nộp', lines: parts(1, { unit: 'UBND xã Đã Nộp', state: 'submitted' }) }];
    const { text } = render({ kind: 'list', topic: 'overdue', units, counts: null, day: TODAY });
    expect(text).toContain('3 đơn vị chưa nộp: UBND xã Số 1; UBND xã Số 2; UBND xã Số 3 · 1 đơn vị đã nộp, chờ duyệt: UBND xã Đã Nộp');
  });

  it('is told unit by unit where the question was about that task', () => {
    const { text } = render({ kind: 'list', topic: 'task', units: late(3), counts: null, day: TODAY });
    expect(text.match(/16\. /gu)).toHaveLength(3);
  });
});
