import { describe, expect, it } from 'vitest';
import { renderNotice } from '#bot/render/render-notice.ts';
import type { MorningPart } from '#domain/shown-work.ts';
import { line, morning, TODAY, WITH_BUTTONS } from './sample-notices.ts';

type Morning = ReturnType<typeof morning>;

const LINE = line(7);
const OF_OTHER = [{ by: 'Lê Thị Mai', lines: [LINE] }];
const UNIT = 'Sở Tài chính';
const STUCK = { state: 'blocked', reason: 'kinh phí' } as const;

const escalated = (more: Parameters<typeof line>[1]): Partial<Morning> => ({ escalations: [{ unit: UNIT, lines: [line(7, more)] }] });

const PARTS: readonly { readonly part: MorningPart; readonly of: Partial<Morning>; readonly first: string; readonly heading: string }[] = [
  { part: 'own', of: { own: [LINE] }, first: '5 việc của đồng chí', heading: 'VIỆC CỦA ĐỒNG CHÍ (5)' },
  { part: 'fresh', of: { fresh: [LINE] }, first: '5 việc của đồng chí', heading: 'VIỆC MỚI (5)' },
  { part: 'unassigned', of: { unassigned: [LINE] }, first: '5 việc chưa có người thực hiện', heading: 'CHƯA CÓ NGƯỜI THỰC HIỆN (5)' },
  { part: 'approvals', of: { approvals: [line(7, { state: 'submitted' })] }, first: '5 việc chờ duyệt', heading: 'CHỜ ĐỒNG CHÍ DUYỆT (5)' },
  { part: 'extensions', of: { extensions: [LINE] }, first: '5 đề nghị gia hạn', heading: 'XIN GIA HẠN, CHỜ ĐỒNG CHÍ QUYẾT ĐỊNH (5)' },
  { part: 'blocked', of: { blocked: [line(7, STUCK)] }, first: '5 việc cần gỡ vướng', heading: 'CẦN ĐỒNG CHÍ GỠ VƯỚNG (5)' },
  { part: 'late', of: escalated({ daysLate: 2 }), first: '5 việc cần đôn đốc', heading: 'QUÁ HẠN, CẦN ĐÔN ĐỐC (5)' },
  { part: 'stuck', of: escalated(STUCK), first: '5 việc cần đôn đốc', heading: 'VƯỚNG ĐÃ LÂU CHƯA GỠ, CẦN ĐÔN ĐỐC (5)' },
  { part: 'silent', of: { silent: OF_OTHER }, first: '5 việc chờ quyết định đã lâu', heading: 'CHỜ ĐÃ LÂU, CHƯA CÓ QUYẾT ĐỊNH (4)' },
  {
    ...({ part: 'handled', of: { handled: OF_OTHER }, first: '5 việc người khác đang xử lý thay đồng chí' } as const),
    heading: 'ĐỂ BIẾT, NGƯỜI KHÁC XỬ LÝ THAY ĐỒNG CHÍ (4)',
  },
];

describe('a morning’s message that keeps the first lines alone', () => {
  it.each(PARTS)('counts what there is besides: $part', ({ part, of, first, heading }) => {
    const notice = morning({ ...of, beyond: { [part]: 4 } });
    const { text } = renderNotice(notice, { capabilities: WITH_BUTTONS, resend: false, today: TODAY });
    expect(text.split('\n')[0]).toContain(first);
    expect(text).toContain(heading);
    expect(text).toMatch(/\ncòn 4 việc(\n|$)/u);
  });
});
