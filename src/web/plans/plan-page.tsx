/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PlanStanding } from '#usecases/review/view-plan.ts';
import { documentPage } from '../document-page.tsx';
import { shortDay } from './plan-words.ts';
import { PLAN_ASSETS, PlanBar } from './review-page.tsx';
import { StandingSections } from './standing-sections.tsx';

interface PlanPage {
  readonly id: number;
  readonly standing: PlanStanding;
  readonly reader: string;
}

const UNSEEN =
  'Đồng chí không theo dõi kế hoạch này và không phụ trách việc nào trong đó, nên chưa xem được số liệu. Kế hoạch đã được lưu; mỗi người phụ trách được nhắc từ buổi nhắc kế tiếp.';

/** The page of a plan that was confirmed: how it stands at this moment, in what the reader may see. */
export const planPage = (page: PlanPage): ReturnType<typeof documentPage> => {
  const { plan, rows } = page.standing;
  return documentPage({
    title: plan.title,
    kind: 'plan',
    live: false,
    more: PLAN_ASSETS,
    children: (
      <>
        <PlanBar reader={page.reader} />
        <main id="chinh" class="plan-main plan-standing">
          <header class="plan-head">
            <h1>Đã xác nhận kế hoạch</h1>
            <p class="plan-title">{plan.title}</p>
            <p class="about-plan">
              Số {plan.number ?? '(chưa có)'} · ngày {plan.issuedOn === null ? '(chưa có)' : shortDay(plan.issuedOn)} ·{' '}
              {plan.issuer ?? '(chưa rõ cơ quan ban hành)'}
            </p>
          </header>
          {rows.length === 0 ? <p>{UNSEEN}</p> : <StandingSections id={page.id} standing={page.standing} />}
          <p>
            <a class="action" href="/plans">
              Nhập kế hoạch khác
            </a>
          </p>
        </main>
      </>
    ),
  });
};
