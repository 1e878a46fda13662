import { openClock, type OpenedOffice, openForLooking } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import { type Instant, parseVietnamTime } from '#domain/time/instant.ts';
import type { UnclearChoice, WorkChoice } from '#usecases/chosen-work.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith } from './command-result.ts';
import { openOfficeOrDemo } from './in-office.ts';

/** Options that every list, report and chart has. */
export interface LookingOptions {
  readonly out: string;
  /** "2026-06-25T07:45"; without it, now. */
  readonly at?: string;
  /** For whose eyes it is. */
  readonly for?: string;
  readonly unit?: string;
  readonly plan?: string;
}

/** Which work the options ask for. */
export const choiceFrom = ({ for: reader, unit, plan }: LookingOptions): WorkChoice => ({
  reader: reader ?? null,
  unit: unit ?? null,
  plan: plan ?? null,
});

const WANTED: Record<UnclearChoice['kind'], readonly [option: string, nobody: string, several: string]> = {
  reader: ['--for', 'không có ai tên như vậy trong cơ quan', 'khớp nhiều người'],
  unit: ['--unit', 'không có đơn vị nào tên như vậy', 'khớp nhiều đơn vị'],
  plan: ['--plan', 'không có kế hoạch nào mang số này', 'không khớp đúng một kế hoạch; đang có'],
};

const SHOWN_NAMES = 5;

/** One sentence about a name that fits none, or several. */
export const unclearSentence = ({ kind, said, names }: UnclearChoice): string => {
  const [option, nobody, several] = WANTED[kind];
  const shown = names.slice(0, SHOWN_NAMES).join('; ');
  const rest = names.length > SHOWN_NAMES ? '; …' : '';
  return `${option} đang là "${said}": ${names.length === 0 ? nobody : `${several}: ${shown}${rest}`}.`;
};

/** Opens the office, finds out the moment and does the work; nothing is stored. */
export const lookAt = async (
  config: Config,
  { at: atText }: Pick<LookingOptions, 'at'>,
  work: (opened: OpenedOffice, now: Instant) => Promise<CommandResult>,
): Promise<CommandResult> => {
  const at = atText === undefined ? null : parseVietnamTime(atText);
  if (atText !== undefined && at === null) return failWith(`--at đang là "${atText}"; cần là thời điểm dạng 2026-06-25T07:45.`);
  const opened = await openOfficeOrDemo(config, openForLooking);
  if (!opened.ok) return opened;
  return closeAfter(opened.value.database, async () => work(opened.value, at ?? (await openClock(opened.value)).now()));
};
