import { isUntouched, type OpenedOffice, openOffice } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith } from './command-result.ts';

/**
 * Opens a real office, does the work and closes it. Where there is none, nothing is made: one sentence says how to make one; `purpose` is what
 * it is wanted for ("để nhập cán bộ"), or empty.
 */
export const inOffice = async (
  config: Config,
  purpose: string,
  work: (opened: OpenedOffice) => Promise<CommandResult>,
): Promise<CommandResult> => {
  const noOffice = (): CommandResult =>
    failWith(
      `Chưa có cơ quan nào${purpose === '' ? '' : ` ${purpose}`}; hãy tạo trước: bin/nhacviec init --office "Tên cơ quan" --admin "Họ tên".`,
    );
  if (isUntouched(config.data)) return noOffice();
  const opened = await openOffice(config);
  if (!opened.ok) return opened;
  return closeAfter(opened.value.database, async () => (opened.value.name === null ? noOffice() : work(opened.value)));
};
