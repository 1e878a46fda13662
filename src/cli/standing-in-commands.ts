import type { Command } from 'commander';
import type { CommandResult } from './command-result.ts';

/** Who may see and do what, and who stands in for whom. */
export const addStandingInCommands = (program: Command, settle: (work: () => Promise<CommandResult>) => Promise<void>): void => {
  program
    .command('permissions')
    .description('bảng ai được xem gì, ai được làm gì, in từ chính quy tắc (Markdown)')
    .action(() => settle(async () => (await import('./permissions-command.ts')).showPermissions()));
};
