/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { type Gap, SIX_RO } from '#domain/six-ro.ts';
import type { DraftView, RowView } from '#usecases/review/view-draft.ts';
import type { Shown } from './draft-form.tsx';
import { GAP_WORDS } from './plan-words.ts';
import { RowForm } from './row-form.tsx';

const isGap = (word: string): word is Gap => SIX_RO.some((gap) => gap === word);

const DOUBTFUL = 'doubtful';

const isShown = ({ gaps, doubts }: RowView, show: string): boolean => {
  if (show === DOUBTFUL) return doubts.length > 0;
  return isGap(show) ? gaps.includes(show) : true;
};

/** How many rows have something to look at. */
export const doubtfulRows = ({ rows }: DraftView): number => rows.filter(({ doubts }) => doubts.length > 0).length;

const Filter = ({
  href,
  current,
  children,
}: {
  readonly href: string;
  readonly current: boolean;
  readonly children: string;
}): JSX.Element => (
  <li>
    <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  </li>
);

/** The rows by what they leave open: a link for each of the six rõ. */
const Filters = ({ view, show }: Shown): JSX.Element => {
  const here = `/plans/${view.id}`;
  return (
    <nav aria-label="Lọc nhiệm vụ">
      <ul class="chips">
        <Filter href={`${here}#nhiem-vu`} current={show === ''}>{`Tất cả: ${view.rows.length}`}</Filter>
        <Filter href={`${here}?show=${DOUBTFUL}#nhiem-vu`} current={show === DOUBTFUL}>{`Cần xem: ${doubtfulRows(view)}`}</Filter>
        {SIX_RO.filter((gap) => (view.gaps.get(gap) ?? 0) > 0).map((gap) => (
          <Filter href={`${here}?show=${gap}#nhiem-vu`} current={show === gap}>
            {`Chưa ${GAP_WORDS[gap]}: ${view.gaps.get(gap) ?? 0}`}
          </Filter>
        ))}
      </ul>
    </nav>
  );
};

/** The rows of the draft, each with its fields. */
export const RowsSection = ({ view, show }: Shown): JSX.Element => (
  <section id="nhiem-vu" aria-labelledby="nhiem-vu-ten">
    <h2 id="nhiem-vu-ten">Nhiệm vụ</h2>
    <p class="quiet">
      Sửa ngay trong ô rồi bấm “Lưu”. Muốn tách một nhiệm vụ, xuống dòng ở chỗ cần tách rồi bấm “Tách theo dòng”. Văn bản thường không ghi
      ai làm, ai duyệt: mở “Người thực hiện, thẩm quyền” để chọn.
    </p>
    <Filters view={view} show={show} />
    <ol class="rows">{view.rows.map((row, at) => isShown(row, show) && <RowForm view={view} show={show} row={row} place={at + 1} />)}</ol>
  </section>
);
