import type { Database } from '#db/database.ts';
import { loadWork } from '#db/followed-work.ts';
import type { PersonId, PlanDraftId, PlanId } from '#domain/ids.ts';
import type { PlanSource } from '#domain/reviewing/plan-source.ts';
import { confirmDraft } from '#usecases/review/confirm-draft.ts';
import { type EditInWords, unitsInWords } from '#usecases/review/edit-in-words.ts';
import { editDraft } from '#usecases/review/edit-draft.ts';
import { keepDraft } from '#usecases/review/store-draft.ts';
import { type DraftView, viewDraft } from '#usecases/review/view-draft.ts';
import { officeUnderTest } from './office-under-test.ts';
import { planOf, type Row } from './plan-in-hand.ts';
import { required } from './required-value.ts';

const NO_SOURCE: PlanSource = { lines: [], places: [] };

export interface Document {
  readonly number?: string;
  readonly replaces?: readonly string[];
}

/** An office in which one person, the controller unless another is named, brings in plans and reviews them. */
export const reviewUnderTest = async (db: Database, who = 'Bùi Thanh Tâm') => {
  const office = await officeUnderTest(db, { from: '2026-06-15T09:00' });
  const personId: PersonId = required(office.people.get(who));
  const now = office.clock.now;
  const bringIn = async (rows: readonly Row[], { number = '15/KH-UBND', replaces = [] }: Document = {}): Promise<PlanDraftId | null> => {
    const { draft, contentHash } = planOf(rows, number);
    const read = { draft: { ...draft, document: { ...draft.document, replaces } }, contentHash, source: NO_SOURCE };
    return (await keepDraft(db, { read, fileName: 'ke-hoach.docx', personId, now: now() }))?.id ?? null;
  };
  const view = async (id: PlanDraftId): Promise<DraftView> => required(await viewDraft(db, { id, personId, now: now() }));
  const edit = async (id: PlanDraftId, words: EditInWords) =>
    editDraft(db, { id, personId, version: (await view(id)).version, now: now(), edit: words });
  const confirm = async (id: PlanDraftId, noSecrets = true) =>
    confirmDraft(db, { id, personId, version: (await view(id)).version, now: now(), noSecrets });
  return {
    ...office,
    personId,
    bringIn: async (rows: readonly Row[], document?: Document): Promise<PlanDraftId> => required(await bringIn(rows, document)),
    tryToBringIn: bringIn,
    view,
    edit,
    confirm,
    /** Brings a plan in and confirms it as it was read. */
    takesIn: async (rows: readonly Row[], document?: Document): Promise<PlanId> => {
      const confirmed = await confirm(required(await bringIn(rows, document)));
      if (!confirmed.ok) throw new Error(confirmed.refusal.kind);
      return confirmed.value;
    },
    /** Each assignment as "number unit part state". */
    shares: async (): Promise<readonly string[]> => {
      const units = new Map([...office.units].map(([key, id]) => [id, key]));
      return (await loadWork(db, {})).map(({ assignment, task }) =>
        [task.id, units.get(assignment.unitId) ?? '?', assignment.part, assignment.state.kind].join(' '),
      );
    },
    tasks: async () => {
      const works = await loadWork(db, {});
      return [...new Map(works.map(({ task }) => [task.id, task])).values()];
    },
  };
};

/** The row's cells as its form shows them, changed in some. */
export const cellsOf = (view: DraftView, at: number) => {
  const { row } = required(view.rows[at]);
  const { ordinal, title, lead, coordinating, deadline, product, status } = row.task;
  return {
    row: row.key,
    cells: {
      ordinal: ordinal ?? '',
      title,
      lead: unitsInWords(lead),
      coordinating: unitsInWords(coordinating),
      deadline: deadline.text,
      product: product ?? '',
      done: status === 'done',
    },
  };
};
