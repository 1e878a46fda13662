import type { Command } from 'commander';
import type { Config } from '#app/config.ts';
import type { DelegateOptions, LeaveOptions } from './absence-commands.ts';
import type { CommandResult } from './command-result.ts';

type WithConfig = (work: (config: Config) => Promise<CommandResult>) => Promise<void>;

/** Who may see and do what, and who stands in for whom. */
export const addStandingInCommands = (program: Command, settle: WithConfig): void => {
  program
    .command('permissions')
    .description('bảng ai được xem gì, ai được làm gì, in từ chính quy tắc (Markdown)')
    .action(() => settle(async () => (await import('./permissions-command.ts')).showPermissions()));
  program
    .command('delegate')
    .argument('<họ tên>', 'người có việc được xử lý thay')
    .description('ghi ủy quyền, giao quyền hoặc phụ trách thay trong một thời gian; hết hạn tự kết thúc')
    .option('--to <họ tên>', 'người xử lý thay')
    .option('--from <ngày>', 'ngày bắt đầu, ví dụ 2026-07-01')
    .option('--until <ngày>', 'ngày cuối, ví dụ 2026-07-15')
    .option('--kind <loại>', 'uy-quyen | giao-quyen | phu-trach', 'uy-quyen')
    .option('--scope <phạm vi>', 'tên đơn vị hoặc số kế hoạch; không ghi là mọi việc')
    .option('--document <số>', 'số văn bản, ví dụ 12/QĐ-UBND')
    .option('--end', 'kết thúc trước hạn', false)
    .action((holder: string, options: DelegateOptions) =>
      settle(async (config) => (await import('./absence-commands.ts')).recordDelegate(config, holder, options)),
    );
  program
    .command('leave')
    .argument('<họ tên>', 'người nghỉ')
    .description('ghi lịch nghỉ phép: trong những ngày đó không gửi tin nhắc cho người này')
    .option('--from <ngày>', 'ngày nghỉ đầu tiên, ví dụ 2026-07-06')
    .option('--until <ngày>', 'ngày nghỉ cuối cùng, ví dụ 2026-07-10')
    .option('--end', 'đi làm lại sớm hơn', false)
    .action((person: string, options: LeaveOptions) =>
      settle(async (config) => (await import('./absence-commands.ts')).recordLeaveOf(config, person, options)),
    );
};
