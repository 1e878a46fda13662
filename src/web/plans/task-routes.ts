import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { asId } from '#domain/ids.ts';
import { nameOnPage, taskNumber, viewTask } from '#usecases/review/task-on-page.ts';
import { sentencePage } from '../sentence-page.tsx';
import type { PlanDesk } from './plan-desk.ts';
import type { ReaderEnv } from './plan-session.ts';
import { taskPage } from './task-page.tsx';

const TASK = '/plans/tasks/:number{[0-9]{1,9}}';

/** Two numbers. */
const FORM_LIMIT = 4 * 1024;

type Ctx = Context<ReaderEnv, typeof TASK>;

// What may not be seen is not admitted to exist.
const noSuchTask = (c: Context): Response | Promise<Response> =>
  sentencePage(c, { status: 404, title: 'Không có việc này', sentence: 'Không tìm thấy việc nào ở địa chỉ này.', back: '/plans' });

const tooLarge = (c: Context): Response | Promise<Response> =>
  sentencePage(c, { status: 413, title: 'Chưa gửi được', sentence: 'Nội dung gửi lên quá dài; xin gửi lại.', back: '/plans' });

const asked = (c: Ctx, desk: PlanDesk) => ({ number: taskNumber(c.req.param('number')), personId: c.get('reader').id, now: desk.now() });

const numberIn = (value: unknown): number => (typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : 0);

/** The pages of single tasks, behind the session of the plans' pages. */
export const taskRoutes = (app: Hono<ReaderEnv>, desk: PlanDesk): void => {
  app.get(TASK, async (c) => {
    const task = await viewTask(desk.db, asked(c, desk));
    return task === null ? noSuchTask(c) : c.html(taskPage({ task, reader: c.get('reader').name, fault: c.req.query('fault') ?? '' }));
  });
  app.post(`${TASK}/name`, bodyLimit({ maxSize: FORM_LIMIT, onError: tooLarge }), async (c) => {
    const { assignment, carrier } = await c.req.parseBody();
    const on = asked(c, desk);
    const named = await nameOnPage(desk.db, { ...on, assignmentId: asId(numberIn(assignment)), carrierId: asId(numberIn(carrier)) });
    if (!named.ok && named.refusal.kind === 'no-such-task') return noSuchTask(c);
    return c.redirect(`/plans/tasks/${on.number}${named.ok ? '' : `?fault=${named.refusal.kind}`}`, 303);
  });
};
