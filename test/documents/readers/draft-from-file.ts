import type { DocumentText } from '#documents/document-line.ts';
import type { ImportRefusal } from '#documents/import-refusal.ts';
import { planFromText } from '#documents/plan-text.ts';
import { readDocx } from '#documents/readers/read-docx.ts';
import { readPdf } from '#documents/readers/read-pdf.ts';
import { readXlsx } from '#documents/readers/read-xlsx.ts';
import type { DraftPlan } from '#domain/draft-plan.ts';
import type { Result } from '#domain/result.ts';
import type { PlanBlock } from '../../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../../support/plan-files/write-docx.ts';
import { writePdf } from '../../support/plan-files/write-pdf.ts';
import { writeXlsx } from '../../support/plan-files/write-xlsx.ts';

type Reader = (bytes: Uint8Array) => Promise<Result<DocumentText, ImportRefusal>>;

const READERS: Readonly<Record<string, Reader>> = { docx: readDocx, xlsx: readXlsx, pdf: readPdf };

/** What a reader makes of a file here, in this process. */
export const readHere = (kind: string, bytes: Uint8Array): Promise<Result<DocumentText, ImportRefusal>> => {
  const reader = READERS[kind];
  if (reader === undefined) throw new Error(`no reader of ${kind}`);
  return reader(bytes);
};

/** The draft of a file that must be readable. */
export const draftFrom = async (kind: string, bytes: Uint8Array): Promise<DraftPlan> => {
  const text = await readHere(kind, bytes);
  const draft = text.ok ? planFromText(text.value) : text;
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal));
  return draft.value;
};

/** Ways to set the same blocks as a file. */
export const SETTINGS: readonly (readonly [name: string, kind: string, write: (blocks: readonly PlanBlock[]) => Promise<Uint8Array>])[] = [
  ['.docx', 'docx', (blocks) => writeDocx(blocks)],
  ['.docx on its side', 'docx', (blocks) => writeDocx(blocks, { landscape: true })],
  ['.xlsx', 'xlsx', (blocks) => writeXlsx(blocks)],
  ['.pdf with rules', 'pdf', (blocks) => writePdf(blocks)],
  [
    '.pdf on its side, rows cut by pages, header repeated',
    'pdf',
    (blocks) => writePdf(blocks, { landscape: true, breaksRows: true, repeatsHeader: true, pageNumbers: true }),
  ],
];

/** What must be equal in every format: all but where it stands. */
export const comparable = ({ tasks, duties, indicators, ...rest }: DraftPlan): object => ({
  ...rest,
  tasks: tasks.map((task) => ({ ...task, source: null })),
  duties: duties.map((duty) => ({ ...duty, source: null })),
  indicators: indicators.map((indicator) => ({ ...indicator, source: null })),
});
