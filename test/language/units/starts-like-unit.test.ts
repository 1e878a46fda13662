import { describe, expect, it } from 'vitest';
import { startsLikeUnit } from '#language/units/starts-like-unit.ts';

describe('the first words of a text', () => {
  it.each([
    'Ban Quản lý các Khu công nghiệp',
    'Ban Tổ chức Tỉnh ủy',
    'Thường trực HĐND xã',
    'Chi bộ thôn Đông',
    'Trạm Y tế xã',
    'Các cấp ủy, tổ chức đảng',
  ])('"%s" begin as a unit', (text) => {
    expect(startsLikeUnit(text)).toBe(true);
  });

  it.each(['Ban hành Quyết định', 'Báo cáo kết quả', 'Tổ chức hội nghị', 'Trường hợp phát sinh'])('"%s" begin as none', (text) => {
    expect(startsLikeUnit(text)).toBe(false);
  });
});
