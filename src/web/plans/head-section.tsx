/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { DraftForm, type Shown } from './draft-form.tsx';
import { shortDay } from './plan-words.ts';
import { doubtfulRows } from './rows-section.tsx';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'date';
}

const HeadField = ({ name, label, value, type }: Field): JSX.Element => (
  <p class={`head-field head-${name}`}>
    <label for={`van-ban-${name}`}>{label}</label>
    {type === undefined ? (
      <textarea id={`van-ban-${name}`} name={name} rows={1} autocomplete="off">
        {value}
      </textarea>
    ) : (
      <input id={`van-ban-${name}`} name={name} type={type} value={value} />
    )}
  </p>
);

const HeadForm = ({ view, show }: Shown): JSX.Element => {
  const { number, issuedOn, issuer, title } = view.review.plan.document;
  return (
    <details class="head-edit">
      <summary>Sửa tên, số, ngày, cơ quan ban hành</summary>
      <DraftForm view={view} show={show} kind="head" back="van-ban">
        <HeadField name="title" label="Tên văn bản" value={title ?? ''} />
        <HeadField name="number" label="Số, ký hiệu" value={number ?? ''} />
        <HeadField name="issuedOn" label="Ngày ban hành" value={issuedOn ?? ''} type="date" />
        <HeadField name="issuer" label="Cơ quan ban hành" value={issuer ?? ''} />
        <button class="small strong">Lưu</button>
      </DraftForm>
    </details>
  );
};

const Figure = ({ count, words, href }: { readonly count: number; readonly words: string; readonly href: string }): JSX.Element => (
  <li>
    <a href={href}>
      <b>{count}</b> {words}
    </a>
  </li>
);

const Figures = ({ view }: Shown): JSX.Element => {
  const unknown = view.unitQuestions.filter(({ kind, choice }) => kind === 'unknown' && choice === null).length;
  const late = view.rows.filter((row) => row.late !== null).length;
  return (
    <ul class="figures">
      <Figure count={view.rows.length} words="nhiệm vụ" href="#nhiem-vu" />
      <Figure count={doubtfulRows(view)} words="dòng cần xem" href={`/plans/${view.id}?show=doubtful#nhiem-vu`} />
      {unknown > 0 && <Figure count={unknown} words="đơn vị chưa biết" href="#don-vi" />}
      {late > 0 && <Figure count={late} words="việc đã quá hạn" href="#qua-han" />}
      {view.comparison.amended.length > 0 && <Figure count={view.comparison.gone.length} words="việc không còn" href="#thay-doi" />}
    </ul>
  );
};

const Identity = ({ view }: Shown): JSX.Element => {
  const { number, issuedOn, issuer } = view.review.plan.document;
  return (
    <p class="about-plan">
      Số {number ?? '(chưa có)'} · ngày {issuedOn === null ? '(chưa có)' : shortDay(issuedOn)} · {issuer ?? '(chưa rõ cơ quan ban hành)'}
    </p>
  );
};

// What there is none of is not told.
const besides = (duties: number, indicators: number): string =>
  [duties > 0 ? `${duties} chế độ báo cáo định kỳ` : '', indicators > 0 ? `${indicators} chỉ tiêu` : '']
    .filter((words) => words !== '')
    .join(' và ');

const Beside = ({ view }: Shown): JSX.Element => {
  const { warnings, duties, indicators } = view.review.plan;
  return (
    <>
      {(duties.length > 0 || indicators.length > 0) && <p class="quiet">Cùng với {besides(duties.length, indicators.length)}.</p>}
      {warnings.length > 0 && (
        <ul class="warnings" aria-label="Lưu ý về cả văn bản">
          {warnings.map((warning) => (
            <li>{warning}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What the document says of itself, how much was read, and what was doubtful about the whole. */
export const HeadSection = (shown: Shown): JSX.Element => (
  <header class="plan-head" id="van-ban">
    <p class="eyebrow">Bản dự thảo đọc từ “{shown.view.fileName}”</p>
    <h1>{shown.view.review.plan.document.title ?? 'Kế hoạch chưa có tên'}</h1>
    <Identity {...shown} />
    <Figures {...shown} />
    <Beside {...shown} />
    <HeadForm {...shown} />
  </header>
);
