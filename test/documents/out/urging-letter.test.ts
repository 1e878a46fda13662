import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { urgingLetterDocx } from '#documents/out/letter/urging-letter-docx.ts';
import { letterSymbol } from '#documents/out/report/letterhead.ts';
import type { UrgingLetter } from '#domain/escalation/urging-letter.ts';
import { asId } from '#domain/ids.ts';
import { day } from '#domain/time/day.ts';
import { frameOf } from './sample-report.ts';

const ISSUER = 'UBND tỉnh Sông Lam Thượng';

const LETTER: UrgingLetter = {
  number: asId(12),
  title: 'Rà soát hộ kinh doanh trên địa bàn',
  product: 'Báo cáo',
  deadlineText: 'Trước ngày 27/6/2026',
  lastDay: day('2026-06-26'),
  plan: '91/KH-UBND',
  units: [{ unit: 'Phòng Kinh tế (UBND xã Suối Trong)', daysLate: 5, urgings: 3 }],
  on: day('2026-07-03'),
  answerBy: day('2026-07-10'),
};

const written = (letter: UrgingLetter): Promise<Uint8Array> => {
  const frame = frameOf(ISSUER);
  return urgingLetterDocx({ letter, letterhead: { ...frame, symbol: letterSymbol(frame.symbol) }, issuer: ISSUER });
};

const linesOf = async (letter: UrgingLetter): Promise<readonly string[]> => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await written(letter)) });
  return value.split('\n').filter((line) => line !== '');
};

describe('a letter of urging', () => {
  it('has the frame of a letter, says what is late and until when to answer, and leaves number and signature to the clerk', async () => {
    const lines = await linesOf(LETTER);
    expect(lines).toContain('Số: ……/UBND-VP');
    expect(lines).toContain('V/v đôn đốc thực hiện nhiệm vụ rà soát hộ kinh doanh trên địa bàn');
    expect(lines).toContain('Sông Lam Thượng, ngày 03 tháng 7 năm 2026');
    expect(lines).toContain('Kính gửi: Phòng Kinh tế (UBND xã Suối Trong)');
    expect(lines).toContain(
      'Thực hiện Kế hoạch số 91/KH-UBND, quý cơ quan, đơn vị chủ trì nhiệm vụ “Rà soát hộ kinh doanh trên địa bàn”; sản phẩm: Báo cáo. Thời hạn hoàn thành: trước ngày 27/6/2026 (đến hết ngày 26 tháng 6 năm 2026).',
    );
    expect(lines).toContain('- Phòng Kinh tế (UBND xã Suối Trong): quá hạn 5 ngày làm việc, đã được đôn đốc 3 lần.');
    expect(lines.join('\n')).toContain('báo cáo kết quả trước ngày 10 tháng 7 năm 2026');
    expect(lines).toContain('- Như trên;');
    expect(lines.slice(-3).join('\n')).toContain('CHỦ TỊCH');
  });

  it('names every unit that is late, once as addressee and once with its lateness', async () => {
    const units = ['UBND xã A', 'UBND xã B'].map((unit, at) => ({ unit, daysLate: at + 1, urgings: 0 }));
    const lines = await linesOf({ ...LETTER, units, plan: null });
    expect(lines).toContain('- UBND xã A;');
    expect(lines).toContain('- UBND xã B.');
    expect(lines).toContain('- UBND xã B: quá hạn 2 ngày làm việc.');
    expect(lines.join('\n')).toContain('Thực hiện nhiệm vụ được giao, các cơ quan, đơn vị có tên trên chủ trì');
  });

  it('gives the same bytes for the same letter', async () => {
    expect(Buffer.from(await written(LETTER)).equals(Buffer.from(await written(LETTER)))).toBe(true);
  });
});
