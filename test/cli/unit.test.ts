import { beforeAll, describe, expect, it, vi } from 'vitest';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS, sentenceOf } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';
import { plantOfficeIn } from '../process/support/stored-office.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const scratch = useScratch();
const DATED = ['--on', '2026-07-01', '--document', '12/NQ-HĐND', '--dry-run'];

describe('`unit`, as the clerk’s guide prints it', () => {
  const env = { DATA_DIR: scratch.path('data') };
  const unit = (...args: readonly string[]) => command(['unit', ...args], { env });

  beforeAll(() => plantOfficeIn(env.DATA_DIR));

  it.each([
    [['merge', 'Sở Tài chính', '--into', 'Sở KH&CN', ...DATED], /^Sở Tài chính sáp nhập vào Sở Khoa học và Công nghệ: 0 phần việc/],
    [
      ['split', 'Sở Tài chính', '--into', 'Sở KH&CN', 'Văn phòng UBND tỉnh', '--dry-run'],
      /^Sở Tài chính chia tách thành Sở Khoa học và Công nghệ, Văn phòng UBND tỉnh\./,
    ],
    [['rename', 'Sở Tài chính', 'Sở Tài chính mới', '--dry-run'], /^Sở Tài chính đổi tên thành Sở Tài chính mới\./],
    [['close', 'Phòng Kinh tế', '--dry-run'], /^Phòng Kinh tế kết thúc hoạt động\./],
  ])('says what would change: %j', async (args, saying) => {
    const { code, stdout, stderr } = await unit(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(saying);
    expect(stdout).toMatch(/người được báo\.\nChưa lưu gì; bỏ --dry-run để thực hiện\.\n$/);
  });

  it.each([
    [['merge', 'Phòng A', '--into', 'Phòng Kinh tế'], 1, /^Không có đơn vị nào tên "Phòng A"/],
    [['merge', 'Phòng Kinh tế', '--into', 'Sở Tài chính', '--on', '1/7/2026'], 1, /^--on đang là "1\/7\/2026"; cần là một ngày/],
    [['split', 'Phòng Kinh tế', '--into', 'Sở Tài chính'], 1, /^Chia tách cần ít nhất hai đơn vị nhận/],
    [['rename', 'Phòng Kinh tế'], 2, /^Thiếu tham số: tên mới;/],
    [['merge', 'Phòng', 'Kinh', 'tế', '--into', 'Sở Tài chính'], 2, /^Thừa tham số \(.*đặt trong ngoặc kép\) của lệnh: merge;/],
  ])('refuses in one sentence: %j', async (args, code, saying) => {
    const ended = await unit(...args);
    expect(sentenceOf(ended)).toMatch(saying);
    expect(ended.code).toBe(code);
  });

  it('a change that is meant is stored, and known afterwards', async () => {
    expect((await unit('rename', 'Phòng Kinh tế', 'Phòng Kinh tế và Hạ tầng')).stdout).toMatch(/\nĐã lưu\.\n$/);
    expect((await unit('close', 'Phòng Kinh tế và Hạ tầng', '--dry-run')).stdout).toMatch(/^Phòng Kinh tế và Hạ tầng kết thúc/);
  });
});
