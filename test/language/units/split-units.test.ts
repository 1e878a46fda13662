import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUnits } from '#language/units/split-units.ts';

describe('a cell of units', () => {
  it.each([
    ['Sở Tài chính', ['Sở Tài chính']],
    ['Sở Nội vụ, Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ; Công an tỉnh', ['Sở Nội vụ', 'Công an tỉnh']],
    ['Sở Nội vụ và Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ\nSở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['- Bộ Y tế; - Bộ Xây dựng.', ['Bộ Y tế', 'Bộ Xây dựng']],
    ['Sở Văn hóa, Thể thao và Du lịch, Sở Công Thương', ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Công Thương']],
    ['Báo và Phát thanh, Truyền hình Phú Hải', ['Báo và Phát thanh, Truyền hình Phú Hải']],
    ['Bộ Lao động - Thương binh và Xã hội', ['Bộ Lao động - Thương binh và Xã hội']],
    ['Sở Tài chính, Sở Tư pháp Các Sở, ngành, địa phương', ['Sở Tài chính', 'Sở Tư pháp', 'Các Sở, ngành, địa phương']],
    ['Các Sở, ngành, địa phương và Công an tỉnh', ['Các Sở, ngành, địa phương', 'Công an tỉnh']],
    ['Các sở, ngành, UBND xã, phường, đặc khu Sở Tài chính', ['Các sở, ngành', 'UBND xã, phường, đặc khu', 'Sở Tài chính']],
    ['Doanh nghiệp, Sở, ban, ngành có liên quan', ['Doanh nghiệp', 'Sở, ban, ngành có liên quan']],
    ['Ban Quản lý các khu công nghệ cao và khu công nghiệp, Sở Y tế', ['Ban Quản lý các khu công nghệ cao và khu công nghiệp', 'Sở Y tế']],
    ['Bộ Công an (Trung tâm Dữ liệu, Cục Tin học), Bộ Y tế', ['Bộ Công an (Trung tâm Dữ liệu, Cục Tin học)', 'Bộ Y tế']],
    ['Văn phòng HĐND và UBND xã, Phòng Kinh tế', ['Văn phòng HĐND và UBND xã', 'Phòng Kinh tế']],
    ['Trung tâm Kiểm soát bệnh tật thuộc Sở Y tế', ['Trung tâm Kiểm soát bệnh tật thuộc Sở Y tế']],
    ['Các thành phố và một số tỉnh đủ điều kiện', ['Các thành phố', 'Một số tỉnh đủ điều kiện']],
    ['Sở Y tế, Sở Y tế', ['Sở Y tế']],
    ['STC, Sở KH&CN; VP UBND tỉnh', ['Sở Tài chính', 'Sở Khoa học và Công nghệ', 'Văn phòng UBND tỉnh']],
    ['Sở TC, Sở KH&CN', ['Sở Tài chính', 'Sở Khoa học và Công nghệ']],
    ['Sở TC, Sở NV, STP và CAT', ['Sở Tài chính', 'Sở Nội vụ', 'Sở Tư pháp', 'Công an tỉnh']],
    ['Sở TC, UBND các xã, phường', ['Sở Tài chính', 'UBND các xã, phường']],
    ['Sở KH và CN, Sở VH, TT và DL', ['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch']],
    ['Phòng VH-XH, Phòng KT', ['Phòng Văn hóa - Xã hội', 'Phòng KT']],
    ['UBND xã Tân Lập, xã Phú Hòa và phường Bến Xuân', ['UBND xã Tân Lập', 'UBND xã Phú Hòa', 'UBND phường Bến Xuân']],
    ['UBND thành phố Hải Đông, Thành phố Phú An', ['UBND thành phố Hải Đông', 'UBND thành phố Phú An']],
    ['UBND xã, phường, đặc khu', ['UBND xã, phường, đặc khu']],
    ['Công an xã Tân Lập, phường Bến Xuân; Sở Y tế', ['Công an xã Tân Lập', 'Công an phường Bến Xuân', 'Sở Y tế']],
    ['Các cơ quan Đảng, Quốc hội, Tòa án nhân dân tối cao', ['Các cơ quan Đảng', 'Quốc hội', 'Tòa án nhân dân tối cao']],
    ['Các đơn vị là chủ quản CSDL dùng chung, CSDL ngành', ['Các đơn vị là chủ quản CSDL dùng chung, CSDL ngành']],
    ['Sở Y tế, Báo và Đài PTTH tỉnh', ['Sở Y tế', 'Báo và Đài Phát thanh và Truyền hình tỉnh']],
    ['Văn phòng Đoàn ĐBQH và HĐND tỉnh, Sở Y tế', ['Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Sở Y tế']],
    ['VTV, VOV, TTXVN', ['Đài Truyền hình Việt Nam', 'Đài Tiếng nói Việt Nam', 'Thông tấn xã Việt Nam']],
    ['CA tỉnh, Hội LHPN tỉnh, Hội CCB tỉnh', ['Công an tỉnh', 'Hội Liên hiệp Phụ nữ tỉnh', 'Hội Cựu chiến binh tỉnh']],
    ['', []],
    [' - ; , ', []],
  ])('"%s" lists %j', (cell, units) => {
    expect(splitUnits(cell)).toEqual(units);
  });

  it('is split the same way when its units are listed anew', () => {
    const names = [
      'Sở Y tế',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Công an tỉnh',
      'Các Sở, ngành, địa phương',
      'UBND các xã, phường',
      'Thanh tra tỉnh',
    ];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), (units) => {
        expect(splitUnits(units.join('; '))).toEqual(units);
        expect(splitUnits(units.join(', '))).toEqual(units);
      }),
    );
  });

  it('names each unit once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const units = splitUnits(cell);
        expect(new Set(units).size).toBe(units.length);
        expect(units.every((unit) => unit.trim() !== '')).toBe(true);
      }),
    );
  });
});
