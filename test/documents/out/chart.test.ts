import { describe, expect, it } from 'vitest';
import { chartPng } from '#documents/out/chart/chart-png.ts';
import { chartSvg } from '#documents/out/chart/chart-svg.ts';
import type { ReportFigures } from '#domain/reporting/report-figures.ts';
import { sampleFigures } from './sample-report.ts';

const SCOPE = 'UBND tỉnh Sông Lam Thượng';

const unitsNamed = (...names: readonly string[]): ReportFigures =>
  sampleFigures(0, {
    units: names.map((unit, at) => ({ unit, counts: { doneInTime: at + 1, doneLate: 0, openInTime: 2, openOverdue: 1 }, overdue: [] })),
  });

/** Width and height as the head of the file has them. */
const sizeOf = (png: Uint8Array): readonly [width: number, height: number] => {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const textsOf = (svg: string): readonly string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('the chart of the four cells by unit', () => {
  it('names units and cells, and says as of when', () => {
    const texts = textsOf(chartSvg(sampleFigures(), SCOPE));
    for (const text of [
      'Tình hình thực hiện nhiệm vụ: UBND tỉnh Sông Lam Thượng',
      'Số liệu tính đến 07 giờ 45 phút ngày 05 tháng 02 năm 2026',
      'Phòng Chuyển đổi số',
      'Đang thực hiện, quá hạn',
      '1.224',
    ])
      expect(texts).toContain(text);
  });

  it('is a picture that grows with the units, in letters that come with the program', () => {
    const [width, height] = sizeOf(chartPng(unitsNamed('Sở Tài chính'), SCOPE));
    expect(width).toBe(2_400);
    expect(sizeOf(chartPng(unitsNamed('Sở Tài chính', 'Sở Nội vụ', 'Sở Y tế'), SCOPE))[1]).toBeGreaterThan(height);
    const [one, other] = ['Sở Tài chính', 'Sở Nội vụ'].map((name) => Buffer.from(chartPng(unitsNamed(name), SCOPE)));
    expect(one!.equals(other!)).toBe(false);
  });

  it('is the same to the byte from the same figures, also after other charts', () => {
    const first = Buffer.from(chartPng(sampleFigures(), SCOPE));
    chartPng(unitsNamed('Sở Tài chính'), SCOPE);
    expect(first.equals(chartPng(sampleFigures(), SCOPE))).toBe(true);
  });

  it('counts together what would be too many bars', () => {
    const names = Array.from({ length: 60 }, (_, at) => `UBND xã số ${String(at + 1)}`);
    const texts = textsOf(chartSvg(unitsNamed(...names), SCOPE));
    expect(texts).toContain('UBND xã số 39');
    expect(texts).not.toContain('UBND xã số 40');
    expect(texts).toContain('21 đơn vị khác');
    expect(texts).toContain(
      String(Array.from({ length: 21 }, (_, at) => at + 40 + 3).reduce((sum, total) => sum + total, 0)).replace(/(\d)(\d{3})$/, '$1.$2'),
    );
  });

  it('survives whatever a name holds, and an office without any work', () => {
    const svg = chartSvg(unitsNamed('<script>{a|b}</script> & "Sở"\u0001'.repeat(3)), '');
    expect(svg).not.toContain('<script>');
    expect(sizeOf(chartPng(unitsNamed('<b>{a|x}\u202e\ud800'), ''))[0]).toBe(2_400);
    expect(sizeOf(chartPng(unitsNamed(), SCOPE))[0]).toBe(2_400);
  });
});
