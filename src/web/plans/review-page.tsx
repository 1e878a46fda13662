/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { documentPage } from '../document-page.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ConfirmSection } from './confirm-section.tsx';
import { DraftForm, type Shown } from './draft-form.tsx';
import { DutiesSection } from './duties-section.tsx';
import { HeadSection } from './head-section.tsx';
import { LateSection } from './late-section.tsx';
import { FAULT_SENTENCES } from './plan-words.ts';
import { RowsSection } from './rows-section.tsx';
import { UnitsSection } from './units-section.tsx';

export const PLAN_ASSETS = { style: '/assets/plans.css', script: '/assets/plans-client.js' } as const;

type Html = ReturnType<typeof documentPage>;

/** The bar above every page for plans. */
export const PlanBar = ({ reader, children }: { readonly reader: string; readonly children?: Child }): JSX.Element => (
  <header class="plan-bar">
    <a class="plan-brand" href="/plans">
      <img src="/assets/icon.svg" alt="" width="32" height="32" />
      Nhập kế hoạch
    </a>
    {children}
    <span class="reader">{reader}</span>
  </header>
);

const Steps = ({ view }: Shown): JSX.Element => (
  <nav class="plan-steps" aria-label="Các phần của trang">
    <a href="#van-ban">Văn bản</a>
    {view.unitQuestions.length > 0 && <a href="#don-vi">Đơn vị</a>}
    {view.comparison.earlier.length > 0 && <a href="#thay-doi">Thay đổi</a>}
    {view.rows.some(({ late }) => late !== null) && <a href="#qua-han">Quá hạn</a>}
    <a href="#nhiem-vu">Nhiệm vụ</a>
    {view.review.plan.duties.length > 0 && <a href="#bao-cao">Báo cáo</a>}
    <a href="#xac-nhan">Xác nhận</a>
  </nav>
);

const Undo = ({ view, show }: Shown): JSX.Element | null =>
  view.canUndo ? (
    <DraftForm view={view} show={show} kind="undo" back="" action="undo">
      <button class="small">Hoàn tác lần sửa cuối</button>
    </DraftForm>
  ) : null;

const WholeText = ({ view }: Shown): JSX.Element => (
  <details class="whole-text" id="toan-van">
    <summary>Toàn văn đã đọc</summary>
    <div class="text-lines" tabindex={0} role="region" aria-label="Toàn văn đã đọc">
      {view.source.map(({ text }) => text.trim() !== '' && <p>{text.replaceAll('\t', ' | ')}</p>)}
    </div>
  </details>
);

const Open = (shown: Shown): JSX.Element => (
  <>
    <HeadSection {...shown} />
    <UnitsSection {...shown} />
    <ChangesSection {...shown} />
    <LateSection {...shown} />
    <RowsSection {...shown} />
    <DutiesSection {...shown} />
    <WholeText {...shown} />
    <ConfirmSection {...shown} />
  </>
);

const Decided = ({ view }: Shown): JSX.Element => (
  <div class="card decided">
    <h1>{view.state === 'confirmed' ? 'Đã xác nhận kế hoạch' : 'Đã bỏ bản dự thảo'}</h1>
    <p>
      {view.state === 'confirmed'
        ? `${view.review.rows.length} nhiệm vụ của “${view.review.plan.document.title ?? view.fileName}” đã được lưu. Từ buổi nhắc kế tiếp, mỗi người phụ trách nhận việc của mình.`
        : `“${view.fileName}” không được lưu thành kế hoạch.`}
    </p>
    <p>
      <a class="action" href="/plans">
        Nhập kế hoạch khác
      </a>
    </p>
  </div>
);

/** The review page of a draft; `fault` is the kind of what was not done, as the page before has it. */
export const reviewPage = (shown: Shown & { readonly reader: string; readonly fault: string }): Html => {
  const { view, show, reader, fault } = shown;
  const sentence = FAULT_SENTENCES[fault];
  return documentPage({
    title: view.review.plan.document.title ?? 'Kế hoạch chưa có tên',
    kind: 'plan',
    live: false,
    more: PLAN_ASSETS,
    children: (
      <>
        <a class="skip" href="#chinh">
          Tới nội dung
        </a>
        <PlanBar reader={reader}>{view.state === 'open' && <Steps view={view} show={show} />}</PlanBar>
        <main id="chinh" class="plan-main">
          <p class="failure" id="loi" role="alert">
            {sentence}
          </p>
          {view.state === 'open' ? <Open view={view} show={show} /> : <Decided view={view} show={show} />}
          {view.state === 'open' && <div class="undo">{<Undo view={view} show={show} />}</div>}
        </main>
        <p class="heard" id="trang-thai" role="status"></p>
      </>
    ),
  });
};
