import { describe, expect, it } from 'vitest';
import { documentHead } from '#documents/head/document-head.ts';

const issuerOf = (...lines: readonly string[]): string | null =>
  documentHead(lines.map((text, index) => ({ text, line: index + 1 }))).issuer;

describe('the issuer of a document', () => {
  it.each([
    ['the motto below it', ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']],
    ['the motto beside it', ['ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TỈNH PHÚ THẠNH Độc lập - Tự do - Hạnh phúc']],
    ['the motto in the other spelling', ['UỶ BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
    [
      'the motto wrapped below it',
      ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ],
    [
      'the motto in three lines',
      ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'CỘNG HÒA XÃ HỘI', 'CHỦ NGHĨA', 'VIỆT NAM', 'Độc lập - Tự do -', 'Hạnh phúc'],
    ],
    ['the motto wrapped beside it', ['ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI', 'CHỦ NGHĨA VIỆT NAM', 'TỈNH PHÚ THẠNH']],
    ['no motto', ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'Số: 7/KH-UBND']],
  ])('is read with %s', (_, lines) => {
    expect(issuerOf(...lines)).toBe('UBND tỉnh Phú Thạnh');
  });

  it('keeps a place that ends as the motto does', () => {
    const lines = ['ỦY BAN NHÂN DÂN', 'TỈNH AN NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM'];
    expect(issuerOf(...lines)).toBe('UBND tỉnh An Nam');
    expect(issuerOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', 'NAM', ...lines.slice(0, 2))).toBe('UBND tỉnh An Nam');
  });

  it('is the party body under the motto of the party', () => {
    expect(issuerOf('TỈNH ỦY PHÚ THẠNH', 'ĐẢNG CỘNG SẢN VIỆT', 'NAM')).toBe('Tỉnh ủy Phú Thạnh');
  });
});

describe('the title of a document', () => {
  const titleOf = (...lines: readonly string[]): string | null =>
    documentHead(lines.map((text, index) => ({ text, line: index + 1 }))).title;

  it.each([
    ['under its kind', ['KẾ HOẠCH', 'Nâng cao chất lượng phục vụ năm 2026', 'Căn cứ Luật Lưu trữ;']],
    [
      'under the number that stands below the kind',
      ['KẾ HOẠCH', 'Số: 12/KH-UBND', 'Nâng cao chất lượng phục vụ năm 2026', 'Căn cứ Luật Lưu trữ;'],
    ],
    ['under number and date', ['KẾ HOẠCH', 'Số: 12/KH-UBND', 'Phú Hải, ngày 05 tháng 02 năm 2026', 'Nâng cao chất lượng phục vụ năm 2026']],
    ['under a number that is not filled in', ['KẾ HOẠCH', 'Số:      /KH-UBND', 'Nâng cao chất lượng phục vụ năm 2026']],
    [
      'behind the number and its date in one line',
      ['KẾ HOẠCH', 'Số: 12/KH-UBND, ngày 05 tháng 02 năm 2026', 'Nâng cao chất lượng phục vụ năm 2026'],
    ],
    ['over two lines', ['KẾ HOẠCH', 'Số: 12/KH-UBND', 'Nâng cao chất lượng', 'phục vụ năm 2026', 'Căn cứ Luật Lưu trữ;']],
  ])('is read %s', (_, lines) => {
    expect(titleOf(...lines)).toBe('Nâng cao chất lượng phục vụ năm 2026');
  });
});
