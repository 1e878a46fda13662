import { openClock, type OpenedOffice } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import type { PersonId } from '#domain/ids.ts';
import { LATE_CHOICES, type LateChoice } from '#domain/importing/late-rows.ts';
import { accepted } from '#domain/result.ts';
import { confirmPlan, type DraftReview, reviewDraft } from '#usecases/confirm-plan.ts';
import { findPersonByName } from '#usecases/find-person-by-name.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { inOffice, remarkOnDemo } from './in-office.ts';
import { askConfirmation } from './ask-confirmation.ts';
import { summaryOf } from './draft-summary.ts';
import { type PlanFile, readPlanFile } from './read-plan-file.ts';

export interface ImportOptions {
  readonly yes: boolean;
  readonly late: string | undefined;
  readonly controller: string | undefined;
}

const isLateChoice = (text: string): text is LateChoice => LATE_CHOICES.some((choice) => choice === text);

interface Decided {
  readonly lateChoice: LateChoice;
  readonly controllerId: PersonId | null;
}

const decide = async (review: DraftReview, options: ImportOptions): Promise<LateChoice | null> => {
  if (options.yes) return options.late !== undefined && isLateChoice(options.late) ? options.late : 'follow';
  return process.stdin.isTTY ? askConfirmation(review) : null;
};

const NOT_STORED =
  'Chưa lưu gì. Để lưu, chạy lại với --yes: khi đó người nhập xác nhận văn bản không chứa bí mật nhà nước; ' +
  'việc đã quá hạn được theo dõi từ hôm nay, trừ khi chọn --late done (đã xong) hoặc --late drop (bỏ).';

const store = async (
  { draft, contentHash }: PlanFile,
  opened: OpenedOffice,
  { lateChoice, controllerId }: Decided,
): Promise<CommandResult> => {
  const now = (await openClock(opened)).now();
  const stored = await confirmPlan(opened.database.db, { draft, contentHash, lateChoice, controllerId, by: controllerId, now });
  if (!stored.ok) return failWith('Kế hoạch này vừa được người khác nhập; không thêm gì.');
  const { tasks, assignments, createdUnits } = stored.value;
  print(`Đã lưu ${String(tasks)} nhiệm vụ, ${String(assignments)} phần việc của các đơn vị.`);
  if (createdUnits.length > 0) print(`Đơn vị mới tạo: ${createdUnits.join('; ')}.`);
  return accepted(null);
};

const reviewAndStore = async (read: PlanFile, opened: OpenedOffice, options: ImportOptions): Promise<CommandResult> => {
  const { db } = opened.database;
  const now = (await openClock(opened)).now();
  const review = await reviewDraft(db, { ...read, now });
  if (review.alreadyImported !== null) {
    print('Kế hoạch này đã được nhập trước đây; không thêm gì.');
    return accepted(null);
  }
  const controllerId = options.controller === undefined ? null : await findPersonByName(db, options.controller);
  if (controllerId === null && options.controller !== undefined)
    return failWith(`Không có đúng một người tên "${options.controller}" trong cơ quan; hãy ghi đủ họ tên ở --controller.`);
  print(summaryOf(read.draft, review));
  const lateChoice = await decide(review, options);
  if (lateChoice !== null) return store(read, opened, { lateChoice, controllerId });
  print(NOT_STORED);
  return accepted(null);
};

/** `import FILE`: reads a plan, shows what was read, and stores it after a person has confirmed it. */
export const importPlan = async (config: Config, file: string, options: ImportOptions): Promise<CommandResult> => {
  if (options.late !== undefined && !isLateChoice(options.late))
    return failWith(`--late đang là "${options.late}"; cần là follow, done hoặc drop.`);
  const read = await readPlanFile(file);
  if (!read.ok) return read;
  return inOffice(config, 'để nhập kế hoạch', (opened) => {
    remarkOnDemo(opened, config);
    return reviewAndStore(read.value, opened, options);
  });
};
