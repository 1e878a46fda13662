import type { Command } from 'commander';
import type { Config } from '#app/config.ts';
import type { CommandResult } from './command-result.ts';

/** Runs a command with the configuration, and remembers how it ended. */
type Run = (work: (config: Config) => Promise<CommandResult>) => Promise<void>;

/** The commands for the yearly table of working days. */
export const addCalendarCommands = (program: Command, run: Run): void => {
  const calendar = program.command('calendar').description('lịch làm việc: ngày nghỉ, ngày làm bù');
  calendar
    .command('apply <tệp>')
    .description('áp dụng một thông báo lịch nghỉ; nêu trước những lần nhắc phải dời')
    .option('--yes', 'áp dụng ngay, không hỏi lại', false)
    .action((file: string, options: { yes: boolean }) =>
      run(async (config) => (await import('./calendar-command.ts')).applyCalendar(config, file, options)),
    );
  calendar
    .command('show <năm>')
    .description('ngày nghỉ và ngày làm bù của một năm')
    .action((year: string) => run(async (config) => (await import('./calendar-command.ts')).showCalendar(config, year)));
  calendar
    .command('culture-day <on|off>')
    .description('cơ quan có nghỉ Ngày Văn hóa Việt Nam 24/11 không (khi luật chưa sửa)')
    .option('--yes', 'áp dụng ngay, không hỏi lại', false)
    .action((state: string, options: { yes: boolean }) =>
      run(async (config) => (await import('./calendar-command.ts')).switchCultureDay(config, state, options)),
    );
  calendar
    .command('report-day [ngày]')
    .description('số liệu báo cáo định kỳ tính từ ngày nào của tháng (Nghị định 09/2019/NĐ-CP: 15); ghi một số để đổi')
    .action((day: string | undefined) => run(async (config) => (await import('./report-day-command.ts')).reportDay(config, day)));
};
