import { describe, expect, it } from 'vitest';
import { documentHead } from '#documents/head/document-head.ts';

const issuerOf = (...lines: readonly string[]): string | null =>
  documentHead(lines.map((text, index) => ({ text, line: index + 1 }))).issuer;

describe('the issuer of a document', () => {
  it.each([
    ['the motto below it', ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']],
    ['the motto beside it', ['ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TỈNH PHÚ THẠNH Độc lập - Tự do - Hạnh phúc']],
    ['the motto in the other spelling', ['UỶ BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
    ['no motto', ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THẠNH', 'Số: 7/KH-UBND']],
  ])('is read with %s', (_, lines) => {
    expect(issuerOf(...lines)).toBe('UBND tỉnh Phú Thạnh');
  });
});
