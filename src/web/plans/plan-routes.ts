import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { asId, type PlanDraftId } from '#domain/ids.ts';
import { confirmDraft } from '#usecases/review/confirm-draft.ts';
import { discardDraft, editDraft, undoEdit, type Working } from '#usecases/review/edit-draft.ts';
import { keepDraft } from '#usecases/review/store-draft.ts';
import { draftsOf, viewDraft } from '#usecases/review/view-draft.ts';
import { viewPlan } from '#usecases/review/view-plan.ts';
import { sentencePage } from '../sentence-page.tsx';
import { type OnPage, readEdit, readOnPage } from './edit-form.ts';
import { evidenceRoute } from './evidence-route.ts';
import { letterPath, letterRoute } from './letter-route.ts';
import { draftPath, openedPage } from './opened-page.tsx';
import type { PlanDesk } from './plan-desk.ts';
import { DOWNLOADS, sendDownload } from './plan-downloads.ts';
import { planPage } from './plan-page.tsx';
import { beginSession, ownOrigin, type ReaderEnv, withReader } from './plan-session.ts';
import { reviewPage } from './review-page.tsx';
import { taskRoutes } from './task-routes.ts';
import { uploadPage } from './upload-page.tsx';

/** The longest cells in Vietnamese, percent-encoded. */
const FORM_LIMIT = 512 * 1024;
/** What a form adds around the file. */
const AROUND_FILE = 64 * 1024;

const DRAFT = '/plans/:id{[0-9]{1,9}}';

type Ctx = Context<ReaderEnv, typeof DRAFT>;

const idIn = (c: Ctx): PlanDraftId => asId(Number(c.req.param('id')));

const noSuchDraft = (c: Context): Response | Promise<Response> =>
  sentencePage(c, { status: 404, title: 'Không có bản dự thảo này', sentence: 'Không có bản dự thảo nào ở địa chỉ này.', back: '/plans' });

const tooLarge = (c: Context): Response | Promise<Response> =>
  sentencePage(c, {
    status: 413,
    title: 'Chưa gửi được',
    sentence: 'Tệp lớn hơn 20 MB hoặc nội dung quá dài; xin tách bớt rồi gửi lại.',
    back: '/plans',
  });

const backTo = (c: Ctx, { show, back }: Pick<OnPage, 'show' | 'back'>, fault?: string): Response => {
  const query = new URLSearchParams({ ...(show === '' ? {} : { show }), ...(fault === undefined ? {} : { fault }) }).toString();
  return c.redirect(`/plans/${idIn(c)}${query === '' ? '' : `?${query}`}${back === '' || fault !== undefined ? '' : `#${back}`}`, 303);
};

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly kind: string } };
type Fields = Readonly<Record<string, unknown>>;

/** Answers a form of the page: does what it asks, and goes back to where the reader was. */
const answered =
  (desk: PlanDesk, act: (working: Working, fields: Fields) => Promise<Outcome>) =>
  async (c: Ctx): Promise<Response> => {
    const fields = await c.req.parseBody({ all: true });
    const onPage = readOnPage(fields);
    if (onPage === null) return backTo(c, { show: '', back: '' }, 'wrong-form');
    const working = { id: idIn(c), personId: c.get('reader').id, version: onPage.version, now: desk.now() };
    const outcome = await act(working, fields);
    if (outcome.ok) return backTo(c, onPage);
    return outcome.refusal.kind === 'no-such-draft' ? noSuchDraft(c) : backTo(c, onPage, outcome.refusal.kind);
  };

const WRONG_FORM: Outcome = { ok: false, refusal: { kind: 'wrong-form' } };

const draftRoutes = (app: Hono<ReaderEnv>, desk: PlanDesk): void => {
  const { db, now } = desk;
  const limited = bodyLimit({ maxSize: FORM_LIMIT, onError: tooLarge });
  app.get(DRAFT, async (c) => {
    const reader = c.get('reader');
    const view = await viewDraft(db, { id: idIn(c), personId: reader.id, now: now() });
    if (view === null) return noSuchDraft(c);
    const standing = await viewPlan(db, { id: view.id, personId: reader.id, now: now() });
    if (standing !== null) return c.html(planPage({ id: view.id, standing, reader: reader.name }));
    return c.html(reviewPage({ view, show: c.req.query('show') ?? '', reader: reader.name, fault: c.req.query('fault') ?? '' }));
  });
  for (const download of DOWNLOADS)
    app.get(`${DRAFT}/${download}`, async (c) => {
      const standing = await viewPlan(db, { id: idIn(c), personId: c.get('reader').id, now: now() });
      return standing === null ? noSuchDraft(c) : sendDownload(c, { download, standing, writers: desk.writers, now: now() });
    });
  app.post(`${DRAFT}/edit`, limited, answered(desk, async (working, fields) => {
    const edit = readEdit(fields);
    return edit === null ? WRONG_FORM : editDraft(db, { ...working, edit });
  })); // prettier-ignore
  app.post(
    `${DRAFT}/undo`,
    limited,
    answered(desk, (working) => undoEdit(db, working)),
  );
  app.post(
    `${DRAFT}/discard`,
    limited,
    answered(desk, (working) => discardDraft(db, working)),
  );
  app.post(`${DRAFT}/confirm`, limited, answered(desk, (working, { noSecrets }) =>
    confirmDraft(db, { ...working, noSecrets: noSecrets === 'on' }))); // prettier-ignore
};

const PASTED_NAME = 'noi-dung-dan.txt';

const bytesIn = async ({ file, text }: Fields): Promise<{ readonly bytes: Uint8Array; readonly name: string } | null> => {
  if (file instanceof File && file.size > 0) return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
  return typeof text === 'string' && text.trim() !== '' ? { bytes: new TextEncoder().encode(text), name: PASTED_NAME } : null;
};

const bringIn =
  ({ db, now, read }: PlanDesk) =>
  async (c: Context<ReaderEnv>): Promise<Response> => {
    const { id: personId, name } = c.get('reader');
    const given = await bytesIn(await c.req.parseBody());
    const plan = given === null ? null : await read(given.bytes, given.name);
    if (plan === null || given === null || !plan.ok) {
      const sentence = plan?.ok === false ? plan.refusal : 'Chưa có tệp hay nội dung nào được gửi lên; xin chọn tệp rồi gửi lại.';
      return c.html(uploadPage(name, await draftsOf(db, personId), sentence), 400);
    }
    const kept = await keepDraft(db, { read: plan.value, fileName: given.name, personId, now: now() });
    return kept === null ? noSuchDraft(c) : c.redirect(`/plans/${kept.id}`, 303);
  };

/** The pages on which a plan is reviewed before it is stored; behind a session that a signed link begins. */
export const planRoutes = (desk: PlanDesk): Hono<ReaderEnv> => {
  const app = new Hono<ReaderEnv>();
  app.use('/plans/*', ownOrigin(desk));
  app.get('/plans/open/:token', (c) => {
    const opened = desk.links.openLink(c.req.param('token'), desk.machineNow());
    if (opened === null) {
      const sentence = 'Đường dẫn này không đúng hoặc đã hết hạn (24 giờ); xin gửi lại tệp kế hoạch cho Nhắc Việc để nhận đường dẫn mới.';
      return sentencePage(c, { status: 403, title: 'Đường dẫn đã hết hạn', sentence, back: '/' });
    }
    beginSession(c, desk, opened.person);
    const letter = /^[0-9]{1,9}$/u.exec(c.req.query('cong-van') ?? '')?.[0];
    return c.html(openedPage(letter === undefined ? draftPath(opened.draft) : letterPath(letter)));
  });
  app.use('/plans/*', withReader(desk));
  app.use('/plans', withReader(desk));
  app.get('/plans', async (c) => c.html(uploadPage(c.get('reader').name, await draftsOf(desk.db, c.get('reader').id), null)));
  app.post('/plans/new', bodyLimit({ maxSize: desk.largestFileBytes + AROUND_FILE, onError: tooLarge }), bringIn(desk));
  draftRoutes(app, desk);
  taskRoutes(app, desk);
  letterRoute(app, desk);
  evidenceRoute(app, desk);
  return app;
};
