import { DEFAULT_LADDER, latestRung } from '#domain/reminders/ladder.ts';
import { addDays, day, type Day } from '#domain/time/day.ts';
import { addWorkingDays, type WorkCalendar } from '#domain/time/working-days.ts';
import { TODAY } from './fill-office.ts';

// The floor: one statement that knows this office (nobody left, no unit closed, one ladder, every obstacle of one day, everything handed in on
// one day) and writes as many messages for the same rows.

/** So many working days late and more: this last day, or one before it. */
const lateSince = (days: number, calendar: WorkCalendar): string => `date '${addWorkingDays(day(TODAY), -days, calendar)}'`;

const rungs = (calendar: WorkCalendar): string => {
  const today = day(TODAY);
  const rows: string[] = [];
  for (let lastDay: Day = addDays(today, -120); lastDay < addDays(today, 40); lastDay = addDays(lastDay, 1)) {
    const rung = latestRung({ lastDay, followedFrom: day('2026-03-02'), ladder: DEFAULT_LADDER }, today, calendar);
    if (rung !== null) rows.push(`(date '${lastDay}', date '${rung}')`);
  }
  return rows.join(', ');
};

/** The statement; its messages bear keys of their own, so that it can run beside the round. */
export const floorStatement = (calendar: WorkCalendar): string => `
  with heads as materialized (select unit_id, min(id) as head_id from people where 'head' = any(roles) group by unit_id),
  rungs(last_day, rung) as (values ${rungs(calendar)}),
  running as materialized (
    select a.id, a.task_id, a.unit_id, a.part, a.person_id, a.state, a.state_kind, a.heard_on, t.title, t.product, t.last_day, t.deadline,
      t.authority_id, h.head_id, coalesce(a.person_id, h.head_id, p.controller_id) as asked_id, p.controller_id, u.name as unit,
      51 + (u.parent_id - 2) * 2 as leader_id, case when h.head_id <> coalesce(a.person_id, h.head_id) then h.head_id else p.controller_id end as resolver_id
    from assignments a join tasks t on t.id = a.task_id join plans p on p.id = t.plan_id join units u on u.id = a.unit_id
      left join heads h on h.unit_id = a.unit_id
    where a.state_kind in ('open', 'blocked', 'submitted') and a.followed_from <= date '${TODAY}'),
  owed as (
    select asked_id as reader, 'own' as section, r.* from running r left join rungs g on g.last_day = r.last_day
      left join mentions m on m.person_id = r.asked_id and m.assignment_id = r.id and m.aspect = 'work'
      where r.state_kind = 'open' and (m.told_on is null or r.part = 'lead' and greatest(m.told_on, r.heard_on) < g.rung)
    union all
    select listener, 'escalations', r.* from running r,
      lateral (values (r.head_id, 1), (r.controller_id, 3), (r.leader_id, 3), (r.leader_id + 1, 3), (1, 10)) above(listener, late)
      where r.state_kind = 'open' and r.part = 'lead' and listener is not null and listener <> r.asked_id
        and r.last_day <= case late when 1 then ${lateSince(1, calendar)} when 3 then ${lateSince(3, calendar)} else ${lateSince(10, calendar)} end
        and not exists (select 1 from mentions m where m.person_id = listener and m.assignment_id = r.id and m.aspect = 'escalation')
    union all
    select r.resolver_id, 'blocked', r.* from running r left join mentions m on m.person_id = r.resolver_id and m.assignment_id = r.id and m.aspect = 'blocked'
      where r.state_kind = 'blocked' and (m.told_on is null or m.told_on < ${lateSince(1, calendar)})
    union all
    select listener, 'escalations', r.* from running r,
      lateral (select r.controller_id union select case when r.resolver_id = r.controller_id then 1 else r.leader_id end) above(listener)
      where r.state_kind = 'blocked' and listener <> r.resolver_id and listener <> r.asked_id
        and not exists (select 1 from mentions m where m.person_id = listener and m.assignment_id = r.id and m.aspect = 'obstacle-late')
    union all
    select r.authority_id + 1, 'silent', r.* from running r
      where r.state_kind = 'submitted' and r.authority_id is not null
        and not exists (select 1 from mentions m where m.person_id = r.authority_id + 1 and m.assignment_id = r.id and m.aspect = 'silence')
    union all
    select r.authority_id, 'approvals', r.* from running r left join mentions m on m.person_id = r.authority_id and m.assignment_id = r.id and m.aspect = 'approval'
      where r.state_kind = 'submitted' and r.authority_id is not null and (m.told_on is null or m.told_on <= date '${TODAY}' - 2)
    union all
    select asked, 'unclear', r.* from running r cross join
      lateral (values ('gap-person', r.person_id is null, r.head_id), ('gap-product', r.product is null, r.controller_id),
        ('gap-authority', r.authority_id is null, r.leader_id)) gaps(gap, is_open, asked)
      left join mentions m on m.person_id = asked and m.assignment_id = r.id and m.aspect = gaps.gap
      where r.part = 'lead' and r.state_kind in ('open', 'blocked') and is_open and asked is not null
        and (m.told_on is null or m.told_on <= date '${TODAY}' - 7)),
  lines as (
    select o.reader, o.section, jsonb_agg(jsonb_build_object('assignmentId', o.id, 'number', o.task_id, 'title', o.title, 'part', o.part,
      'unit', o.unit, 'person', p.name, 'deadlineText', o.deadline ->> 'text', 'lastDay', o.last_day, 'product', o.product,
      'state', o.state_kind) order by o.last_day, o.task_id) as lines
    from owed o left join people p on p.id = o.person_id group by o.reader, o.section)
  insert into outbox (recipient_kind, recipient_id, key, notice, must_arrive, counted, not_before, created_at)
  select 'person', reader, 'floor:' || reader, jsonb_build_object('kind', 'morning', 'day', '${TODAY}') || jsonb_object_agg(section, lines),
    true, false, now(), now()
  from lines group by reader`;
