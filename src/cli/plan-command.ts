import { inWords, openClock, type OpenedOffice, openForLooking } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import type { Notice, Recipient } from '#domain/notice.ts';
import { accepted } from '#domain/result.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { addDays } from '#domain/time/day.ts';
import { dayOf, instantAt, parseVietnamTime, vietnamTime } from '#domain/time/instant.ts';
import { localTime } from '#domain/time/local-time.ts';
import { type ForeseenNotice, planAt, previewRounds } from '#usecases/preview.ts';
import type { PlanningData } from '#usecases/rounds/plan-round.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { openOfficeOrDemo } from './in-office.ts';

/** One line of the contract's `plan` and `preview`. */
interface PlanLine {
  readonly at: string;
  readonly to: string;
  readonly kind: string;
  readonly tasks: readonly number[];
  readonly text: string;
  readonly why: string;
}

const nameOf = (recipient: Recipient, { office, groups }: PlanningData): string => {
  if (recipient.kind === 'person') return office.people.get(recipient.id)?.name ?? '';
  return groups.find(({ group }) => recipient.kind === 'group' && group.id === recipient.id)?.group.name ?? '';
};

// A morning's message that holds nothing but other people's late work is an escalation to whoever reads the plan.
const kindOf = (notice: Notice): string => {
  if (notice.kind !== 'morning') return notice.kind;
  const ownSections = [notice.own, notice.fresh, notice.unassigned, notice.approvals, notice.blocked];
  return notice.escalations.length > 0 && ownSections.every((lines) => lines.length === 0) ? 'escalation' : 'morning';
};

const tasksOf = (notice: Notice): readonly number[] =>
  notice.kind === 'digest' ? notice.units.flatMap((unit) => unit.overdue) : [...new Set(shownLines(notice).map((line) => line.number))];

const lineOf = ({ at, planned: { recipient, notice } }: ForeseenNotice, data: PlanningData): PlanLine => ({
  at: vietnamTime(at),
  to: nameOf(recipient, data),
  kind: kindOf(notice),
  tasks: tasksOf(notice),
  ...inWords(notice, dayOf(at)),
});

const show = ({ data, foreseen }: { data: PlanningData; foreseen: readonly ForeseenNotice[] }, json: boolean): void => {
  const lines = foreseen.map((one) => lineOf(one, data));
  if (json) print(JSON.stringify(lines, null, 1));
  else if (lines.length === 0) print('Không có tin nào.');
  else for (const { at, to, text, why } of lines) print(`── ${at} → ${to} (${why})\n${text}\n`);
};

const lookInto = async (config: Config, look: (opened: OpenedOffice) => Promise<void>): Promise<CommandResult> => {
  const opened = await openOfficeOrDemo(config, openForLooking);
  if (!opened.ok) return opened;
  await closeAfter(opened.value.database, () => look(opened.value));
  return accepted(null);
};

/** `plan --at`: who would be told what at that moment; nothing is sent or stored. */
export const showPlan = async (
  config: Config,
  { at: atText, json }: { readonly at: string; readonly json: boolean },
): Promise<CommandResult> => {
  const at = parseVietnamTime(atText);
  if (at === null) return failWith(`--at đang là "${atText}"; cần là thời điểm dạng 2026-06-25T07:45.`);
  return lookInto(config, async ({ database: { db } }) => show(await planAt(db, at), json));
};

const LONGEST_PREVIEW_DAYS = 366;

/** Whole days, today counted: twenty-four hours from now would end in the midst of a round, or just before it. */
const MIDNIGHT = localTime('00:00');

/** `preview --days`: every message of the coming days, under the rules as they are; nothing is sent or stored. */
export const showPreview = async (
  config: Config,
  { days, json }: { readonly days: string; readonly json: boolean },
): Promise<CommandResult> => {
  const count = /^\d{1,3}$/.test(days) ? Number(days) : 0;
  if (count < 1 || count > LONGEST_PREVIEW_DAYS)
    return failWith(`--days đang là "${days}"; cần là một số ngày từ 1 đến ${String(LONGEST_PREVIEW_DAYS)}.`);
  return lookInto(config, async (opened) => {
    const from = (await openClock(opened)).now();
    show(await previewRounds(opened.database.db, { from, until: instantAt(addDays(dayOf(from), count), MIDNIGHT) }), json);
  });
};
