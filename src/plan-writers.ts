import { letterheadOf, letterSymbol } from './documents/out/report/letterhead.ts';
import { taskListCsv } from './documents/out/task-list-csv.ts';
import type { PlanWriters } from './web/plans/plan-desk.ts';

const NOTHING_SAID = { superior: null, number: null, symbol: null, place: null, addressee: null, post: null, signer: null };

const NOBODY = { unit: 'Cơ quan', above: [], signers: [] };

/**
 * The writers of lists and reports, as a plan's page hands them out: nobody says anything of the frame there. What writes .docx and .xlsx
 * comes with the first that is asked for: a fifth of the memory of a server that only reminds.
 */
export const PLAN_WRITERS: PlanWriters = {
  report: async ({ figures, issuer }) => {
    const { reportDocx } = await import('./documents/out/report/report-docx.ts');
    const issuing = issuer ?? NOBODY;
    return reportDocx({ figures, letterhead: letterheadOf({ ...issuing, ...NOTHING_SAID }), issuer: issuing.unit });
  },
  letter: async ({ letter, issuer }) => {
    const { urgingLetterDocx } = await import('./documents/out/letter/urging-letter-docx.ts');
    const issuing = issuer ?? NOBODY;
    const letterhead = letterheadOf({ ...issuing, ...NOTHING_SAID });
    return urgingLetterDocx({ letter, letterhead: { ...letterhead, symbol: letterSymbol(letterhead.symbol) }, issuer: issuing.unit });
  },
  xlsx: async (rows, at) => (await import('./documents/out/task-list-xlsx.ts')).taskListXlsx(rows, at),
  csv: taskListCsv,
};
