/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { DoubtfulCell } from '#domain/reviewing/row-doubts.ts';
import { unitsInWords } from '#usecases/review/edit-in-words.ts';
import type { RowView } from '#usecases/review/view-draft.ts';
import { DraftForm, type Shown } from './draft-form.tsx';
import { FillForm } from './fill-form.tsx';
import { deadlineReading, doubtSentence } from './plan-words.ts';

interface ShownRow extends Shown {
  readonly row: RowView;
  /** Counted from 1 within the draft. */
  readonly place: number;
}

interface Cell {
  readonly row: RowView;
  readonly cell: DoubtfulCell;
  readonly label: string;
  readonly value: string;
  /** What is to be known of the value besides its doubts; null for nothing. */
  readonly note?: string | null;
}

/** One cell in place: looks like text, and is a field. */
const CellField = ({ row, cell, label, value, note = null }: Cell): JSX.Element => {
  const id = `o-${row.row.key}-${cell}`;
  const doubts = row.doubts.filter((one) => one.cell === cell).map(({ doubt }) => doubtSentence(doubt));
  const notes = [...doubts, ...(note === null ? [] : [note])];
  return (
    <div class={`cell cell-${cell}${doubts.length > 0 ? ' doubtful' : ''}`}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name={cell}
        rows={1}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={notes.length > 0 ? `${id}-y` : undefined}
      >
        {value}
      </textarea>
      {notes.length > 0 && (
        <p class="cell-note" id={`${id}-y`}>
          {notes.join(' ')}
        </p>
      )}
    </div>
  );
};

const Excerpt = ({ row }: { readonly row: RowView }): JSX.Element => (
  <div class="excerpt">
    <p class="caption">Trong văn bản</p>
    {row.excerpt.length === 0 && <p class="quiet">Không tìm lại được chỗ này trong văn bản.</p>}
    {row.excerpt.map(({ text, page }) =>
      text.includes('\t') ? (
        <ul class="excerpt-cells">
          {text
            .split('\t')
            .filter((part) => part.trim() !== '')
            .map((part) => (
              <li>{part}</li>
            ))}
        </ul>
      ) : (
        <p>
          {page !== undefined && <span class="quiet">Trang {page}: </span>}
          {text}
        </p>
      ),
    )}
  </div>
);

const Actions = ({ row, place, view }: ShownRow): JSX.Element => (
  <p class="row-actions">
    <button class="small strong" name="act" value="save">
      Lưu<span class="heard"> nhiệm vụ {place}</span>
    </button>
    {row.doubts.length > 0 && !row.row.checked && (
      <button class="small" name="act" value="check">
        Đã xem, đúng rồi
      </button>
    )}
    <button class="small" name="act" value="split" title="Mỗi dòng của nội dung thành một nhiệm vụ">
      Tách theo dòng
    </button>
    {place < view.rows.length && (
      <button class="small" name="act" value="merge">
        Gộp với dòng dưới
      </button>
    )}
    <button class="small" name="act" value="leave-out">
      Bỏ dòng này
    </button>
  </p>
);

const Fields = ({ row }: { readonly row: RowView }): JSX.Element => {
  const { ordinal, title, lead, coordinating, deadline, product, status } = row.row.task;
  const doneId = `o-${row.row.key}-done`;
  return (
    <div class="cells">
      <CellField row={row} cell="ordinal" label="STT" value={ordinal ?? ''} />
      <CellField row={row} cell="title" label="Nhiệm vụ" value={title} />
      <CellField row={row} cell="lead" label="Chủ trì (mỗi dòng một đơn vị)" value={unitsInWords(lead)} />
      <CellField row={row} cell="coordinating" label="Phối hợp (mỗi dòng một đơn vị)" value={unitsInWords(coordinating)} />
      <CellField
        row={row}
        cell="deadline"
        label="Thời hạn"
        value={deadline.text}
        note={deadline.kind === 'none' ? null : deadlineReading(deadline)}
      />
      <CellField row={row} cell="product" label="Sản phẩm" value={product ?? ''} />
      <p class="check">
        <input type="checkbox" id={doneId} name="done" checked={status === 'done'} />
        <label for={doneId}>Đã hoàn thành</label>
      </p>
    </div>
  );
};

/** One row of the draft beside the lines from which it was read. */
export const RowForm = ({ view, show, row, place }: ShownRow): JSX.Element => {
  const { key, task } = row.row;
  return (
    <li id={`dong-${key}`} class={`row${row.doubts.length > 0 ? ' has-doubts' : ''}`}>
      <h3 class="heard">
        Nhiệm vụ {place}
        {row.doubts.length > 0 ? ', có chỗ cần xem' : ''}
      </h3>
      {task.group !== null && <p class="group">{task.group}</p>}
      <div class="beside">
        <Excerpt row={row} />
        <DraftForm view={view} show={show} kind="row" back={`dong-${key}`}>
          <input type="hidden" name="row" value={key} />
          <Fields row={row} />
          <Actions view={view} show={show} row={row} place={place} />
        </DraftForm>
      </div>
      <FillForm view={view} show={show} row={row} place={place} />
    </li>
  );
};
