import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { openClock, openForLooking } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import { readCalendarNotice } from '#documents/calendar/read-calendar-notice.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { ReminderMove } from '#domain/reminders/reminder-moves.ts';
import type { CalendarNotice } from '#domain/time/calendar-notice.ts';
import {
  applyCalendarChange,
  foreseeNotice,
  foreseePolicyDays,
  showCalendar as loadYear,
  switchPolicyDays,
} from '#usecases/calendar/change-calendar.ts';
import { calendarLine, calendarRefusalSentence, moveLines } from './calendar-words.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { inOffice } from './in-office.ts';

interface Confirming {
  readonly yes: boolean;
}

const NOT_APPLIED = 'Chưa thay đổi gì. Để áp dụng, chạy lại với --yes.';

/** A notice is a page of text at most. */
const LARGEST_NOTICE_BYTES = 64 * 1_024;

const readNotice = async (file: string): Promise<Result<CalendarNotice, string>> => {
  try {
    if ((await stat(file)).size > LARGEST_NOTICE_BYTES) return refused(`Tệp quá lớn so với một thông báo lịch nghỉ: ${file}`);
    return readCalendarNotice(await readFile(file));
  } catch {
    return refused(`Không đọc được tệp: ${file}`);
  }
};

const isConfirmed = async ({ yes }: Confirming): Promise<boolean> => {
  if (yes || !process.stdin.isTTY) return yes;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^(c|có|co|y|yes)$/iu.test((await terminal.question('Áp dụng lịch này? [c/K] ')).trim());
  } finally {
    terminal.close();
  }
};

// What is written stands whoever waits at the keyboard: nothing is held open in the database meanwhile.
const confirmMoves = async (moves: readonly ReminderMove[], how: Confirming, apply: () => Promise<void>): Promise<CommandResult> => {
  for (const line of moveLines(moves)) print(line);
  if (!(await isConfirmed(how))) {
    print(NOT_APPLIED);
    return accepted(null);
  }
  await apply();
  print('Đã áp dụng.');
  return accepted(null);
};

/** `calendar apply FILE`: which reminders a notice of the Government moves; writes it into the yearly table once it is confirmed. */
export const applyCalendar = async (config: Config, file: string, how: Confirming): Promise<CommandResult> => {
  const notice = await readNotice(file);
  if (!notice.ok) return notice;
  return inOffice(config, '', async (opened) => {
    const { db } = opened.database;
    const foreseen = await foreseeNotice(db, notice.value, (await openClock(opened)).now());
    if (!foreseen.ok) return failWith(calendarRefusalSentence(foreseen.refusal));
    const { change, moves } = foreseen.value;
    for (const one of change.written) print(`+ ${calendarLine(one, true)}`);
    for (const on of change.removed) print(`− ${on}: trở lại như ngày thường.`);
    return confirmMoves(moves, how, () => applyCalendarChange(db, change));
  });
};

/** `calendar culture-day on|off`: whether 24/11 is off in this office, while the law is not changed yet. */
export const switchCultureDay = async (config: Config, state: string, how: Confirming): Promise<CommandResult> => {
  if (state !== 'on' && state !== 'off') return failWith(`Trạng thái đang là "${state}"; cần là on (nghỉ) hoặc off (làm việc).`);
  return inOffice(config, '', async (opened) => {
    const { db } = opened.database;
    const moves = await foreseePolicyDays(db, state === 'on', (await openClock(opened)).now());
    return confirmMoves(moves, how, () => switchPolicyDays(db, state === 'on'));
  });
};

/** `calendar show YEAR`: the yearly table of one year; nothing is stored. */
export const showCalendar = async (config: Config, yearText: string): Promise<CommandResult> => {
  if (!/^20\d{2}$/u.test(yearText)) return failWith(`Năm đang là "${yearText}"; cần là một năm, ví dụ 2026.`);
  const opened = await openForLooking(config);
  if (!opened.ok) return opened;
  return closeAfter(opened.value.database, async () => {
    const { table, counting } = await loadYear(opened.value.database.db, Number(yearText));
    if (table.length === 0) print(`Chưa có lịch nghỉ năm ${yearText}; khi có thông báo, hãy dùng: bin/nhacviec calendar apply TỆP.`);
    for (const one of table) print(calendarLine(one, counting.has(one.day)));
    return accepted(null);
  });
};
