import type { Deadline } from '#domain/deadline.ts';
import type { PersonId, UnitId } from '#domain/ids.ts';
import type { Ladder } from '#domain/reminders/ladder.ts';
import type { DraftEdit, HeadCells, RowCells } from '#domain/reviewing/draft-edit.ts';
import type { ReviewedPlan, ReviewRow } from '#domain/reviewing/reviewed-plan.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { splitUnits } from '#language/units/split-units.ts';

/** The cells of a row as a person wrote them. */
export interface CellsInWords {
  readonly ordinal: string;
  /** Several lines where the row is to be split. */
  readonly title: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly deadline: string;
  readonly product: string;
  readonly done: boolean;
}

/** What is done with a row, beside writing its cells. */
export const ROW_ACTS = ['save', 'check', 'split', 'merge', 'leave-out'] as const;
export type RowAct = (typeof ROW_ACTS)[number];

/** The choices of a row's form, all of them at once; null where nothing is chosen. */
export interface FillingInForm {
  readonly carriers: readonly { readonly unitId: UnitId; readonly personId: PersonId | null }[];
  readonly authorityId: PersonId | null;
  readonly answering: UnitId | null;
}

/** An edit as a form hands it in: words are read here, everything else is meant as it is. */
export type EditInWords =
  | { readonly kind: 'row'; readonly row: number; readonly act: RowAct; readonly cells: CellsInWords }
  | { readonly kind: 'head'; readonly cells: HeadCells }
  /** Who follows the plan, and by which ladder. */
  | { readonly kind: 'following'; readonly personId: PersonId | null; readonly ladder: Ladder | null }
  /** What no document says of a row: each unit with its carrier, who accepts, which lead answers for the whole. */
  | ({ readonly kind: 'fill'; readonly row: number } & FillingInForm)
  | Exclude<
      DraftEdit,
      {
        kind:
          | 'edit-row'
          | 'check-row'
          | 'split-row'
          | 'merge-with-next'
          | 'leave-row-out'
          | 'edit-head'
          | 'choose-controller'
          | 'choose-ladder'
          | 'name-carrier'
          | 'choose-answering';
      }
    >;

interface Reading {
  readonly review: ReviewedPlan;
  /** For missing years where the document bears no date. */
  readonly today: Day;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** How units stand in a form's field, one a line. */
export const unitsInWords = (names: readonly string[]): string => names.join('\n');

// What stands in the field as it was shown is not read again: a name that somebody mapped would else be split anew.
const unitsFrom = (words: string, before: readonly string[]): readonly string[] =>
  words.replaceAll('\r\n', '\n').trim() === unitsInWords(before) ? before : splitUnits(words);

const deadlineFrom = (words: string, before: Deadline, reference: Day): Deadline =>
  words.trim() === before.text.trim() ? before : parseDeadline(words.trim(), reference);

const linesOf = (title: string): readonly string[] =>
  title
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const cellsFrom = (row: ReviewRow, cells: CellsInWords, { review, today }: Reading): RowCells => {
  const reference = review.plan.document.issuedOn ?? today;
  return {
    ordinal: orNull(cells.ordinal),
    title: linesOf(cells.title).join(' '),
    lead: unitsFrom(cells.lead, row.task.lead),
    coordinating: unitsFrom(cells.coordinating, row.task.coordinating),
    deadline: deadlineFrom(cells.deadline, row.task.deadline, reference),
    product: orNull(cells.product),
    status: cells.done ? 'done' : 'open',
  };
};

const cellsOf = ({ task: { ordinal, title, lead, coordinating, deadline, product, status } }: ReviewRow): RowCells => ({
  ordinal,
  title,
  lead,
  coordinating,
  deadline,
  product,
  status,
});

const actEdits = (key: number, act: RowAct, titles: readonly string[]): readonly DraftEdit[] => {
  switch (act) {
    case 'save':
      return [];
    case 'check':
      return [{ kind: 'check-row', row: key }];
    case 'split':
      // Without a line break there is nothing to go by: the row stands twice, to be written anew.
      return [{ kind: 'split-row', row: key, titles: titles.length > 1 ? titles : [...titles, ...titles] }];
    case 'merge':
      return [{ kind: 'merge-with-next', row: key }];
    case 'leave-out':
      return [{ kind: 'leave-row-out', row: key }];
  }
};

type Fill = Extract<EditInWords, { kind: 'fill' }>;

// Only what differs: each edit is one step that can be taken back.
const fillEdits = ({ row: key, carriers, authorityId, answering }: Fill, { review }: Reading): readonly DraftEdit[] => {
  const row = review.rows.find((one) => one.key === key);
  if (row === undefined) return [{ kind: 'check-row', row: key }];
  const { filling } = row;
  return [
    ...carriers
      .filter(({ unitId, personId }) => (filling.carriers.get(unitId) ?? null) !== personId)
      .map((carrier): DraftEdit => ({ kind: 'name-carrier', row: key, ...carrier })),
    ...(authorityId === filling.authorityId ? [] : [{ kind: 'choose-authority', row: key, personId: authorityId } as const]),
    ...(answering === filling.answering ? [] : [{ kind: 'choose-answering', row: key, unitId: answering } as const]),
  ];
};

const rowEdits = (words: Extract<EditInWords, { kind: 'row' }>, reading: Reading): readonly DraftEdit[] => {
  const row = reading.review.rows.find(({ key }) => key === words.row);
  const acts = actEdits(words.row, words.act, linesOf(words.cells.title));
  if (row === undefined || words.act === 'leave-out') return acts.length > 0 ? acts : [{ kind: 'check-row', row: words.row }];
  const cells = cellsFrom(row, words.cells, reading);
  const isSame = JSON.stringify(cells) === JSON.stringify(cellsOf(row));
  return [...(isSame ? [] : [{ kind: 'edit-row', row: words.row, cells } as const]), ...acts];
};

/** The edits that a form asks for, its words read; none where it changes nothing. A row that is gone is refused later. */
export const editsFrom = (words: EditInWords, reading: Reading): readonly DraftEdit[] => {
  if (words.kind === 'head') return [{ kind: 'edit-head', cells: words.cells }];
  if (words.kind === 'following')
    return [
      { kind: 'choose-controller', personId: words.personId },
      { kind: 'choose-ladder', ladder: words.ladder },
    ];
  if (words.kind === 'fill') return fillEdits(words, reading);
  if (words.kind !== 'row') return [words];
  return rowEdits(words, reading);
};
