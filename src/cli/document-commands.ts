import type { Command } from 'commander';
import type { Config } from '#app/config.ts';
import type { CommandResult } from './command-result.ts';
import type { ExportOptions } from './export-command.ts';
import type { LookingOptions } from './looking-at.ts';
import type { ReportOptions } from './report-command.ts';

/** Runs a command with the configuration, and remembers how it ended. */
type Run = (work: (config: Config) => Promise<CommandResult>) => Promise<void>;

const withChoice = (command: Command): Command =>
  command
    .option('--unit <đơn vị>', 'chỉ đơn vị này và các đơn vị bên dưới')
    .option('--for <họ tên>', 'chỉ những gì người này được xem')
    .option('--at <thời điểm>', 'giờ Việt Nam, ví dụ 2026-06-25T07:45; không ghi thì là bây giờ');

const addReports = (program: Command, run: Run): void => {
  const exporting = program.command('export').description('xuất dữ liệu ra tệp');
  withChoice(exporting.command('tasks').description('danh sách nhiệm vụ (.xlsx, .csv)'))
    .requiredOption('--out <tệp>', 'tệp sẽ ghi; tệp cũ cùng tên bị thay')
    .option('--format <dạng>', 'xlsx hoặc csv; không ghi thì theo đuôi tệp')
    .option('--plan <số>', 'chỉ kế hoạch mang số này')
    .action((options: ExportOptions) =>
      run(async (config) => {
        const { exportTasks } = await import('./export-command.ts');
        return exportTasks(config, options);
      }),
    );
  withChoice(program.command('report').description('báo cáo định kỳ theo thể thức Nghị định 30/2020/NĐ-CP (.docx)'))
    .requiredOption('--from <ngày>', 'ngày đầu kỳ, ví dụ 2026-06-01')
    .requiredOption('--to <ngày>', 'ngày cuối kỳ, ví dụ 2026-06-30')
    .requiredOption('--out <tệp>', 'tệp .docx sẽ ghi; tệp cũ cùng tên bị thay')
    .option('--plan <số>', 'chỉ kế hoạch mang số này')
    .option('--number <số>', 'số văn bản; không ghi thì để trống cho văn thư điền')
    .option('--symbol <ký hiệu>', 'ký hiệu, ví dụ BC-UBND')
    .option('--superior <tên>', 'cơ quan chủ quản, dòng trên cùng bên trái')
    .option('--place <địa danh>', 'địa danh đứng trước ngày tháng')
    .option('--addressee <nơi>', 'dòng "Kính gửi"')
    .option('--post <chức vụ>', 'chức vụ người ký')
    .option('--signer <họ tên>', 'người ký')
    .action((options: ReportOptions) =>
      run(async (config) => {
        const { writeReport } = await import('./report-command.ts');
        return writeReport(config, options);
      }),
    );
  withChoice(program.command('chart').description('biểu đồ tình hình thực hiện theo đơn vị (.png)'))
    .requiredOption('--out <tệp>', 'tệp .png sẽ ghi; tệp cũ cùng tên bị thay')
    .option('--plan <số>', 'chỉ kế hoạch mang số này')
    .action((options: LookingOptions) =>
      run(async (config) => {
        const { drawChart } = await import('./chart-command.ts');
        return drawChart(config, options);
      }),
    );
};

const addTemplates = (program: Command, run: Run): void => {
  program
    .command('template <loại>')
    .description('mẫu .xlsx để điền: people (cán bộ, đơn vị) hoặc plan (kế hoạch)')
    .requiredOption('--out <tệp>', 'tệp .xlsx sẽ ghi; tệp cũ cùng tên bị thay')
    .action((kind: string, options: { out: string }) =>
      run(async () => {
        const { writeTemplate } = await import('./template-command.ts');
        return writeTemplate(kind, options);
      }),
    );
  program
    .command('people <tệp>')
    .description('nhập danh sách cán bộ, đơn vị (.xlsx, .csv); sai một dòng thì không nhập dòng nào')
    .option('--dry-run', 'chỉ xem sẽ thay đổi gì, không lưu', false)
    .action((file: string, options: { dryRun: boolean }) =>
      run(async (config) => {
        const { bringPeople } = await import('./people-command.ts');
        return bringPeople(config, file, options);
      }),
    );
};

/** The commands that write documents for people, and the one that reads the filled list of people back. */
export const addDocumentCommands = (program: Command, run: Run): void => {
  addReports(program, run);
  addTemplates(program, run);
};
