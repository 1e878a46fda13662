import type { Command } from 'commander';
import type { Config } from '#app/config.ts';
import type { CommandResult } from './command-result.ts';
import type { MoveOptions, PersonOptions } from './person-command.ts';

/** Runs a command with the configuration, and remembers how it ended. */
type Run = (work: (config: Config) => Promise<CommandResult>) => Promise<void>;

/** The commands by which an office says that somebody works in another unit, or has left. */
export const addPersonCommands = (program: Command, run: Run): void => {
  const person = program.command('person').description('một người chuyển đơn vị, hoặc không còn công tác (nghỉ hưu, thôi việc, chuyển đi)');
  // Arguments are named apart: in the name of a command a space would begin a second one.
  const changing = (name: string, description: string): Command =>
    person
      .command(name)
      .argument('<họ tên>', 'trùng tên thì thêm đơn vị: "Nguyễn Văn A, Phòng X"')
      .description(description)
      .option('--follow-by <họ tên>', 'người theo dõi thay các kế hoạch mà người này đang theo dõi')
      .option('--on <ngày>', 'ngày có hiệu lực, ví dụ 2026-07-01; không ghi thì là hôm nay')
      .option('--dry-run', 'chỉ cho biết sẽ thay đổi gì', false);
  changing('move', 'chuyển sang đơn vị khác; việc đang làm ở đơn vị cũ do trưởng đơn vị cũ giao lại')
    .requiredOption('--to <đơn vị>', 'đơn vị mới')
    .option(
      '--roles <vai trò>',
      'vai trò ở đơn vị mới, ví dụ "Trưởng đơn vị"; không ghi thì thôi Trưởng đơn vị, Lãnh đạo, giữ vai trò khác',
    )
    .action((name: string, options: MoveOptions) =>
      run(async (config) => (await import('./person-command.ts')).movePersonTo(config, name, options)),
    );
  changing(
    'leave',
    'không còn công tác (khác với leave là nghỉ phép); việc đang làm được hỏi giao cho ai, hủy mọi liên kết trò chuyện',
  ).action((name: string, options: PersonOptions) =>
    run(async (config) => (await import('./person-command.ts')).letPersonGo(config, name, options)),
  );
};
