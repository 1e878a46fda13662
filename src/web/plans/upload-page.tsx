/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { dayOf } from '#domain/time/instant.ts';
import type { draftsOf } from '#usecases/review/view-draft.ts';
import { documentPage } from '../document-page.tsx';
import { shortDay } from './plan-words.ts';
import { PLAN_ASSETS, PlanBar } from './review-page.tsx';

type Drafts = Awaited<ReturnType<typeof draftsOf>>;

/** What a browser offers when a plan is chosen. */
const PLAN_FILES = '.docx,.xlsx,.pdf,.txt,.md';

const STATE_WORDS: Readonly<Record<Drafts[number]['state'], string>> = {
  open: 'chờ xác nhận',
  confirmed: 'đã xác nhận',
  discarded: 'đã bỏ',
};

const DraftList = ({ drafts }: { readonly drafts: Drafts }): JSX.Element | null =>
  drafts.length === 0 ? null : (
    <section aria-labelledby="da-gui">
      <h2 id="da-gui">Bản dự thảo đã gửi</h2>
      <ul class="drafts">
        {drafts.map(({ id, title, fileName, state, uploadedAt }) => (
          <li>
            <a href={`/plans/${id}`}>{title ?? fileName}</a>
            <span class="quiet">
              {' '}
              {fileName} · {shortDay(dayOf(uploadedAt))} · {STATE_WORDS[state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );

const FileForm = (): JSX.Element => (
  <form class="upload" method="post" action="/plans/new" enctype="multipart/form-data">
    <p>
      <label for="tep">Tệp kế hoạch (.docx, .xlsx, .pdf, .txt), tối đa 20 MB</label>
      <input type="file" id="tep" name="file" accept={PLAN_FILES} required />
    </p>
    <button class="action">Đọc tệp</button>
  </form>
);

const TextForm = (): JSX.Element => (
  <form class="upload" method="post" action="/plans/new" enctype="multipart/form-data">
    <p>
      <label for="van-ban-dan">Hoặc dán nội dung kế hoạch</label>
      <textarea id="van-ban-dan" name="text" rows={6} required></textarea>
    </p>
    <button class="action">Đọc nội dung</button>
  </form>
);

/** Where a plan is brought in, and what was brought in before; `sentence` says why the last one was not read. */
export const uploadPage = (reader: string, drafts: Drafts, sentence: string | null): ReturnType<typeof documentPage> =>
  documentPage({
    title: 'Nhập kế hoạch',
    kind: 'plan',
    live: false,
    more: PLAN_ASSETS,
    children: (
      <>
        <PlanBar reader={reader} />
        <main id="chinh" class="plan-main narrow">
          <p class="failure" role="alert" data-sentence>
            {sentence}
          </p>
          <h1>Nhập kế hoạch</h1>
          <p>
            Nhắc Việc đọc văn bản thành một bản dự thảo để đồng chí xem và sửa. Chưa có việc nào được lưu trước khi đồng chí xác nhận. Xin
            không gửi văn bản có bí mật nhà nước.
          </p>
          <FileForm />
          <TextForm />
          <DraftList drafts={drafts} />
        </main>
      </>
    ),
  });
