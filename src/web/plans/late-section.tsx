/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { LATE_CHOICES, type LateChoice } from '#domain/importing/late-rows.ts';
import type { RowView } from '#usecases/review/view-draft.ts';
import { DraftForm, type Shown } from './draft-form.tsx';
import { deadlineReading, LATE_WORDS } from './plan-words.ts';

interface Answers extends Shown {
  /** Null: all rows that have no answer of their own. */
  readonly row: RowView | null;
  readonly chosen: LateChoice;
}

const LateForm = ({ view, show, row, chosen }: Answers): JSX.Element => (
  <DraftForm view={view} show={show} kind="late" back="qua-han">
    {row !== null && <input type="hidden" name="row" value={row.row.key} />}
    <span class="segments" role="group" aria-label={row === null ? 'Tất cả việc đã quá hạn' : `Trả lời cho: ${row.row.task.title}`}>
      {LATE_CHOICES.map((choice) => (
        <button name="choice" value={choice} aria-pressed={choice === chosen ? 'true' : 'false'}>
          {LATE_WORDS[choice]}
        </button>
      ))}
    </span>
  </DraftForm>
);

const LateRow = ({ view, show, row }: Shown & { readonly row: RowView }): JSX.Element | null =>
  row.late === null ? null : (
    <li>
      <p>
        {row.row.task.ordinal !== null && <b>{row.row.task.ordinal}. </b>}
        {row.row.task.title}
        <span class="quiet"> {deadlineReading(row.row.task.deadline)}</span>
      </p>
      <LateForm view={view} show={show} row={row} chosen={row.late} />
    </li>
  );

/** What is late already: asked, so that an old plan does not flood people. */
export const LateSection = ({ view, show }: Shown): JSX.Element | null => {
  const late = view.rows.filter((row) => row.late !== null);
  if (late.length === 0) return null;
  return (
    <section id="qua-han" aria-labelledby="qua-han-ten">
      <h2 id="qua-han-ten">{late.length} việc đã quá hạn</h2>
      <p class="quiet">
        “Theo dõi từ hôm nay”: bậc nhắc và thời gian đôn đốc tính từ hôm nay, số ngày quá hạn thật vẫn được ghi. “Đã xong”: ghi là đã hoàn
        thành trước khi nhập. “Bỏ”: không theo dõi.
      </p>
      <LateForm view={view} show={show} row={null} chosen={view.review.lateChoice} />
      <details>
        <summary>Trả lời riêng cho từng việc</summary>
        <ul class="late-rows">
          {late.map((row) => (
            <LateRow view={view} show={show} row={row} />
          ))}
        </ul>
      </details>
    </section>
  );
};
