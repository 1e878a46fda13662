import fc from 'fast-check';
import { LADDERS } from '#domain/reminders/ladder.ts';

const number = fc.integer({ min: 1, max: 10 });
const PRODUCTS = ['Báo cáo', ' ', 'Tham mưu tốt', 'NÂNG CAO nhận thức', 'Kết quả', '- Đẩy mạnh', 'Đạt yêu cầu.', 'Làm', 'Ảnh'];
const LADDER_CHOICES = [null, LADDERS.often, LADDERS.seldom, { before: [60, 12, 0], everyWhenLate: 3 }];
const STATES = [
  { kind: 'open', percent: null },
  { kind: 'blocked', reason: 'kinh phí', since: '2026-06-22', percent: null },
  { kind: 'submitted', on: '2026-06-22' },
  { kind: 'done', on: '2026-06-22' },
];

const quoted = (value: unknown): string => (value === null ? 'null' : `'${typeof value === 'string' ? value : JSON.stringify(value)}'`);
const oneOf = (...values: readonly unknown[]): fc.Arbitrary<string> => fc.constantFrom(...values).map(quoted);

const spelt = fc
  .tuple(fc.constantFrom(null, ...PRODUCTS), fc.constantFrom('NFC', 'NFD'))
  .map(([words, form]) => quoted(words?.normalize(form) ?? null));
const days = fc
  .tuple(fc.integer({ min: -3, max: 5 }), fc.nat(4))
  .map(([from, length]) => `date '$today' + (${from}), date '$today' + (${from + length})`);
const hours = fc.integer({ min: -20, max: 60 }).map((later) => `timestamptz '$today 07:45+07' + ${later} * interval '1 hour'`);

/** A statement with the given parts in the places of its question marks. */
const statement = (text: string, ...parts: readonly fc.Arbitrary<string | number | null>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((values) => {
    const left = [...values];
    return text.replace(/\?/g, () => String(left.shift()));
  });

/** One thing that happens to an office, as a statement; `$today` stands for the day. What it would happen to may not be there. */
export const happening: fc.Arbitrary<string> = fc.oneof(
  statement(`update tasks set product = ? where id = ?`, spelt, number),
  statement(`update tasks set title = ? where id = ?`, oneOf('Báo cáo', 'Họp', 'Lập báo cáo về công tác năm'), number),
  statement(`update tasks set ladder = ? where id = ?`, oneOf(...LADDER_CHOICES), number),
  statement(`update plans set ladder = ? where id = ?`, oneOf(...LADDER_CHOICES), number),
  statement(`update tasks set answering = ? where id = ?`, number, number),
  statement(`update tasks set authority_id = ? where id = ?`, fc.option(number), number),
  statement(`update assignments set person_id = ? where id = ?`, fc.option(number), number),
  statement(`update assignments set heard_on = '$today' where id = ?`, number),
  statement(`update assignments set state = ? where id = ?`, oneOf(...STATES), number),
  statement(
    `update assignments set moved = jsonb_build_object('until', date '$today' + ?, 'insteadOf', (select last_day from tasks where id = task_id), 'on', '2026-06-22')
      where id = ? and (select last_day from tasks where id = task_id) is not null`,
    ...[fc.integer({ min: -2, max: 12 }), number],
  ),
  statement(
    `update assignments set extension = jsonb_build_object('until', date '$today' + 9, 'reason', 'x', 'late', false, 'askedOn', date '$today' - ?) where id = ?`,
    ...[fc.nat(8), number],
  ),
  statement(`update people set active = false where id = ?`, number),
  statement(`update people set roles = ? where id = ?`, oneOf('{head}', '{leader}', '{official}'), number),
  statement(`update people set unit_id = ? where id = ?`, number, number),
  statement(`update people set morning_hour = ? where id = ?`, oneOf(null, '07:00', '09:30'), number),
  statement(`update units set valid_to = date '$today' - 1, successors = array[?]::int[] where id = ?`, number, number),
  statement(`insert into leaves (person_id, "from", "to", recorded_at) values (?, ?, now())`, number, days),
  statement(
    `insert into delegations (holder_id, delegate_id, "from", "to", scope, kind, recorded_at) values (?, ?, ?, ?, 'mandate', now())`,
    ...[number, number, days, oneOf({ kind: 'everything' }, { kind: 'unit', unitId: 1 }, { kind: 'plan', planId: 1 })],
  ),
  statement(`insert into snoozes (person_id, assignment_id, until) values (?, ?, ?) on conflict do nothing`, number, number, hours),
);
