import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readPlanText } from '#documents/plan-text.ts';
import { blocksOf } from '../../support/plan-files/plan-blocks.ts';
import { writePdf } from '../../support/plan-files/write-pdf.ts';
import { describeWithShared, sharedPath } from '../../support/shared-cases.ts';
import { planWith } from '../sample-plan.ts';
import { comparable, draftFrom, SETTINGS } from './draft-from-file.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROWS = [
  'I\tHẠ TẦNG SỐ',
  '1\tXây dựng quy trình tiếp nhận hồ sơ của người dân tại trung tâm phục vụ hành chính công xã, phường\t30/06/2026\tSở Nội vụ\tSở Tài chính, Sở Y tế\tQuy trình',
  '1.1\tRà soát biểu mẫu\tTrước ngày 15/9/2026\tSở Văn hóa, Thể thao và Du lịch\tCác sở, ban, ngành\tBáo cáo số 71/BC-SNV',
  'II\tNGUỒN NHÂN LỰC',
  '1\tMở lớp bồi dưỡng\tQuý III/2026\tCác Sở, ngành, địa phương\tSở Nội vụ\tKế hoạch',
  'Mời chuyên gia\tSở Nội vụ',
  '2\tTổng kết năm\tTháng 12/2026\tVăn phòng UBND tỉnh\tSở Nội vụ\tĐã hoàn thành (Báo cáo số 13/BC-VP)',
];

const textDraft = (text: string): object => {
  const read = readPlanText(new TextEncoder().encode(text), 'a.txt');
  if (!read.ok) throw new Error(read.refusal.kind);
  return comparable(read.value);
};

describe('the same plan', () => {
  const text = planWith(ROWS);

  it.each(SETTINGS)('as %s gives the same draft as in plain text', async (_name, kind, write) => {
    expect(comparable(await draftFrom(kind, await write(blocksOf(text))))).toEqual(textDraft(text));
  });

  it('as a .pdf without rules gives the same tasks, by where its texts stand', async () => {
    const whole = planWith(ROWS.filter((row) => !row.startsWith('Mời')));
    const bytes = await writePdf(blocksOf(whole), { landscape: true, ruled: false });
    expect(comparable(await draftFrom('pdf', bytes))).toEqual(textDraft(whole));
  });
});

/** Plans with tables of tasks; the others are lists, which have their own tests. */
const withTables = (): readonly string[] =>
  readdirSync(sharedPath('plans')).filter((name) => readFileSync(sharedPath('plans', name), 'utf8').includes('\t'));

describeWithShared('plans as public bodies have issued them', () => {
  it.each(SETTINGS.filter(([name]) => name !== '.docx on its side'))('give the same draft as %s', async (_name, kind, write) => {
    const small = withTables().filter((name) => kind !== 'pdf' || readFileSync(sharedPath('plans', name)).length < 20_000);
    expect(small.length).toBeGreaterThan(3);
    for (const name of small) {
      const text = readFileSync(sharedPath('plans', name), 'utf8');
      expect(comparable(await draftFrom(kind, await write(blocksOf(text)))), name).toEqual(textDraft(text));
    }
  });
});
