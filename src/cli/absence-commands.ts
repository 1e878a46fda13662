import { inWords, openClock, type OpenedOffice, openOffice } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import type { Notice } from '#domain/notice.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Days, DelegationKind } from '#domain/standing-in/absence.ts';
import { parseDay } from '#domain/time/day.ts';
import { dayOf, type Instant } from '#domain/time/instant.ts';
import { type CommandNotRecorded, delegateByCommand, leaveByCommand } from '#usecases/standing-in/record-by-command.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { openOfficeOrDemo, remarkOnDemo } from './in-office.ts';

/** The days of a delegation or a leave, or `--end`. */
interface DayOptions {
  readonly from?: string;
  readonly until?: string;
  readonly end: boolean;
}

export type LeaveOptions = DayOptions;

export interface DelegateOptions extends DayOptions {
  readonly to?: string;
  readonly kind: string;
  readonly scope?: string;
  readonly document?: string;
}

const KINDS: Readonly<Record<string, DelegationKind>> = { 'uy-quyen': 'mandate', 'giao-quyen': 'conferral', 'phu-trach': 'acting' };

/** Null for `--end`. */
const daysFrom = ({ from, until, end }: DayOptions): Result<Days | null, string> => {
  if (end) return accepted(null);
  const [first, last] = [parseDay(from ?? ''), parseDay(until ?? '')];
  if (first === null) return refused(`--from đang là "${from ?? ''}"; cần là một ngày dạng 2026-07-01 (hoặc dùng --end để kết thúc).`);
  if (last === null) return refused(`--until đang là "${until ?? ''}"; cần là một ngày dạng 2026-07-15.`);
  return accepted({ from: first, to: last });
};

const refusalSentence = (why: CommandNotRecorded, now: Instant): string => {
  if (typeof why === 'string') return wordsOf({ kind: 'standing-in', step: { kind: 'not-recorded', reader: 'asker', why } }, now);
  const { said, names } = why;
  if (names.length === 0) return `Không tìm thấy ai tên "${said}" trong cơ quan; hãy kiểm tra lại họ tên.`;
  return `Có nhiều người khớp tên "${said}": ${names.join('; ')}; hãy ghi đủ họ tên.`;
};

// What is typed in a chat to go on is of no use at a keyboard.
const wordsOf = (notice: Notice, now: Instant): string => inWords(notice, dayOf(now)).text.split('\n')[0] ?? '';

const record = async (
  config: Config,
  work: (opened: OpenedOffice, now: Instant) => Promise<Result<readonly Notice[], CommandNotRecorded>>,
): Promise<CommandResult> => {
  const opened = await openOfficeOrDemo(config, openOffice);
  if (!opened.ok) return opened;
  return closeAfter(opened.value.database, async () => {
    const now = (await openClock(opened.value)).now();
    const recorded = await work(opened.value, now);
    if (!recorded.ok) return failWith(refusalSentence(recorded.refusal, now));
    remarkOnDemo(opened.value, config);
    for (const notice of recorded.value) print(wordsOf(notice, now));
    return accepted(null);
  });
};

/** `delegate`: somebody acts for another from one day to another, or no longer. */
export const recordDelegate = async (config: Config, holder: string, options: DelegateOptions): Promise<CommandResult> => {
  const days = daysFrom(options);
  if (!days.ok) return days;
  const kind = KINDS[options.kind];
  if (kind === undefined) return failWith(`--kind đang là "${options.kind}"; cần là một trong: ${Object.keys(KINDS).join(', ')}.`);
  if (days.value !== null && options.to === undefined) return failWith('Thiếu --to: họ tên người xử lý thay.');
  const { to = null, scope = null, document = null } = options;
  const wanted = { holder, delegate: to, days: days.value, kind, scope, document };
  return record(config, ({ database }, now) => delegateByCommand(database.db, wanted, now));
};

/** `leave`: somebody is on leave from one day to another, or no longer. */
export const recordLeaveOf = async (config: Config, person: string, options: LeaveOptions): Promise<CommandResult> => {
  const days = daysFrom(options);
  if (!days.ok) return days;
  return record(config, ({ database }, now) => leaveByCommand(database.db, { person, days: days.value }, now));
};
