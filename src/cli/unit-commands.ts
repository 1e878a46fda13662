import type { Command } from 'commander';
import type { Config } from '#app/config.ts';
import type { CommandResult } from './command-result.ts';
import type { UnitOptions } from './unit-command.ts';
import type { WantedChange } from '#usecases/units/name-units.ts';

/** Runs a command with the configuration, and remembers how it ended. */
type Run = (work: (config: Config) => Promise<CommandResult>) => Promise<void>;

const dated = (command: Command): Command =>
  command
    .option('--on <ngày>', 'ngày có hiệu lực, ví dụ 2026-07-01; không ghi thì là hôm nay')
    .option('--document <số>', 'số văn bản quyết định')
    .option('--dry-run', 'chỉ cho biết sẽ thay đổi gì', false);

/** The commands by which an office says that its units were merged, split, renamed or closed. */
export const addUnitCommands = (program: Command, run: Run): void => {
  const change = (wanted: WantedChange, options: UnitOptions): Promise<void> =>
    run(async (config) => {
      const { changeUnits } = await import('./unit-command.ts');
      return changeUnits(config, wanted, options);
    });
  const unit = program.command('unit').description('sắp xếp lại đơn vị: sáp nhập, chia tách, đổi tên, kết thúc hoạt động');
  // Arguments are named apart: in the name of a command a space would begin a second one.
  const changing = (name: string, description: string): Command =>
    dated(unit.command(name).argument('<đơn vị>', 'tên đơn vị hiện nay').description(description));
  changing('merge', 'sáp nhập vào một đơn vị khác; việc đang làm chuyển sang đơn vị đó')
    .requiredOption('--into <đơn vị>', 'đơn vị nhận')
    .option('--with-people', 'cán bộ của đơn vị chuyển theo', false)
    .action((name: string, options: UnitOptions & { into: string; withPeople: boolean }) =>
      change({ kind: 'merge', unit: name, into: options.into, withPeople: options.withPeople }, options),
    );
  changing('split', 'chia tách; người theo dõi hoặc lãnh đạo được hỏi việc nào về đơn vị nào')
    // A letter with a mark before the dots would not be taken for several values.
    .requiredOption('--into <các đơn vị nhận...>', 'từ hai đơn vị trở lên, mỗi tên trong một cặp ngoặc kép')
    .action((name: string, options: UnitOptions & { into: string[] }) =>
      change({ kind: 'split', unit: name, into: options.into }, options),
    );
  changing('rename', 'đổi tên; tên cũ vẫn được hiểu')
    .argument('<tên mới>', 'tên từ nay')
    .action((name: string, renamed: string, options: UnitOptions) => change({ kind: 'rename', unit: name, name: renamed }, options));
  changing('close', 'kết thúc hoạt động; lãnh đạo được hỏi việc đang làm chuyển cho ai').action((name: string, options: UnitOptions) =>
    change({ kind: 'close', unit: name }, options),
  );
};
