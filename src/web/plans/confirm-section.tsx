/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { LADDER_CHOICES, type LadderChoice, LADDERS } from '#domain/reminders/ladder.ts';
import type { DraftView } from '#usecases/review/view-draft.ts';
import { DraftForm, type Shown } from './draft-form.tsx';
import { LADDER_WORDS } from './plan-words.ts';

const ladderOf = ({ review: { ladder } }: DraftView): LadderChoice =>
  LADDER_CHOICES.find((choice) => JSON.stringify(LADDERS[choice]) === JSON.stringify(ladder)) ?? 'default';

const Following = ({ view, show }: Shown): JSX.Element => (
  <DraftForm view={view} show={show} kind="following" back="xac-nhan">
    <p>
      <label for="nguoi-theo-doi">Người theo dõi kế hoạch</label>
      <select id="nguoi-theo-doi" name="controller" data-auto>
        <option value="">Chưa chọn</option>
        {view.controllers.map(({ id, label }) => (
          <option value={id} selected={id === view.review.controllerId}>
            {label}
          </option>
        ))}
      </select>
    </p>
    <p>
      <label for="bac-nhac">Bậc nhắc</label>
      <select id="bac-nhac" name="ladder" data-auto>
        {LADDER_CHOICES.map((choice) => (
          <option value={choice} selected={choice === ladderOf(view)}>
            {LADDER_WORDS[choice]}
          </option>
        ))}
      </select>
    </p>
    <button class="small strong">Lưu lựa chọn</button>
  </DraftForm>
);

const Authority = ({ view, show }: Shown): JSX.Element => (
  <DraftForm view={view} show={show} kind="authority" back="xac-nhan">
    <p>
      <label for="nguoi-duyet">Người duyệt sản phẩm (chung cho cả kế hoạch)</label>
      <select id="nguoi-duyet" name="authority" data-auto>
        <option value="">Chưa chọn</option>
        {view.acceptors.map(({ id, label }) => (
          <option value={id} selected={id === view.review.authorityId}>
            {label}
          </option>
        ))}
      </select>
    </p>
    <button class="small strong">Lưu người duyệt</button>
  </DraftForm>
);

const Collector = ({ view, show }: Shown): JSX.Element => {
  const { unitId, named } = view.collector;
  return (
    <DraftForm view={view} show={show} kind="collector" back="xac-nhan">
      <p>
        <label for="noi-tong-hop">Nơi tổng hợp vướng mắc hằng tuần</label>
        <select id="noi-tong-hop" name="unit" data-auto>
          <option value="">Người theo dõi kế hoạch</option>
          {view.units.map(({ id, label }) => (
            <option value={id} selected={id === unitId}>
              {label}
            </option>
          ))}
        </select>
        {named !== null && <span class="quiet"> Văn bản nêu: {named}</span>}
      </p>
      <button class="small strong">Lưu nơi tổng hợp</button>
    </DraftForm>
  );
};

const newUnits = ({ unitQuestions }: DraftView): readonly string[] =>
  unitQuestions.filter(({ kind, choice }) => choice?.kind === 'create' || (kind === 'unknown' && choice === null)).map(({ name }) => name);

const whatHappens = (view: DraftView): string => {
  const { comparison, rows } = view;
  if (comparison.amended.length === 0) return `Lưu ${rows.length} nhiệm vụ.`;
  const added = rows.filter(({ fate }) => fate?.kind === 'new').length;
  return `Lưu bản mới: ${added} việc mới, ${rows.length - added} việc được nối, ${comparison.gone.length} việc được đóng.`;
};

/** Who follows the plan and how it is reminded of, and the one press that stores it. */
export const ConfirmSection = ({ view, show }: Shown): JSX.Element => {
  const created = newUnits(view);
  return (
    <section id="xac-nhan" aria-labelledby="xac-nhan-ten">
      <h2 id="xac-nhan-ten">Xác nhận</h2>
      <Following view={view} show={show} />
      <Authority view={view} show={show} />
      <Collector view={view} show={show} />
      <DraftForm view={view} show={show} kind="confirm" back="xac-nhan" action="confirm">
        <p>{whatHappens(view)} Trước khi bấm nút dưới đây, chưa có việc nào được lưu và chưa ai được nhắc.</p>
        {created.length > 0 && <p>Đơn vị được tạo mới: {created.join('; ')}.</p>}
        <p class="check">
          <input type="checkbox" id="khong-mat" name="noSecrets" required />
          <label for="khong-mat">Tôi xác nhận văn bản này không chứa bí mật nhà nước.</label>
        </p>
        <button class="action">Xác nhận kế hoạch</button>
      </DraftForm>
      <DraftForm view={view} show={show} kind="discard" back="" action="discard">
        <button class="small">Bỏ bản dự thảo này</button>
      </DraftForm>
    </section>
  );
};
