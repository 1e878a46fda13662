/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Gap } from '#domain/six-ro.ts';
import type { RowView } from '#usecases/review/view-draft.ts';
import type { CarrierChoice, Choosable } from '#usecases/review/view-filling.ts';
import { DraftForm, type Shown } from './draft-form.tsx';
import { GAP_WORDS } from './plan-words.ts';

interface Filled extends Shown {
  readonly row: RowView;
  /** Counted from 1 within the draft. */
  readonly place: number;
}

/** The gaps that only a person can fill, since documents do not speak of them. */
const FILLABLE: readonly Gap[] = ['person', 'authority', 'responsibility'];

const kept = (now: string | null, otherwise: string): string => (now === null ? otherwise : `Giữ nguyên: ${now}`);

const Options = ({
  people,
  chosen,
  value,
}: {
  people: readonly Choosable[];
  chosen: number | null;
  value: (id: number) => string;
}): JSX.Element => (
  <>
    {people.map(({ id, label }) => (
      <option value={value(id)} selected={id === chosen}>
        {label}
      </option>
    ))}
  </>
);

const Carrier = ({ choice, id }: { readonly choice: CarrierChoice; readonly id: string }): JSX.Element => (
  <p>
    <label for={id}>Người thực hiện, {choice.unit}</label>
    <select id={id} name="carrier">
      <option value={`${choice.unitId}:`} selected={choice.chosen === null}>
        {kept(choice.now, choice.people.length === 0 ? 'Đơn vị chưa có ai trong danh sách' : 'Chưa chọn')}
      </option>
      <Options people={choice.people} chosen={choice.chosen} value={(person) => `${choice.unitId}:${person}`} />
    </select>
  </p>
);

const planAuthority = ({ review, acceptors }: Shown['view']): string | null =>
  acceptors.find(({ id }) => id === review.authorityId)?.label ?? null;

const Authority = ({ view, row: { row, filling } }: Filled): JSX.Element => {
  const id = `duyet-${row.key}`;
  const ofPlan = planAuthority(view);
  return (
    <p>
      <label for={id}>Người duyệt sản phẩm</label>
      <select id={id} name="authority">
        <option value="" selected={filling.authorityId === null}>
          {ofPlan === null ? kept(filling.authorityNow, 'Chưa chọn') : `Như cả kế hoạch: ${ofPlan}`}
        </option>
        <Options people={filling.authorities} chosen={filling.authorityId} value={String} />
      </select>
    </p>
  );
};

const Answering = ({ row: { row, filling } }: Filled): JSX.Element | null => {
  if (filling.leads.length === 0) return null;
  const id = `chiu-trach-nhiem-${row.key}`;
  return (
    <p>
      <label for={id}>Đơn vị chịu trách nhiệm chung</label>
      <select id={id} name="answering">
        <option value="" selected={filling.answering === null}>
          Chưa chọn
        </option>
        {filling.leads.map((lead) => (
          <option value={lead.id} selected={lead.id === filling.answering}>
            {lead.label}
          </option>
        ))}
      </select>
    </p>
  );
};

const openWords = (gaps: readonly Gap[]): string => (gaps.length === 0 ? 'đã rõ' : gaps.map((gap) => `chưa ${GAP_WORDS[gap]}`).join(', '));

/** What no document says of a row: who does it, who accepts the product, which lead answers for the whole. */
export const FillForm = (filled: Filled): JSX.Element => {
  const { view, show, row, place } = filled;
  const open = row.gaps.filter((gap) => FILLABLE.includes(gap));
  return (
    <details class="fill" open={FILLABLE.some((gap) => gap === show)}>
      <summary>
        Người thực hiện, thẩm quyền: {openWords(open)}
        <span class="heard"> (nhiệm vụ {place})</span>
      </summary>
      <DraftForm view={view} show={show} kind="fill" back={`dong-${row.row.key}`}>
        <input type="hidden" name="row" value={row.row.key} />
        <div class="fill-fields">
          {row.filling.carriers.map((choice) => (
            <Carrier choice={choice} id={`nguoi-${row.row.key}-${choice.unitId}`} />
          ))}
          <Authority {...filled} />
          <Answering {...filled} />
        </div>
        <button class="small strong">
          Lưu lựa chọn<span class="heard"> của nhiệm vụ {place}</span>
        </button>
      </DraftForm>
    </details>
  );
};
