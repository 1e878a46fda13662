import { beforeAll, describe, expect, it, vi } from 'vitest';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS, sentenceOf } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';
import { plantOfficeIn } from '../process/support/stored-office.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();

describe('`person`, as the guide prints it', () => {
  const env = { DATA_DIR: scratch.path('data') };
  const person = (...args: readonly string[]) => command(['person', ...args], { env });

  beforeAll(() => plantOfficeIn(env.DATA_DIR));

  it.each([
    [
      ['move', 'Phạm Quốc Việt', '--to', 'Sở KH&CN', '--dry-run'],
      /^Phạm Quốc Việt chuyển từ Sở Tài chính sang Sở Khoa học và Công nghệ; vai trò: Cán bộ\.\nSở Tài chính chưa có trưởng đơn vị mới; trước mắt Đỗ Minh Sơn trả lời thay\./,
    ],
    [['move', 'Vũ Thị Hoa', '--to', 'Phòng Kinh tế', '--roles', 'Văn thư', '--dry-run'], /sang Phòng Kinh tế; vai trò: Văn thư\./],
    [['leave', 'Vũ Thị Hoa', '--on', '2026-06-01', '--dry-run'], /^Vũ Thị Hoa \(Sở Tài chính\) không còn công tác tại cơ quan;/],
  ])('says what would change: %j', async (args, saying) => {
    const { code, stdout, stderr } = await person(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(saying);
    expect(stdout).toMatch(/người được báo\.\nChưa lưu gì; bỏ --dry-run để thực hiện\.\n$/);
  });

  it.each([
    [['leave', 'Nguyễn Thị Không Có'], 1, /^Không tìm thấy ai tên/],
    [['leave', 'Vũ Thị Hoa', '--on', '1/7/2026'], 1, /^--on đang là "1\/7\/2026"; cần là một ngày/],
    [['leave', 'Hoàng Gia Phúc'], 1, /^Đây là người quản trị duy nhất;/],
    [['move', 'Vũ Thị Hoa', '--to', 'Sở Tài chính'], 1, /^Người này đang ở "Sở Tài chính"/],
    [['move', 'Vũ Thị Hoa', '--to', 'Sở KH&CN', '--roles', 'Sếp'], 1, /^Không có vai trò "Sếp"; cần là:/],
    [['move', 'Vũ Thị Hoa'], 2, /^Thiếu tuỳ chọn bắt buộc/],
    [['leave', 'Vũ', 'Thị', 'Hoa'], 2, /^Thừa tham số \(.*đặt trong ngoặc kép\) của lệnh: leave;/],
  ])('refuses in one sentence: %j', async (args, code, saying) => {
    const ended = await person(...args);
    expect(sentenceOf(ended)).toMatch(saying);
    expect(ended.code).toBe(code);
  });

  it('a change that is meant is stored, and known afterwards', async () => {
    expect((await person('leave', 'Vũ Thị Hoa')).stdout).toMatch(/\nĐã lưu\.\n$/);
    expect(sentenceOf(await person('leave', 'Vũ Thị Hoa'))).toMatch(/^Không tìm thấy ai tên "Vũ Thị Hoa"/);
  });
});
