import { openOffice } from '#app/assemble.ts';
import { newKey, systemClock } from '#app/clock.ts';
import type { Config } from '#app/config.ts';
import type { PersonId } from '#domain/ids.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Database } from '#usecases/database.ts';
import { findPersonByName } from '#usecases/find-person-by-name.ts';
import { importerName, planLinks } from '#usecases/review/plan-links.ts';
import { closeAfter } from './close-after.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { openOfficeOrDemo } from './in-office.ts';

const importerIn = async (db: Database, name: string): Promise<Result<{ readonly id: PersonId; readonly name: string }, string>> => {
  const id = await findPersonByName(db, name);
  if (id === null) return refused(`Không có đúng một người tên "${name}" trong cơ quan; hãy ghi đủ họ tên.`);
  const importer = await importerName(db, id);
  return importer === null
    ? refused(`"${name}" chưa có quyền nhập kế hoạch; cần vai trò văn thư, người theo dõi kế hoạch hoặc lãnh đạo.`)
    : accepted({ id, name: importer });
};

/** `review-link`: the signed link by which a person opens the pages for plans, good for a day. */
export const printReviewLink = async (config: Config, name: string): Promise<CommandResult> => {
  const opened = await openOfficeOrDemo(config, openOffice);
  if (!opened.ok) return opened;
  const { database } = opened.value;
  return closeAfter(database, async () => {
    const importer = await importerIn(database.db, name.normalize('NFC'));
    if (!importer.ok) return failWith(importer.refusal);
    const links = await planLinks(database.db, newKey);
    const base = config.publicUrl ?? `http://${config.host}:${String(config.port)}`;
    const path = `/plans/open/${links.linkTo(null, importer.value.id, systemClock.now())}`;
    print(`Đường dẫn nhập kế hoạch của ${importer.value.name}, trong 24 giờ, chỉ gửi riêng cho người này:`);
    print(new URL(path, base).href);
    return accepted(null);
  });
};
