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

describe('an issuer that is not in capitals', () => {
  it.each([
    ['UBND xã Hòa Bình', 'UBND xã Hòa Bình'],
    ['Ủy ban nhân dân phường An Hòa', 'UBND phường An Hòa'],
    ['Sở Nội vụ', 'Sở Nội vụ'],
  ])('is read in "%s" on a line of its own', (line, issuer) => {
    expect(issuerOf(`# ${line}`, '**Số:** 45/KH-UBND', 'KẾ HOẠCH', 'UBND tỉnh ban hành')).toBe(issuer);
  });

  it('is none where a sentence begins so', () => {
    expect(issuerOf('KẾ HOẠCH', 'UBND xã Hòa Bình và các thôn cùng thực hiện')).toBeNull();
  });
});

describe('an office within the body above it', () => {
  it('is named with that body where it is a mere office', () => {
    expect(issuerOf('ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'VĂN PHÒNG', 'Số: 12/TB-VP')).toBe('Văn phòng UBND tỉnh Phú Thạnh');
    expect(issuerOf('TỈNH ỦY PHÚ THẠNH', 'VĂN PHÒNG')).toBe('Văn phòng Tỉnh ủy Phú Thạnh');
  });

  it('keeps a name of its own', () => {
    expect(issuerOf('UBND TỈNH PHÚ THẠNH', 'SỞ NỘI VỤ')).toBe('Sở Nội vụ');
  });
});

describe('a document that is only an appendix', () => {
  const documentOf = (...lines: readonly string[]) => documentHead(lines.map((text, index) => ({ text, line: index + 1 })));

  it('has the number and the day of what it is attached to, under the office in its title too', () => {
    expect(
      documentOf('SỞ NỘI VỤ TỈNH PHÚ HẢI', 'BẢNG PHÂN CÔNG NHIỆM VỤ', '(Kèm theo Kế hoạch số 45/KH-SNV ngày 12/01/2026 của Sở Nội vụ)'),
    ).toMatchObject({ number: '45/KH-SNV', issuedOn: '2026-01-12', issuer: 'Sở Nội vụ tỉnh Phú Hải' });
  });

  it('keeps its own number open where a sentence speaks of what something else is attached to', () => {
    expect(
      documentOf(
        'UBND TỈNH PHÚ HẢI',
        'Số:     /KH-UBND',
        'KẾ HOẠCH',
        'Thực hiện Đề án ban hành kèm theo Quyết định số 15/QĐ-TTg ngày 02/01/2026;',
      ),
    ).toMatchObject({ number: null, issuedOn: null, issuer: 'UBND tỉnh Phú Hải' });
  });
});

describe('the number of a document', () => {
  it.each(['15/CTr-HĐND', '8/TTr-SNV', '91/KH-UBND', '480-KH/TU'])('is read whole in "%s"', (number) => {
    expect(documentHead([{ text: `Số: ${number}`, line: 1 }]).number).toBe(number);
    expect(documentHead([{ text: `Căn cứ Chương trình số ${number} ngày 02/01/2026;`, line: 1 }]).basedOn).toEqual([number]);
  });
});

describe('what a document says of itself in passing', () => {
  const documentOf = (...lines: readonly string[]) => documentHead(lines.map((text, index) => ({ text, line: index + 1 })));

  it('replaces what a bracket below its title says', () => {
    expect(
      documentOf('KẾ HOẠCH', 'Chuyển đổi số năm 2026', '(Thay thế Kế hoạch số 19/KH-UBND ngày 20/01/2026 của UBND tỉnh)').replaces,
    ).toEqual(['19/KH-UBND']);
  });

  it.each(['Phú Hải, ngày 28 thảng 4 năm 2026', 'Phú Hải, ngảy 28 tháng 4 nãm 2026', 'Phú Hải, ngày 28 tháng 4 năm 2026'])(
    'has the day of "%s"',
    (line) => {
      expect(documentOf('Số: 64/KH-UBND', line).issuedOn).toBe('2026-04-28');
    },
  );
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
