import { Command, CommanderError } from 'commander';
import { type Config, processConfig, showsStacks } from '#app/config.ts';
import { errorInWords } from '#app/log.ts';
import { addCalendarCommands } from './calendar-commands.ts';
import type { CommandResult } from './command-result.ts';
import { addDocumentCommands } from './document-commands.ts';
import { helpInVietnamese } from './help-in-vietnamese.ts';
import type { ImportOptions } from './import-command.ts';
import { addPersonCommands } from './person-commands.ts';
import { addStandingInCommands } from './standing-in-commands.ts';
import { addUnitCommands } from './unit-commands.ts';

// Each command is loaded when it is called, so that parsing a line does not wait for a database's code.

const WRONG_USAGE = 2;
const FAILED = 1;

const withConfig = async (work: (config: Config) => Promise<CommandResult>): Promise<CommandResult> => {
  const config = processConfig();
  return config.ok ? work(config.value) : config;
};

type Settle = (work: () => Promise<CommandResult>) => Promise<void>;

const addDataCommands = (program: Command, settle: Settle): void => {
  program
    .command('init')
    .description('tạo một cơ quan thật, chưa có gì, và in mã của người quản trị')
    .requiredOption('--office <tên>', 'tên cơ quan, ví dụ "UBND xã …"')
    .requiredOption('--admin <họ tên>', 'người quản trị')
    .option('--json', 'in dạng JSON', false)
    .action((options: { office: string; admin: string; json: boolean }) =>
      settle(async () => {
        const { initOffice } = await import('./init-command.ts');
        return withConfig((config) => initOffice(config, options));
      }),
    );
  program
    .command('import <tệp>')
    .description('đọc một kế hoạch (.docx, .xlsx, .pdf, .txt, .md); chỉ lưu sau khi có người xác nhận')
    .option('--dry-run', 'chỉ đọc, không mở cơ sở dữ liệu', false)
    .option('--json', 'in dạng JSON (cùng với --dry-run)', false)
    .option('--yes', 'xác nhận lưu, và văn bản không chứa bí mật nhà nước', false)
    .option('--late <cách>', 'việc đã quá hạn: follow (theo dõi từ hôm nay) | done (đã xong) | drop (bỏ)')
    .option('--controller <họ tên>', 'người theo dõi kế hoạch')
    .action((file: string, options: ImportOptions & { dryRun: boolean; json: boolean }) =>
      settle(async () => {
        if (options.dryRun) return (await import('./dry-run-command.ts')).showDraft(file, options);
        const { importPlan } = await import('./import-command.ts');
        return withConfig((config) => importPlan(config, file, options));
      }),
    );
};

const addOfficeCommands = (program: Command, settle: Settle): void => {
  program
    // Named apart: in the name of the command a space would begin a second argument.
    .command('invite')
    .argument('<họ tên>', 'người được mời')
    .description('in mã dùng một lần để một người liên kết Zalo, Telegram')
    .option('--json', 'in dạng JSON', false)
    .action((name: string, options: { json: boolean }) =>
      settle(async () => {
        const { inviteByCode } = await import('./invite-command.ts');
        return withConfig((config) => inviteByCode(config, name, options));
      }),
    );
  program
    .command('review-link')
    .argument('<họ tên>', 'người nhập kế hoạch')
    .description('in đường dẫn riêng để một người nhập và xác nhận kế hoạch trên trang web')
    .action((name: string) =>
      settle(async () => {
        const { printReviewLink } = await import('./review-link-command.ts');
        return withConfig((config) => printReviewLink(config, name));
      }),
    );
  program
    .command('undelivered')
    .description('những tin không kênh nào gửi được, kèm lý do')
    .option('--json', 'in dạng JSON', false)
    .action((options: { json: boolean }) =>
      settle(async () => {
        const { showUndelivered } = await import('./undelivered-command.ts');
        return withConfig((config) => showUndelivered(config, options));
      }),
    );
};

const addLookingCommands = (program: Command, settle: Settle): void => {
  program
    .command('plan')
    .description('ai sẽ được nhắc gì vào thời điểm này; không gửi, không lưu')
    .requiredOption('--at <thời điểm>', 'giờ Việt Nam, ví dụ 2026-06-25T07:45')
    .option('--json', 'in dạng JSON', false)
    .action((options: { at: string; json: boolean }) =>
      settle(async () => {
        const { showPlan } = await import('./plan-command.ts');
        return withConfig((config) => showPlan(config, options));
      }),
    );
  program
    .command('preview')
    .description('mọi tin nhắc trong những ngày tới, theo dữ liệu hiện có; không gửi, không lưu')
    .requiredOption('--days <số>', 'số ngày, ví dụ 30')
    .option('--json', 'in dạng JSON', false)
    .action((options: { days: string; json: boolean }) =>
      settle(async () => {
        const { showPreview } = await import('./plan-command.ts');
        return withConfig((config) => showPreview(config, options));
      }),
    );
};

const addParseCommands = (program: Command, settle: Settle): void => {
  const parse = program.command('parse').description('thử cách hiểu tiếng Việt; mỗi dòng vào một dòng JSON ra');
  parse
    .command('deadline')
    .description('đọc thời hạn')
    .requiredOption('--ref <ngày>', 'ngày lấy làm mốc, ví dụ 2026-04-15')
    .action((options: { ref: string }) =>
      settle(async () => {
        const { parseDeadlines } = await import('./parse-command.ts');
        return parseDeadlines(options);
      }),
    );
  parse
    .command('reply')
    .description('đọc tin nhắn trả lời')
    .requiredOption('--ref <thời điểm>', 'giờ Việt Nam lấy làm mốc, ví dụ 2026-04-15T08:00')
    .option('--explain', 'in quy tắc nào đã đọc những từ nào, thay cho JSON', false)
    .action((options: { ref: string; explain: boolean }) =>
      settle(async () => {
        const { parseReplies } = await import('./parse-command.ts');
        return parseReplies(options);
      }),
    );
};

const USAGE_SENTENCES: Readonly<Partial<Record<string, string>>> = {
  'commander.help': 'Thiếu lệnh',
  'commander.unknownCommand': 'Không có lệnh này',
  'commander.unknownOption': 'Không có tuỳ chọn này',
  'commander.missingArgument': 'Thiếu tham số',
  'commander.missingMandatoryOptionValue': 'Thiếu tuỳ chọn bắt buộc',
  'commander.optionMissingArgument': 'Tuỳ chọn thiếu giá trị',
  'commander.excessArguments': 'Thừa tham số (họ tên, tên đơn vị có dấu cách phải đặt trong ngoặc kép) của lệnh',
};

const quoted = (message: string): string => /'([^']+)'/.exec(message)?.[1] ?? '';

const endOfUsage = (error: CommanderError): number => {
  if (error.exitCode === 0) return 0;
  const sentence = USAGE_SENTENCES[error.code];
  const about = quoted(error.message);
  if (sentence !== undefined) process.stderr.write(`${sentence}${about === '' ? '' : `: ${about}`}; xem cách dùng: bin/nhacviec --help\n`);
  return WRONG_USAGE;
};

/** A reader that leaves early (`| head`) is no fault, and what a command stores it stores all the same. */
const letReaderLeave = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
};

/** Runs one command; returns the exit code: 0 well, 1 refused with a sentence on stderr, 2 wrong usage. */
export const run = async (argv: readonly string[]): Promise<number> => {
  letReaderLeave();
  let exitCode = 0;
  const settle: Settle = async (work) => {
    const ended = await work();
    if (ended.ok) return;
    process.stderr.write(`${ended.refusal}\n`);
    exitCode = FAILED;
  };
  const program = helpInVietnamese(new Command('nhacviec'))
    .description('Nhắc Việc 6 Rõ')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  addDataCommands(program, settle);
  addOfficeCommands(program, settle);
  addLookingCommands(program, settle);
  addCalendarCommands(program, (work) => settle(() => withConfig(work)));
  addDocumentCommands(program, (work) => settle(() => withConfig(work)));
  addStandingInCommands(program, (work) => settle(() => withConfig(work)));
  addPersonCommands(program, (work) => settle(() => withConfig(work)));
  addUnitCommands(program, (work) => settle(() => withConfig(work)));
  addParseCommands(program, settle);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) return endOfUsage(error);
    process.stderr.write(`Lệnh gặp lỗi: ${errorInWords(error, showsStacks())}\n`);
    return FAILED;
  }
  return exitCode;
};
