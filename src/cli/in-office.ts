import { isPlaceOfNothing, isUntouched, type OpenedOffice, openOffice } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import { refused, type Result } from '#domain/result.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, print } from './command-result.ts';

const HOW_TO_MAKE_ONE = 'hãy tạo trước: bin/nhacviec init --office "Tên cơ quan" --admin "Họ tên"';

// In a new window of the command line DATA_DIR is no longer set, and the office seems gone.
const whereLooked = ({ data }: Config): string =>
  data.kind === 'embedded' ? `; nếu đã tạo rồi, hãy đặt DATA_DIR đúng nơi đã tạo (lệnh này đang tìm ở ${data.dataDir})` : '';

/** Says that what a command stores, or hands out, is of the demo: whoever forgot DATA_DIR takes it for the own office. */
export const remarkOnDemo = ({ isDemo }: OpenedOffice, { data }: Config): void => {
  if (isDemo && data.kind === 'embedded')
    print(`Lưu ý: ${data.dataDir} là dữ liệu minh hoạ; muốn dùng cơ quan thật, hãy đặt DATA_DIR đúng nơi đã tạo rồi gõ lại lệnh.`);
};

const noOffice = (config: Config, purpose = ''): Result<never, string> =>
  refused(`Chưa có cơ quan nào${purpose === '' ? '' : ` ${purpose}`}; ${HOW_TO_MAKE_ONE}${whereLooked(config)}.`);

/**
 * Opens the office, does the work and closes it. Where there is none, nothing is made: one sentence says how to make one; `purpose` is what
 * it is wanted for ("để nhập cán bộ"), or empty.
 */
export const inOffice = async (
  config: Config,
  purpose: string,
  work: (opened: OpenedOffice) => Promise<CommandResult>,
): Promise<CommandResult> => {
  if (isUntouched(config.data)) return noOffice(config, purpose);
  const opened = await openOffice(config);
  if (!opened.ok) return opened;
  return closeAfter(opened.value.database, async () => (opened.value.name === null ? noOffice(config, purpose) : work(opened.value)));
};

/** Opens the office or the demo, as a start would; where neither is, the same sentence says so: figures of nothing would pass for figures. */
export const openOfficeOrDemo = async (config: Config, open: typeof openOffice): Promise<Result<OpenedOffice, string>> => {
  if (isPlaceOfNothing(config)) return noOffice(config);
  const opened = await open(config);
  if (!opened.ok || opened.value.name !== null) return opened;
  await opened.value.database.close();
  return noOffice(config);
};
