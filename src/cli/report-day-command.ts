import type { Config } from '#app/config.ts';
import { accepted } from '#domain/result.ts';
import { LATEST_DATA_DAY } from '#domain/duties/data-span.ts';
import { keepHouseDataDay, showHouseDataDay } from '#usecases/duties/house-data-day.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { inOffice } from './in-office.ts';

const spanWords = (day: number): string =>
  day === 1
    ? 'Số liệu báo cáo định kỳ tính từ ngày đầu đến ngày cuối của kỳ.'
    : `Số liệu báo cáo tháng tính từ ngày ${String(day)} tháng trước đến ngày ${String(day - 1)} của tháng báo cáo; quý, 6 tháng, năm cũng chốt như thế.`;

/** `report-day [day]`: shows or sets the day of the month with which the figures of the office's periodic reports begin. */
export const reportDay = async (config: Config, said: string | undefined): Promise<CommandResult> => {
  const day = said === undefined ? null : Number(said);
  if (day !== null && !(Number.isInteger(day) && day >= 1 && day <= LATEST_DATA_DAY))
    return failWith(`Ngày chốt số liệu đang là "${said ?? ''}"; cần là một số từ 1 đến ${String(LATEST_DATA_DAY)}.`);
  return inOffice(config, '', async ({ database: { db } }) => {
    if (day !== null) await keepHouseDataDay(db, day);
    print(spanWords(day ?? (await showHouseDataDay(db))));
    if (day !== null) print('Đã lưu; báo cáo của các kỳ mở từ nay theo ngày này. Chế độ báo cáo đã đặt ngày riêng giữ nguyên.');
    return accepted(null);
  });
};
