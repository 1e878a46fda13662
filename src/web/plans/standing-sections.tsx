/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { FourCells } from '#domain/counts.ts';
import type { TaskRow } from '#domain/reporting/task-row.ts';
import type { PlanStanding } from '#usecases/review/view-plan.ts';
import { GAP_WORDS, shortDay } from './plan-words.ts';

const CELLS = ['doneInTime', 'doneLate', 'openInTime', 'openOverdue'] as const;

const CELL_WORDS: Readonly<Record<keyof FourCells, string>> = {
  doneInTime: 'Xong đúng hạn',
  doneLate: 'Xong quá hạn',
  openInTime: 'Đang làm, trong hạn',
  openOverdue: 'Đang làm, quá hạn',
};

const totalOf = (counts: FourCells): number => CELLS.reduce((sum, cell) => sum + counts[cell], 0);

const CountCells = ({ counts }: { readonly counts: FourCells }): JSX.Element => (
  <>
    {CELLS.map((cell) => (
      <td>{counts[cell]}</td>
    ))}
    <td>{totalOf(counts)}</td>
  </>
);

/** Units with work in the plan as it is now: what a newer version took away is counted nowhere, so its row would be noughts alone. */
const atWork = ({ units }: PlanStanding['report']['figures']): PlanStanding['report']['figures']['units'] =>
  units.filter(({ counts }) => totalOf(counts) > 0);

const ByUnit = ({ figures }: PlanStanding['report']): JSX.Element => (
  <section aria-labelledby="theo-don-vi">
    <h2 id="theo-don-vi">Theo đơn vị chủ trì</h2>
    <div class="wide-table" tabindex={0} role="region" aria-labelledby="theo-don-vi">
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {CELLS.map((cell) => (
              <th scope="col">{CELL_WORDS[cell]}</th>
            ))}
            <th scope="col">Tổng</th>
          </tr>
        </thead>
        <tbody>
          {atWork(figures).map(({ unit, counts }) => (
            <tr>
              <th scope="row">{unit}</th>
              <CountCells counts={counts} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tất cả</th>
            <CountCells counts={figures.counts} />
          </tr>
        </tfoot>
      </table>
    </div>
  </section>
);

const Gaps = ({ gaps }: PlanStanding): JSX.Element => (
  <section aria-labelledby="chua-ro">
    <h2 id="chua-ro">Chỗ chưa rõ</h2>
    {gaps.length === 0 ? (
      <p>Các việc đang làm đã đủ sáu rõ.</p>
    ) : (
      <ul class="gap-counts">
        {gaps.map(({ gap, tasks }) => (
          <li>
            Chưa {GAP_WORDS[gap]}: <b>{tasks}</b> việc
          </li>
        ))}
      </ul>
    )}
  </section>
);

const TaskLink = ({ row }: { readonly row: Pick<TaskRow, 'number'> }): JSX.Element => (
  <a href={`/plans/tasks/${row.number}`}>
    <b>Việc {row.number}</b>
  </a>
);

const OverdueRow = ({ row }: { readonly row: TaskRow }): JSX.Element => (
  <li>
    <p class="change-title">
      <TaskLink row={row} />
      {`. ${row.title}`}
    </p>
    <p class="quiet">
      {row.unit} · {row.person ?? 'chưa có người thực hiện'} · hạn {row.lastDay === null ? row.deadlineText : shortDay(row.lastDay)} · quá
      hạn {row.daysLate} ngày làm việc
    </p>
  </li>
);

const Overdue = ({ figures }: PlanStanding['report']): JSX.Element => (
  <section aria-labelledby="viec-qua-han">
    <h2 id="viec-qua-han">Việc quá hạn: {figures.overdue.length}</h2>
    {figures.overdue.length === 0 ? (
      <p>Không có việc nào quá hạn.</p>
    ) : (
      <ul class="changes">
        {figures.overdue.map((row) => (
          <OverdueRow row={row} />
        ))}
      </ul>
    )}
  </section>
);

/** Each task once, however many units share it. */
const Tasks = ({ rows }: PlanStanding): JSX.Element => {
  const tasks = [...new Map(rows.map((row) => [row.number, row])).values()];
  return (
    <details class="all-tasks">
      <summary>Tất cả {tasks.length} việc</summary>
      <ul class="changes">
        {tasks.map((row) => (
          <li>
            <p class="change-title">
              <TaskLink row={row} />
              {`. ${row.title}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Downloads = ({ here }: { readonly here: string }): JSX.Element => (
  <section aria-labelledby="tai-ve">
    <h2 id="tai-ve">Tải về</h2>
    <ul class="downloads">
      <li>
        <a href={`${here}/bao-cao.docx`}>Báo cáo tình hình thực hiện (.docx)</a>
      </li>
      <li>
        <a href={`${here}/danh-sach.xlsx`}>Danh sách nhiệm vụ (.xlsx)</a>
      </li>
      <li>
        <a href={`${here}/danh-sach.csv`}>Danh sách nhiệm vụ (.csv)</a>
      </li>
    </ul>
  </section>
);

/** How a plan stands, in what its reader may see. */
export const StandingSections = ({ id, standing }: { readonly id: number; readonly standing: PlanStanding }): JSX.Element => (
  <>
    <ByUnit {...standing.report} />
    <Overdue {...standing.report} />
    <Gaps {...standing} />
    <Tasks {...standing} />
    <Downloads here={`/plans/${id}`} />
  </>
);
