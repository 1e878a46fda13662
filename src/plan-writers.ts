import { letterheadOf } from './documents/out/report/letterhead.ts';
import { reportDocx } from './documents/out/report/report-docx.ts';
import { taskListCsv } from './documents/out/task-list-csv.ts';
import { taskListXlsx } from './documents/out/task-list-xlsx.ts';
import type { PlanWriters } from './web/plans/plan-desk.ts';

const NOTHING_SAID = { superior: null, number: null, symbol: null, place: null, addressee: null, post: null, signer: null };

/** The writers of lists and reports, as a plan's page hands them out: nobody says anything of the frame there. */
export const PLAN_WRITERS: PlanWriters = {
  report: ({ figures, issuer }) => {
    const issuing = issuer ?? { unit: 'Cơ quan', above: [], signers: [] };
    return reportDocx({ figures, letterhead: letterheadOf({ ...issuing, ...NOTHING_SAID }), issuer: issuing.unit });
  },
  xlsx: taskListXlsx,
  csv: taskListCsv,
};
