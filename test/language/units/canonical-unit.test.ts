import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUnit } from '#language/units/canonical-unit.ts';
import { unitKey } from '#language/units/unit-key.ts';

describe('the canonical spelling', () => {
  it.each([
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['Sở KH và CN', 'Sở Khoa học và Công nghệ'],
    ['SKHCN', 'Sở Khoa học và Công nghệ'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['STC', 'Sở Tài chính'],
    ['Sở Tài Chính', 'Sở Tài chính'],
    ['Sở Sở Công thương', 'Sở Công Thương'],
    ['Sở Văn hoá Thể thao du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['sở nông nghiêp và môi trưòng', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Khoa hoc va Cong nghê', 'Sở Khoa học và Công nghệ'],
    ['VP UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['CATP', 'Công an thành phố'],
    ['BCHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['Bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh'],
    ['UBMTTQ tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['BQL các KCN', 'Ban Quản lý các Khu công nghiệp'],
    ['Uỷ ban nhân dân xã Phú Hải', 'UBND xã Phú Hải'],
    ['Cơ quan chủ trì[1]', 'Cơ quan chủ trì'],
    ['Hợp tác xã Hòa Bình.', 'Hợp tác xã Hòa Bình'],
    ['CA tỉnh', 'Công an tỉnh'],
    ['BV đa khoa tỉnh', 'Bệnh viện đa khoa tỉnh'],
    ['VP ĐKĐĐ tỉnh', 'Văn phòng Đăng ký đất đai tỉnh'],
    ['VP Đảng ủy', 'Văn phòng Đảng ủy'],
    ['NHNN chi nhánh Khu vực 3', 'Ngân hàng Nhà nước chi nhánh Khu vực 3'],
    ['Hội LHPN xã', 'Hội Liên hiệp Phụ nữ xã'],
    ['Hội CCB tỉnh', 'Hội Cựu chiến binh tỉnh'],
    ['Đoàn TNCS Hồ Chí Minh xã', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã'],
    ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
    ['Phòng KT-HT&ĐT', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['TT Phục vụ HCC xã', 'Trung tâm Phục vụ hành chính công xã'],
    ['TTPVHCC', 'Trung tâm Phục vụ hành chính công'],
    ['TT HĐND tỉnh', 'Thường trực HĐND tỉnh'],
    ['Báo và Đài PTTH tỉnh', 'Báo và Đài Phát thanh và Truyền hình tỉnh'],
    ['BCH BĐBP tỉnh', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh'],
    ['TAND tỉnh', 'Tòa án nhân dân tỉnh'],
    ['VTV', 'Đài Truyền hình Việt Nam'],
    ['TTXVN', 'Thông tấn xã Việt Nam'],
  ])('opens and mends "%s" to "%s"', (name, canonical) => {
    expect(canonicalUnit(name)).toBe(canonical);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Sở TC', 'VP UBND tỉnh', 'BCHQS xã', 'Sở Sở Y tế', 'BQL KKT', 'UBND TP. Phú Hải', 'các đơn vị'),
        (name) => {
          expect(canonicalUnit(canonicalUnit(name))).toBe(canonicalUnit(name));
        },
      ),
    );
  });
});

describe('the key of a unit', () => {
  it.each([
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ tỉnh Phú Hải'],
    ['Sở Văn hóa Thể thao và Du lịch', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH'],
    ['Công an tỉnh', 'Công an tỉnh Phú Hải'],
    ['UBND các xã, phường', 'Ủy ban nhân dân các phường, xã'],
    ['Văn phòng UBND tỉnh', 'VP UBND tỉnh'],
  ])('is one for "%s" and "%s"', (one, other) => {
    expect(unitKey(one)).toBe(unitKey(other));
  });

  it.each([
    ['UBND xã Phú Hải', 'UBND xã Phú Hòa'],
    ['UBND tỉnh Phú Hải', 'UBND tỉnh Phú Hòa'],
    ['UBND tỉnh', 'Văn phòng UBND tỉnh'],
    ['Sở Tài chính', 'Bộ Tài chính'],
    ['Sở Y tế', 'Trung tâm Y tế'],
  ])('differs between "%s" and "%s"', (one, other) => {
    expect(unitKey(one)).not.toBe(unitKey(other));
  });
});
