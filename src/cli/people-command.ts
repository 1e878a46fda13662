import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Config } from '#app/config.ts';
import { peopleRefusalSentence, type PeopleRow, readPeople } from '#documents/people/read-people.ts';
import { LARGEST_FILE_BYTES } from '#documents/readers/child-limits.ts';
import { refusalSentence } from '#documents/refusal-sentence.ts';
import type { Contact } from '#domain/office/contact.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import { importPeople } from '#usecases/import-people.ts';
import type { ChangedContact } from '#usecases/people/contact-cells.ts';
import type { RowError } from '#usecases/people/place-units.ts';
import type { PeoplePlan } from '#usecases/people/plan-people.ts';
import { ROLE_WORDS } from '#usecases/people/role-words.ts';
import { plannedLabel } from '#usecases/people/unit-plan.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { inOffice, remarkOnDemo } from './in-office.ts';

const readRows = async (file: string): Promise<Result<readonly PeopleRow[], string>> => {
  let bytes: Uint8Array;
  try {
    // A file that is far too large is not even loaded.
    if ((await stat(file)).size > LARGEST_FILE_BYTES)
      return refused(refusalSentence({ kind: 'too-large', limitBytes: LARGEST_FILE_BYTES }));
    bytes = await readFile(file);
  } catch {
    return refused(`Không đọc được tệp: ${file}`);
  }
  const rows = await readPeople(bytes, basename(file));
  return rows.ok ? rows : refused(peopleRefusalSentence(rows.refusal));
};

const SHOWN_ERRORS = 50;

const errorLines = (errors: readonly RowError[]): string =>
  [
    `Danh sách có ${String(errors.length)} lỗi nên không dòng nào được nhập; hãy sửa rồi chạy lại:`,
    ...errors.slice(0, SHOWN_ERRORS).map(({ address, sentence }) => `${address}: ${sentence}`),
    ...(errors.length > SHOWN_ERRORS ? [`… và ${String(errors.length - SHOWN_ERRORS)} lỗi khác.`] : []),
  ].join('\n');

const contactWords = ({ post, phone }: Contact): readonly string[] => [
  ...(post === null ? [] : [post]),
  ...(phone === null ? [] : [`ĐT ${phone}`]),
];

const changedWords = ({ contact, before }: ChangedContact): string =>
  [
    ...(contact.post === before.post ? [] : [`chức vụ ${before.post ?? '(trống)'} → ${contact.post ?? '(trống)'}`]),
    ...(contact.phone === before.phone ? [] : [`điện thoại ${before.phone ?? '(trống)'} → ${contact.phone ?? '(trống)'}`]),
  ].join('; ');

const planLines = ({ units, people, addedRoles, changedContacts, unchanged, remarks }: PeoplePlan): readonly string[] => [
  ...units.filter(({ id }) => id === null).map((unit) => `+ đơn vị: ${plannedLabel(unit)}`),
  ...units.filter(({ newAliases }) => newAliases.length > 0).map((unit) => `+ tên gọi khác của ${plannedLabel(unit)}: ${unit.newAliases.join('; ')}`), // prettier-ignore
  ...people.map(({ name, unit, roles, contact }) => `+ ${[name, plannedLabel(unit), roles.map((role) => ROLE_WORDS[role]).join(', '), ...contactWords(contact)].join(' · ')}`), // prettier-ignore
  ...addedRoles.map(({ name, added }) => `~ ${name}: thêm vai trò ${added.map((role) => ROLE_WORDS[role]).join(', ')}`),
  ...changedContacts.map((changed) => `~ ${changed.name}: ${changedWords(changed)}`),
  ...remarks.map((remark) => `Lưu ý: ${remark}`),
  `Đơn vị mới: ${String(units.filter(({ id }) => id === null).length)} · Người mới: ${String(people.length)} · Thêm vai trò: ${String(addedRoles.length)} · Đổi chức vụ, điện thoại: ${String(changedContacts.length)} · Không đổi: ${String(unchanged)}.`,
];

/** `people FILE`: brings a list of people and units in; with `--dry-run` it only says what would change. */
export const bringPeople = async (config: Config, file: string, { dryRun }: { readonly dryRun: boolean }): Promise<CommandResult> => {
  const rows = await readRows(file);
  if (!rows.ok) return rows;
  return inOffice(config, 'để nhập cán bộ', async (opened) => {
    remarkOnDemo(opened, config);
    const brought = await importPeople(opened.database.db, rows.value, { dryRun });
    if (!brought.ok) return failWith(errorLines(brought.refusal));
    for (const line of planLines(brought.value)) print(line);
    print(dryRun ? 'Chưa lưu gì; bỏ --dry-run để nhập.' : 'Đã nhập.');
    return accepted(null);
  });
};
