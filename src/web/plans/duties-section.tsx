/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { DraftDuty } from '#domain/draft-plan.ts';
import type { DutyView } from '#usecases/review/view-duties.ts';
import { DraftForm, type Shown } from './draft-form.tsx';

const nameOf = ({ from, what, to }: DraftDuty): string => `${from} ${what} gửi ${to}`;

const standing = ({ isOut, rhythm, next }: DutyView): string => {
  if (isOut) return 'Không đưa vào: không kỳ nào thành việc.';
  if (rhythm === null) return 'Văn bản không nói bao lâu một lần, nên không kỳ nào thành việc.';
  return next === null ? rhythm : `${rhythm}. Kỳ đầu: ${next}.`;
};

const Duty = ({ view, show, duty }: Shown & { readonly duty: DutyView }): JSX.Element => (
  <li>
    <p>
      {nameOf(duty.duty)}
      <span class="quiet"> {standing(duty)}</span>
    </p>
    <DraftForm view={view} show={show} kind="duty" back="bao-cao">
      <input type="hidden" name="duty" value={duty.place} />
      <span class="segments" role="group" aria-label={`Chế độ báo cáo: ${nameOf(duty.duty)}`}>
        <button name="out" value="no" aria-pressed={duty.isOut ? 'false' : 'true'}>
          Đưa vào
        </button>
        <button name="out" value="yes" aria-pressed={duty.isOut ? 'true' : 'false'}>
          Bỏ ra
        </button>
      </span>
    </DraftForm>
  </li>
);

/** The periodic reports that the document orders: each period becomes a task, unless one is left out here. */
export const DutiesSection = ({ view, show }: Shown): JSX.Element | null => {
  if (view.duties.length === 0) return null;
  return (
    <section id="bao-cao" aria-labelledby="bao-cao-ten">
      <h2 id="bao-cao-ten">{view.duties.length} chế độ báo cáo định kỳ</h2>
      <p class="quiet">
        Mỗi kỳ thành một việc cho từng đơn vị phải báo cáo, tính từ ngày xác nhận; các kỳ trước đó không hỏi lại. Số liệu theo Điều 12 Nghị
        định 09/2019/NĐ-CP nếu không đặt riêng.
      </p>
      <ul class="late-rows">
        {view.duties.map((duty) => (
          <Duty view={view} show={show} duty={duty} />
        ))}
      </ul>
    </section>
  );
};
