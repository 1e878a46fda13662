import { expect, it, vi } from 'vitest';
import { PLAN_TEXT } from '../process/support/invented-plans.ts';
import { command } from '../process/support/commands.ts';
import { PATIENCE_MS } from '../process/support/program.ts';
import { useScratch } from '../process/support/scratch.ts';
import { everyRowIn, plantDirectory } from '../process/support/stored-data.ts';
import { blocksOf } from '../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../support/plan-files/write-docx.ts';
import { writePdf } from '../support/plan-files/write-pdf.ts';
import { writeXlsx } from '../support/plan-files/write-xlsx.ts';

vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

const scratch = useScratch();

const FORMATS = [
  ['docx', '37', writeDocx],
  ['xlsx', '38', writeXlsx],
  ['pdf', '39', writePdf],
] as const;

it('an office takes a plan from a .docx, an .xlsx and a .pdf file, and the same .pdf again adds nothing', async () => {
  const dataDir = await plantDirectory(scratch.path('office'));
  const env = { DATA_DIR: dataDir };
  await command(['init', '--office', 'UBND xã Suối Mây', '--admin', 'Lý Thị Mận'], { env });
  for (const [type, number, write] of FORMATS) {
    const text = PLAN_TEXT.replace('Số: 37', `Số: ${number}`).replace('Lắp mạng', `Lắp mạng (${type})`);
    const file = scratch.file(`ke-hoach.${type}`, await write(blocksOf(text)));
    const { code, stdout, stderr } = await command(['import', file, '--yes'], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Đọc được 3 nhiệm vụ[^]*Đã lưu 3 nhiệm vụ/);
  }
  const rows = await everyRowIn(dataDir);
  for (const [type, number] of FORMATS) {
    expect(rows).toContain(`${number}/KH-UBND`);
    expect(rows).toContain(`Lắp mạng (${type}) không dây tại nhà văn hóa thôn`);
  }
  const again = await command(['import', scratch.path('ke-hoach.pdf'), '--yes'], { env });
  expect(again.stdout).toBe('Kế hoạch này đã được nhập trước đây; không thêm gì.\n');
});
