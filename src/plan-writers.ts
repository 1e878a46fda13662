import { urgingLetterDocx } from './documents/out/letter/urging-letter-docx.ts';
import { letterheadOf, letterSymbol } from './documents/out/report/letterhead.ts';
import { reportDocx } from './documents/out/report/report-docx.ts';
import { taskListCsv } from './documents/out/task-list-csv.ts';
import { taskListXlsx } from './documents/out/task-list-xlsx.ts';
import type { PlanWriters } from './web/plans/plan-desk.ts';

const NOTHING_SAID = { superior: null, number: null, symbol: null, place: null, addressee: null, post: null, signer: null };

const NOBODY = { unit: 'Cơ quan', above: [], signers: [] };

/** The writers of lists and reports, as a plan's page hands them out: nobody says anything of the frame there. */
export const PLAN_WRITERS: PlanWriters = {
  report: ({ figures, issuer }) => {
    const issuing = issuer ?? NOBODY;
    return reportDocx({ figures, letterhead: letterheadOf({ ...issuing, ...NOTHING_SAID }), issuer: issuing.unit });
  },
  letter: ({ letter, issuer }) => {
    const issuing = issuer ?? NOBODY;
    const letterhead = letterheadOf({ ...issuing, ...NOTHING_SAID });
    return urgingLetterDocx({ letter, letterhead: { ...letterhead, symbol: letterSymbol(letterhead.symbol) }, issuer: issuing.unit });
  },
  xlsx: taskListXlsx,
  csv: taskListCsv,
};
