import type { Hono } from 'hono';
import { fetchLetter, letterNumber } from '#usecases/escalation/fetch-letter.ts';
import { sentencePage } from '../sentence-page.tsx';
import type { PlanDesk } from './plan-desk.ts';
import type { ReaderEnv } from './plan-session.ts';

const LETTER = '/plans/letters/:number{[0-9]{1,9}}/cong-van-don-doc.docx';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Where a signed link leads to the letter of this number. */
export const letterPath = (digits: string): string => `/plans/letters/${digits}/cong-van-don-doc.docx`;

/** Hands out a letter of urging, to a clerk who has it or to whoever follows its task. */
export const letterRoute = (app: Hono<ReaderEnv>, desk: PlanDesk): void => {
  app.get(LETTER, async (c) => {
    const letterId = letterNumber(c.req.param('number'));
    const fetched = await fetchLetter(desk.db, { letterId, personId: c.get('reader').id, now: desk.now() });
    const sentence = 'Không tìm thấy dự thảo công văn ở địa chỉ này, hoặc việc không còn phần nào quá hạn.';
    if (fetched === null) return sentencePage(c, { status: 404, title: 'Không có dự thảo này', sentence, back: '/plans' });
    return c.body(new Uint8Array(await desk.writers.letter(fetched)), 200, {
      'Content-Type': DOCX,
      'Content-Disposition': 'attachment; filename="cong-van-don-doc.docx"',
      'Cache-Control': 'no-store',
    });
  });
};
