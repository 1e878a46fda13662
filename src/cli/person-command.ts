import { openClock } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import { accepted, refused, type Result } from '#domain/result.ts';
import type { Role } from '#domain/office/person.ts';
import { type Day, parseDay } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import { changePerson, type ChangedPerson, type NotChanged } from '#usecases/people/change-person.ts';
import { ROLE_WORDS, rolesIn } from '#usecases/people/role-words.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { inOffice, remarkOnDemo } from './in-office.ts';

export interface PersonOptions {
  readonly on?: string;
  readonly followBy?: string;
  readonly dryRun: boolean;
}

export interface MoveOptions extends PersonOptions {
  readonly to: string;
  readonly roles?: string;
}

const SENTENCES: Record<NotChanged['kind'], (refusal: NotChanged) => string> = {
  'unknown-person': ({ said }) => `Không tìm thấy ai tên "${said}" trong cơ quan; hãy kiểm tra lại họ tên.`,
  'several-people': ({ said, names }) =>
    `Có nhiều người khớp tên "${said}": ${names.join('; ')}; hãy ghi đủ họ tên, trùng tên thì thêm đơn vị như trên.`,
  'unknown-unit': ({ said }) => `Không có đơn vị nào tên "${said}"; xem lại tên trong danh sách đơn vị.`,
  'several-units': ({ said, names }) => `Có nhiều đơn vị khớp "${said}": ${names.join('; ')}; hãy ghi đủ tên.`,
  'same-unit': ({ said }) => `Người này đang ở "${said}" nên không đổi gì; muốn thêm vai trò, hãy dùng: bin/nhacviec people TỆP.`,
  'unit-closed': ({ said }) => `"${said}" đã kết thúc hoạt động; hãy ghi một đơn vị đang hoạt động.`,
  'in-the-future': () => '--on là ngày chưa tới; hãy chạy lệnh vào ngày quyết định có hiệu lực hoặc sau đó.',
  'last-admin': () =>
    'Đây là người quản trị duy nhất; hãy thêm vai trò Quản trị cho người khác trước (bin/nhacviec people TỆP) rồi chạy lại.',
  'follows-plans': ({ said, names }) => `${said} đang theo dõi ${names.join('; ')}; hãy thêm --follow-by "Họ tên người theo dõi thay".`,
};

const happened = ({ person, unit, into, roles }: ChangedPerson): string =>
  into === null
    ? `${person} (${unit}) không còn công tác tại cơ quan; mọi cuộc trò chuyện của người này đã hủy liên kết.`
    : `${person} chuyển từ ${unit} sang ${into}; vai trò: ${roles.map((role) => ROLE_WORDS[role]).join(', ')}.`;

const headLines = ({ unit, headNow }: ChangedPerson): readonly string[] => {
  if (headNow === undefined) return [];
  const meanwhile = headNow === null ? '' : `; trước mắt ${headNow} trả lời thay`;
  return [`${unit} chưa có trưởng đơn vị mới${meanwhile}. Bổ sung bằng: bin/nhacviec people TỆP.`];
};

const planLines = ({ plans, followedBy }: ChangedPerson): readonly string[] => {
  if (plans.length === 0) return [];
  return followedBy === null
    ? [`Vẫn theo dõi ${plans.join('; ')}; muốn giao người khác, hãy thêm --follow-by "Họ tên".`]
    : [`${followedBy} theo dõi thay: ${plans.join('; ')}.`];
};

const linesOf = (done: ChangedPerson): readonly string[] => [
  happened(done),
  ...headLines(done),
  ...(done.toGive.length === 0
    ? []
    : [`${String(done.toGive.length)} việc cần giao cho người khác, người phụ trách đơn vị được hỏi: ${done.toGive.join(', ')}.`]),
  ...done.toAccept.map(({ by, numbers }) => `${by} duyệt kết quả thay: việc ${numbers.join(', ')}.`),
  ...(done.withoutAuthority.length === 0 ? [] : [`Chưa có người duyệt: việc ${done.withoutAuthority.join(', ')}.`]),
  ...planLines(done),
  ...(done.indicators.length === 0 ? [] : [`Chưa có người báo số: chỉ tiêu ${done.indicators.join(', ')}.`]),
  `${String(done.told)} người được báo.`,
];

interface Wanted {
  readonly person: string;
  readonly to: { readonly unit: string; readonly roles: readonly Role[] | null } | null;
}

const dayFrom = (on: string | undefined): Result<Day | null, string> => {
  const day = on === undefined ? null : parseDay(on);
  return on !== undefined && day === null ? refused(`--on đang là "${on}"; cần là một ngày dạng 2026-07-01.`) : accepted(day);
};

const change = async (config: Config, { person, to }: Wanted, { followBy, on, dryRun }: PersonOptions): Promise<CommandResult> => {
  const day = dayFrom(on);
  if (!day.ok) return day;
  return inOffice(config, 'để chuyển, bớt cán bộ', async (opened) => {
    remarkOnDemo(opened, config);
    const now = (await openClock(opened)).now();
    const how = { person, to, followBy: followBy ?? null, on: day.value ?? dayOf(now), now, dryRun };
    const done = await changePerson(opened.database.db, how);
    if (!done.ok) return failWith(SENTENCES[done.refusal.kind](done.refusal));
    for (const line of linesOf(done.value)) print(line);
    print(dryRun ? 'Chưa lưu gì; bỏ --dry-run để thực hiện.' : 'Đã lưu.');
    return accepted(null);
  });
};

/** `person move`: somebody works in another unit of the office from now on. */
export const movePersonTo = async (config: Config, person: string, options: MoveOptions): Promise<CommandResult> => {
  const { roles, unknown } = rolesIn(options.roles ?? '');
  if (unknown.length > 0) return failWith(`Không có vai trò "${unknown.join('; ')}"; cần là: ${Object.values(ROLE_WORDS).join(', ')}.`);
  return change(config, { person, to: { unit: options.to, roles: roles.length === 0 ? null : roles } }, options);
};

/** `person leave`: somebody does not work in the office any more. */
export const letPersonGo = (config: Config, person: string, options: PersonOptions): Promise<CommandResult> =>
  change(config, { person, to: null }, options);
