import { openClock } from '#app/assemble.ts';
import type { Config } from '#app/config.ts';
import { accepted } from '#domain/result.ts';
import { parseDay } from '#domain/time/day.ts';
import { dayOf } from '#domain/time/instant.ts';
import type { WantedChange } from '#usecases/units/name-units.ts';
import { type NotReorganised, type ReorganisedUnit, reorganiseUnit } from '#usecases/units/reorganise-unit.ts';
import { type CommandResult, failWith, print } from './command-result.ts';
import { inOffice, remarkOnDemo } from './in-office.ts';

export interface UnitOptions {
  readonly on?: string;
  readonly document?: string;
  readonly dryRun: boolean;
}

const SENTENCES: Record<NotReorganised['kind'], (refusal: NotReorganised) => string> = {
  'unknown-unit': ({ said }) => `Không có đơn vị nào tên "${said}"; xem lại tên trong danh sách đơn vị.`,
  'several-units': ({ said, names }) => `Có nhiều đơn vị khớp "${said}": ${names.join('; ')}; hãy ghi đủ tên.`,
  'already-closed': ({ said }) => `"${said}" đã kết thúc hoạt động từ trước nên không đổi gì.`,
  'is-root': ({ said }) => `"${said}" là cơ quan cao nhất nên không sáp nhập, chia tách hay kết thúc được; chỉ đổi tên được.`,
  'has-units-below': ({ said }) => `"${said}" còn đơn vị trực thuộc đang hoạt động; hãy sắp xếp các đơn vị đó trước.`,
  'into-itself': ({ said }) => `"${said}" không thể nhập vào chính mình; hãy ghi đơn vị nhận khác.`,
  'successor-closed': () => 'Đơn vị nhận đã kết thúc hoạt động; hãy ghi một đơn vị đang hoạt động.',
  'too-few-successors': () => 'Chia tách cần ít nhất hai đơn vị nhận; nếu chỉ có một, hãy dùng: unit merge.',
  'name-taken': () => 'Tên mới đã có đơn vị khác cùng cấp mang; hãy chọn tên khác, hoặc dùng: unit merge.',
  'same-name': ({ said }) => `Tên mới của "${said}" trống hoặc trùng tên đang dùng nên không đổi gì.`,
  'in-the-future': () => '--on là ngày chưa tới; hãy chạy lệnh vào ngày quyết định có hiệu lực hoặc sau đó.',
};

const HAPPENED: Record<ReorganisedUnit['change'], (done: ReorganisedUnit) => string> = {
  merged: ({ unit, into, handedOn }) => `${unit} sáp nhập vào ${into.join(', ')}: ${handedOn} phần việc chuyển sang.`,
  split: ({ unit, into }) => `${unit} chia tách thành ${into.join(', ')}.`,
  renamed: ({ unit, into }) => `${unit} đổi tên thành ${into.join(', ')}.`,
  closed: ({ unit }) => `${unit} kết thúc hoạt động.`,
};

const linesOf = (done: ReorganisedUnit): readonly string[] => [
  HAPPENED[done.change](done),
  ...(done.joined > 0 ? [`${done.joined} phần việc nhập vào phần mà đơn vị nhận đã có.`] : []),
  ...(done.waiting.length > 0 ? [`${done.waiting.length} việc chờ người trả lời đơn vị nào nhận: ${done.waiting.join(', ')}.`] : []),
  ...(done.peopleWithoutUnit.length > 0 ? [`Chưa có đơn vị mới: ${done.peopleWithoutUnit.join('; ')}.`] : []),
  `${done.told} người được báo.`,
];

/** `unit merge|split|rename|close`: says what happened to a unit, hands its work on and tells whom it concerns. */
export const changeUnits = async (config: Config, wanted: WantedChange, options: UnitOptions): Promise<CommandResult> => {
  const said = options.on === undefined ? null : parseDay(options.on);
  if (options.on !== undefined && said === null) return failWith(`--on đang là "${options.on}"; cần là một ngày dạng 2026-07-01.`);
  return inOffice(config, 'để sắp xếp đơn vị', async (opened) => {
    remarkOnDemo(opened, config);
    const now = (await openClock(opened)).now();
    const { document = null, dryRun } = options;
    const done = await reorganiseUnit(opened.database.db, { wanted, on: said ?? dayOf(now), document, now, dryRun });
    if (!done.ok) return failWith(SENTENCES[done.refusal.kind](done.refusal));
    for (const line of linesOf(done.value)) print(line);
    print(dryRun ? 'Chưa lưu gì; bỏ --dry-run để thực hiện.' : 'Đã lưu.');
    return accepted(null);
  });
};
