import type postgres from 'postgres';

/** How large an office is laid out. */
export interface OfficeSize {
  readonly people: number;
  /** Open, blocked or waiting for approval. */
  readonly running: number;
}

export const FULL: OfficeSize = { people: 200_000, running: 1_000_000 };
export const DOUBLE: OfficeSize = { people: 400_000, running: 2_000_000 };
export const QUICK: OfficeSize = { people: 20_000, running: 100_000 };

/** A Wednesday in the middle of a working week. */
export const TODAY = '2026-06-24';

/** Of every so many rooms, one unit has ten times as many as each of the others. */
const UNITS = 200;
const ROOMS_EACH = 19;
const ROOMS_OF_LARGEST = 190;
/** The province, then the units, then their rooms. */
const FIRST_ROOM = UNITS + 2;
const LARGEST = 2;
const MOST_TASKS = 500;

/** Some of those who ask, by what they lead. */
export const LEADERS: Readonly<Record<string, number>> = {
  'head of a room': 51 + 2 * 250,
  'leader of a unit like most': 51 + 2 * 101,
  'leader who acts for somebody': 51 + 2 * 100,
  'leader of the largest unit': 51,
  'leader of the province': 1,
};

const unitsAndPeople = ({ people }: OfficeSize): string => `
  insert into units (id, parent_id, name) overriding system value values (1, null, 'UBND tỉnh');
  insert into units (id, parent_id, name) overriding system value
    select 1 + n, 1, 'Sở số ' || n from generate_series(1, ${UNITS}) n;
  insert into units (id, parent_id, name) overriding system value
    select ${FIRST_ROOM - 1} + row_number() over (order by unit, room), unit, 'Phòng ' || room || ' của đơn vị ' || unit
    from (select 1 + n as unit, room from generate_series(1, ${UNITS}) n,
      lateral generate_series(1, case when 1 + n = ${LARGEST} then ${ROOMS_OF_LARGEST} else ${ROOMS_EACH} end) room) rooms;
  insert into people (id, name, unit_id, roles) overriding system value
    select n, 'Nguyễn Văn ' || n, case when n <= 50 then 1 when n <= 50 + ${UNITS} * 2 then 2 + (n - 51) / 2 else ${FIRST_ROOM} + n % rooms end,
      case when n = 1 then '{leader}' when n <= 50 then '{controller}' when n <= 50 + ${UNITS} * 2 then '{leader}'
        when n - 50 - ${UNITS} * 2 <= rooms then '{head,official}' else '{official}' end::text[]
    from generate_series(1, ${people}) n, (select count(*)::int - ${FIRST_ROOM - 1} as rooms from units) of_rooms;
  insert into plans (id, number, title, replaces, content_hash, controller_id, imported_on) overriding system value
    select n, n || '/KH-UBND', 'Kế hoạch số ' || n, '{}', 'hash ' || n, 2 + n % 48, date '2026-03-02' from generate_series(1, 2000) n;`;

const DEADLINE = `jsonb_build_object('text', 'trước ngày ' || to_char(last_day, 'DD/MM/YYYY'), 'kind', 'date', 'due', last_day, 'lastDay', last_day,
  'start', null, 'recurrence', null, 'warning', null)`;

// Seven of ten parts lead; three of ten help, each on a task that another leads. Three of ten deadlines are the last of a month.
const work = ({ people, running }: OfficeSize): string => `
  create temp table rows as
    select n, (case when n <= leads then n else n - leads end)::int as task_id, case when n <= leads then 'lead' else 'coordinating' end as part,
      (case when n between 1000 and ${999 + MOST_TASKS} then 5000 % ${people} + 500 else 451 + (n::bigint * 7919) % (${people} - 450) end)::int as person_id
    from generate_series(1, ${running}) n, (select (${running} * 0.7)::int as leads) of_leads;
  insert into tasks (id, plan_id, ordinal, title, product, deadline, last_day, authority_id) overriding system value
    select n, 1 + n % 2000, n::text, 'Rà soát, tổng hợp và báo cáo kết quả thực hiện nhiệm vụ số ' || n,
      case when n % 50 = 7 then null else 'Báo cáo kết quả thực hiện' end, ${DEADLINE}, last_day,
      case when n % 50 = 9 then null else 51 + (greatest(u.parent_id, 2) - 2) * 2 end
    from rows join people p on p.id = person_id join units u on u.id = p.unit_id,
      lateral (select case when n % 10 < 3 then (date '2026-06-01' + (n % 6) * interval '1 month' - interval '1 day')::date
        else date '${TODAY}' - 12 + ((n::bigint * 104729) % 150)::int end as last_day) deadlines
    where part = 'lead';
  insert into assignments (id, task_id, unit_id, part, person_id, state, followed_from, heard_on, version) overriding system value
    select n, task_id, p.unit_id, part, case when n % 20 = 3 then null else person_id end,
      case n % 33 when 5 then '{"kind":"blocked","reason":"chờ kinh phí","since":"2026-06-15","percent":null}'
        when 6 then '{"kind":"submitted","on":"2026-06-18"}' else '{"kind":"open","percent":null}' end::jsonb,
      date '2026-03-02', case when n % 11 = 4 then date '${TODAY}' - (n % 5) end, 1
    from rows join people p on p.id = person_id;
  insert into tasks (id, plan_id, title, product, deadline, last_day, authority_id) overriding system value
    select ${running} + n, 1 + n % 2000, 'Báo cáo kết quả đã hoàn thành số ' || n, 'Báo cáo', ${DEADLINE}, last_day, 51
    from generate_series(1, ${running} / 5) n, lateral (select date '${TODAY}' - n % 90 as last_day) deadlines;
  insert into assignments (id, task_id, unit_id, part, person_id, state, followed_from, version) overriding system value
    select ${running} + n, ${running} + n, p.unit_id, 'lead', p.id, jsonb_build_object('kind', 'done', 'on', date '${TODAY}' - n % 80), date '2026-03-02', 2
    from generate_series(1, ${running} / 5) n join people p on p.id = 451 + (n::bigint * 7919) % (${people} - 450);
  drop table rows;
  analyze;`;

// Whoever is asked has been told of nineteen in twenty, on the last rung before today; whoever stands above, of what has long been late.
const told = `
  create temp table heads as select unit_id, min(id) as head_id from people where 'head' = any(roles) group by unit_id;
  insert into mentions (person_id, assignment_id, aspect, told_on)
    select coalesce(a.person_id, h.head_id), a.id, 'work', date '${TODAY}' - (1 + a.id % 5)
    from assignments a left join heads h on h.unit_id = a.unit_id
    where a.state_kind <> 'done' and a.id % 20 <> 11 and coalesce(a.person_id, h.head_id) is not null;
  insert into mentions (person_id, assignment_id, aspect, told_on)
    select listener, a.id, 'escalation', t.last_day + 5
    from assignments a join tasks t on t.id = a.task_id join units u on u.id = a.unit_id left join plans p on p.id = t.plan_id
      left join heads h on h.unit_id = a.unit_id,
      lateral (values (h.head_id), (p.controller_id), (51 + (u.parent_id - 2) * 2), (52 + (u.parent_id - 2) * 2)) above(listener)
    where a.part = 'lead' and a.state_kind = 'open' and t.last_day < date '${TODAY}' - 5 and u.parent_id > 1 and listener is not null
    on conflict do nothing;
  insert into mentions (person_id, assignment_id, aspect, told_on)
    select h.head_id, a.id, 'blocked', date '${TODAY}' - (a.id % 8) - 1 from assignments a join heads h on h.unit_id = a.unit_id
    where a.state_kind = 'blocked' on conflict do nothing;
  insert into mentions (person_id, assignment_id, aspect, told_on)
    select t.authority_id, a.id, 'approval', date '${TODAY}' - (a.id % 3) - 1 from assignments a join tasks t on t.id = a.task_id
    where a.state_kind = 'submitted' and t.authority_id is not null on conflict do nothing;
  insert into mentions (person_id, assignment_id, aspect, told_on)
    select asked, a.id, gap, date '${TODAY}' - (a.id / 50 % 7) - 1
    from assignments a join tasks t on t.id = a.task_id join plans p on p.id = t.plan_id join units u on u.id = a.unit_id
      left join heads h on h.unit_id = a.unit_id cross join
      lateral (values ('gap-person', a.person_id is null, h.head_id), ('gap-product', t.product is null, p.controller_id),
        ('gap-authority', t.authority_id is null, 51 + (u.parent_id - 2) * 2)) gaps(gap, is_open, asked)
    where a.part = 'lead' and a.state_kind in ('open', 'blocked') and is_open and asked is not null and u.parent_id > 1 on conflict do nothing;
  drop table heads;`;

const absences = ({ people }: OfficeSize): string => `
  insert into leaves (person_id, "from", "to", head_told_on, recorded_at)
    select 1000 + n * 7, date '${TODAY}' - n % 5, date '${TODAY}' + n % 4, case when n % 5 > 0 then date '${TODAY}' - 1 end, now()
    from generate_series(1, ${people} / 200) n where 1000 + n * 7 <= ${people};
  insert into delegations (holder_id, delegate_id, "from", "to", scope, kind, recorded_at)
    select 500 + n * 11, 501 + n * 11, date '${TODAY}' - 3, date '${TODAY}' + 9, '{"kind":"everything"}', 'mandate', now()
    from generate_series(1, ${people} / 1000) n where 501 + n * 11 <= ${people};
  insert into snoozes (person_id, assignment_id, until)
    select person_id, id, timestamptz '${TODAY} 00:45+00' + (id % 48 - 24) * interval '1 hour' from assignments
    where id % 997 = 0 and person_id is not null and state_kind = 'open' on conflict do nothing;`;

/** Lays out an office with its work in an empty database. */
export const fillOffice = async (sql: postgres.Sql, size: OfficeSize): Promise<void> => {
  for (const statements of [unitsAndPeople(size), work(size), told, absences(size)]) await sql.unsafe(statements);
  await sql.unsafe('vacuum analyze');
};
