import type { Hono } from 'hono';
import type { AssignmentId } from '#domain/ids.ts';
import { assignmentNumber, fetchEvidence } from '#usecases/evidence/fetch-evidence.ts';
import { sentencePage } from '../sentence-page.tsx';
import type { PlanDesk } from './plan-desk.ts';
import type { ReaderEnv } from './plan-session.ts';

const FILE = '/plans/evidence/:assignment{[0-9]{1,9}}/:sha256{[0-9a-f]{64}}';

/** Where a file that shows that work was done is fetched. */
export const evidencePath = (assignment: AssignmentId, sha256: string): string => `/plans/evidence/${assignment}/${sha256}`;

/**
 * Hands out a file as it came, to be saved: under no type that a browser would show, and never within the page, so that nothing in it runs.
 */
export const evidenceRoute = (app: Hono<ReaderEnv>, desk: PlanDesk): void => {
  app.get(FILE, async (c) => {
    const { assignment, sha256 } = c.req.param();
    const asked = { assignmentId: assignmentNumber(assignment), sha256, personId: c.get('reader').id, now: desk.now() };
    const found = await fetchEvidence(desk.db, asked);
    const sentence = 'Không tìm thấy tệp nào ở địa chỉ này.';
    if (found === null) return sentencePage(c, { status: 404, title: 'Không có tệp này', sentence, back: '/plans' });
    return c.body(new Uint8Array(found.bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.file.name).replaceAll("'", '%27')}`,
      'Cache-Control': 'no-store',
    });
  });
};
