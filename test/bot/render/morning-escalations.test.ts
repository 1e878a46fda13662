import { describe, expect, it } from 'vitest';
import { renderNotice } from '#bot/render/render-notice.ts';
import { line, morning, TODAY, WITH_BUTTONS } from './sample-notices.ts';
import { day } from '#domain/time/day.ts';

const LATE = line(11, { lastDay: day('2026-06-18'), deadlineText: '18/6/2026', daysLate: 2 });
const STUCK = line(8, { state: 'blocked', reason: 'kinh phí' });

const render = (...lines: readonly (typeof LATE)[]) =>
  renderNotice(morning({ escalations: [{ unit: 'Sở Khoa học và Công nghệ', lines }] }), {
    ...{ capabilities: WITH_BUTTONS, resend: false, today: TODAY },
  });

describe('what has come up to a leader in the morning', () => {
  it('is called late where it is, and blocked for too long where it is not', () => {
    const { text, choices } = render(LATE, STUCK);
    const [late, stuck] = text.split('VƯỚNG ĐÃ LÂU CHƯA GỠ, CẦN ĐÔN ĐỐC (1)\n');
    expect(late).toMatch(/QUÁ HẠN, CẦN ĐÔN ĐỐC \(1\)\nSở Khoa học và Công nghệ:\n11\. /u);
    expect(stuck).toMatch(/^Sở Khoa học và Công nghệ:\n8\. /u);
    expect(choices.map(({ says }) => says)).toEqual(['đã biết 11', 'người gỡ 8']);
  });

  it('is counted with what there is besides, where it is too long for any message', () => {
    const { text } = renderNotice(
      morning({ escalations: [{ unit: 'Sở Tài chính', lines: [LATE, STUCK] }], beyond: { late: 43_509, stuck: 2 } }),
      {
        ...{ capabilities: WITH_BUTTONS, resend: false, today: TODAY },
      },
    );
    expect(text).toMatch(/^Nhắc việc [^:]*: 43513 việc cần đôn đốc\./u);
    expect(text).toMatch(/QUÁ HẠN, CẦN ĐÔN ĐỐC \(43510\)\nSở Tài chính:\n11\. [^\n]*\n[^\n]*\ncòn 43509 việc\n/u);
    expect(text).toMatch(/CHƯA GỠ, CẦN ĐÔN ĐỐC \(3\)\nSở Tài chính:\n8\. [^\n]*\n[^\n]*\ncòn 2 việc\n/u);
  });

  it('says how to answer for an obstacle alone', () => {
    const { text } = render(STUCK);
    expect(text).not.toContain('QUÁ HẠN');
    expect(text).toContain('Trả lời: người gỡ 8: <đơn vị hoặc họ tên>. Xem thêm, gõ: việc đang vướng?');
  });
});
