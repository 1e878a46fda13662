/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Part } from '#domain/assignment/assignment.ts';
import type { Deadline } from '#domain/deadline.ts';
import type { EarlierPlan } from '#domain/importing/earlier-plans.ts';
import { changesAnything, type TaskChange } from '#domain/importing/plan-changes.ts';
import type { EarlierTask, RowFate } from '#usecases/review/compare-versions.ts';
import type { DraftView, RowView } from '#usecases/review/view-draft.ts';
import { DraftForm, type Shown } from './draft-form.tsx';
import { shortDay } from './plan-words.ts';

type GoesOn = Extract<RowFate, { kind: 'goes-on' }>;

const goesOn = ({ fate }: RowView): GoesOn | null => (fate?.kind === 'goes-on' ? fate : null);

const NONE = 'không có';

const listed = (names: readonly string[]): string => (names.length === 0 ? NONE : names.join(', '));

const timeOf = ({ deadline: { lastDay, text } }: { readonly deadline: Deadline }): string =>
  lastDay === null ? (text === '' ? 'không có thời hạn' : text) : shortDay(lastDay);

const unitsOf = ({ assignments }: EarlierTask, part: Part, { labelOf }: DraftView): string =>
  listed(assignments.filter((one) => one.part === part && one.state.kind !== 'dropped').map(({ unitId }) => labelOf(unitId)));

const FromTo = ({ what, from, to }: Difference): JSX.Element => (
  <p class="from-to">
    <span class="what">{what}</span> <del>{from}</del> <span aria-hidden="true">→</span>
    <span class="heard"> thành </span> <ins>{to}</ins>
  </p>
);

interface Difference {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

const differencesIn = (row: RowView, { earlier, change }: GoesOn, view: DraftView): readonly Difference[] => {
  const { task } = row.row;
  const all: Readonly<Record<Exclude<keyof TaskChange, 'done'>, Difference>> = {
    title: { what: 'Nội dung', from: earlier.task.title, to: task.title },
    deadline: { what: 'Thời hạn', from: timeOf(earlier.task), to: timeOf(task) },
    lead: { what: 'Chủ trì', from: unitsOf(earlier, 'lead', view), to: listed(task.lead) },
    coordinating: { what: 'Phối hợp', from: unitsOf(earlier, 'coordinating', view), to: listed(task.coordinating) },
    product: { what: 'Sản phẩm', from: earlier.task.product ?? NONE, to: task.product ?? NONE },
  };
  return (['title', 'deadline', 'lead', 'coordinating', 'product'] as const).filter((what) => change[what]).map((what) => all[what]);
};

const Differences = ({ row, fate, view }: { readonly row: RowView; readonly fate: GoesOn; readonly view: DraftView }): JSX.Element => (
  <>
    {!fate.isSure && <p class="cell-note">Chưa chắc là cùng một việc với “{fate.earlier.task.title}”; xin xem lại.</p>}
    {differencesIn(row, fate, view).map((difference) => (
      <FromTo {...difference} />
    ))}
    {fate.change.done && <p class="from-to">Văn bản mới ghi đã hoàn thành.</p>}
  </>
);

const MatchForm = ({ view, show, row }: Shown & { readonly row: RowView }): JSX.Element => {
  const taken = goesOn(row)?.earlier.task.id ?? null;
  const id = `noi-${row.row.key}`;
  return (
    <DraftForm view={view} show={show} kind="match" back="thay-doi">
      <input type="hidden" name="row" value={row.row.key} />
      <label for={id}>Nối với việc nào?</label>
      <span class="with-button">
        <select id={id} name="task" data-auto>
          <option value="new" selected={taken === null}>
            Là việc mới
          </option>
          {view.comparison.tasks.map(({ task }) => (
            <option value={task.id} selected={task.id === taken}>
              Việc {task.id}. {task.title}
            </option>
          ))}
        </select>
        <button class="small strong">Chọn</button>
      </span>
    </DraftForm>
  );
};

const ChangedRow = ({ view, show, row }: Shown & { readonly row: RowView }): JSX.Element => {
  const fate = goesOn(row);
  return (
    <li class={fate?.isSure === false ? 'doubtful' : undefined}>
      <p class="change-title">
        {fate !== null && <b>Việc {fate.earlier.task.id}. </b>}
        {row.row.task.title}
      </p>
      {fate !== null && <Differences row={row} fate={fate} view={view} />}
      <details class="match">
        <summary>Nối với việc khác</summary>
        <MatchForm view={view} show={show} row={row} />
      </details>
    </li>
  );
};

interface Listed extends Shown {
  readonly heading: string;
  readonly rows: readonly RowView[];
}

const ChangedRows = ({ view, show, heading, rows }: Listed): JSX.Element | null =>
  rows.length === 0 ? null : (
    <>
      <h3>
        {heading}: {rows.length}
      </h3>
      <ul class="changes">
        {rows.map((row) => (
          <ChangedRow view={view} show={show} row={row} />
        ))}
      </ul>
    </>
  );

const Gone = ({ tasks }: { readonly tasks: readonly EarlierTask[] }): JSX.Element | null =>
  tasks.length === 0 ? null : (
    <>
      <h3>Không còn trong văn bản mới, sẽ được đóng kèm lý do: {tasks.length}</h3>
      <ul class="changes">
        {tasks.map(({ task }) => (
          <li>
            <p class="change-title">
              <b>Việc {task.id}. </b>
              <del>{task.title}</del>
            </p>
          </li>
        ))}
      </ul>
    </>
  );

const EarlierOne = ({ view, show, earlier }: Shown & { readonly earlier: EarlierPlan }): JSX.Element => {
  const { plan, kind, isCertain } = earlier;
  const isApart = !isCertain && view.review.apartFrom.includes(plan.id);
  return (
    <li>
      <p>
        {isApart ? 'Được coi là kế hoạch khác: ' : kind === 'version' ? 'Là bản mới của: ' : 'Thay thế: '}
        <b>{plan.title}</b>, số {plan.number ?? '(không có)'}, nhập ngày {shortDay(plan.importedOn)}.
      </p>
      {!isCertain && (
        <DraftForm view={view} show={show} kind="apart" back="thay-doi">
          <input type="hidden" name="plan" value={plan.id} />
          <button class="small" name="apart" value={isApart ? 'no' : 'yes'}>
            {isApart ? 'Nối lại với kế hoạch này' : 'Không phải, đây là kế hoạch khác'}
          </button>
        </DraftForm>
      )}
    </li>
  );
};

const isChanged = (row: RowView): boolean => {
  const fate = goesOn(row);
  return fate !== null && !fate.isClosed && (!fate.isSure || changesAnything(fate.change));
};

/** What a newer version changes in the plans that it amends; null where there is none. */
export const ChangesSection = ({ view, show }: Shown): JSX.Element | null => {
  const { earlier, gone, amended } = view.comparison;
  if (earlier.length === 0) return null;
  return (
    <section id="thay-doi" aria-labelledby="thay-doi-ten">
      <h2 id="thay-doi-ten">Thay đổi so với kế hoạch đã có</h2>
      <ul class="earlier">
        {earlier.map((one) => (
          <EarlierOne view={view} show={show} earlier={one} />
        ))}
      </ul>
      {amended.length > 0 && (
        <p class="quiet">
          Việc được nối giữ nguyên số, câu trả lời, lịch sử và thời hạn đầu tiên. Việc không còn được đóng kèm lý do, không bị xoá.
        </p>
      )}
      <ChangedRows view={view} show={show} heading="Có thay đổi" rows={view.rows.filter(isChanged)} />
      <ChangedRows view={view} show={show} heading="Việc mới" rows={view.rows.filter(({ fate }) => fate?.kind === 'new')} />
      <Gone tasks={gone} />
    </section>
  );
};
