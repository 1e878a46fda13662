import { z } from 'zod';
import { asId, type PersonId } from '#domain/ids.ts';
import { LATE_CHOICES } from '#domain/importing/late-rows.ts';
import { LADDER_CHOICES, LADDERS } from '#domain/reminders/ladder.ts';
import { parseDay } from '#domain/time/day.ts';
import { type EditInWords, ROW_ACTS } from '#usecases/review/edit-in-words.ts';

const LONGEST_CELL = 10_000;

// Browsers send line breaks as CRLF, and no database takes a NUL in a text.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const words = z
  .string()
  .max(LONGEST_CELL)
  .transform((text) => text.replaceAll('\r\n', '\n').replaceAll(CONTROL_CHARACTERS, '').normalize('NFC').trim());
const orNull = words.transform((text) => (text === '' ? null : text));
const digits = z.string().regex(/^\d{1,9}$/);
const row = digits.transform(Number);
const several = z.union([digits, z.array(digits)]).transform((ids) => [ids].flat().map(Number));

const rowForm = z.object({
  kind: z.literal('row'),
  row,
  act: z.enum(ROW_ACTS).default('save'),
  ordinal: words,
  title: words,
  lead: words,
  coordinating: words,
  deadline: words,
  product: words,
  done: z.literal('on').optional(),
});

const headForm = z.object({
  kind: z.literal('head'),
  number: orNull,
  issuedOn: words.transform((text) => parseDay(text)),
  issuer: orNull,
  title: orNull,
});

// "unit:4" = this unit, "create:2" = a new one below it, "members" = these, "" = nobody has decided.
const unitForm = z.object({
  kind: z.literal('unit'),
  name: z.string().max(LONGEST_CELL),
  choice: z.string().regex(/^(?:|members|(?:unit|create):\d{1,9})$/),
  member: several.default([]),
});

const followingForm = z.object({
  kind: z.literal('following'),
  controller: z.union([z.literal(''), digits]),
  ladder: z.enum(LADDER_CHOICES),
});

// "4:12" = the part of unit 4 is for person 12, "4:" = for nobody yet.
const carrier = z.string().regex(/^\d{1,9}:\d{0,9}$/);
const orNobody = z.union([z.literal(''), digits]);

const fillForm = z.object({
  kind: z.literal('fill'),
  row,
  carrier: z
    .union([carrier, z.array(carrier)])
    .transform((all) => [all].flat())
    .default([]),
  authority: orNobody,
  answering: orNobody.default(''),
});

const authorityForm = z.object({ kind: z.literal('authority'), authority: orNobody });

const collectorForm = z.object({ kind: z.literal('collector'), unit: orNobody });

const lateForm = z.object({ kind: z.literal('late'), row: row.optional(), choice: z.enum(LATE_CHOICES) });

const matchForm = z.object({ kind: z.literal('match'), row, task: z.union([z.literal('found'), z.literal('new'), digits]) });

const apartForm = z.object({ kind: z.literal('apart'), plan: digits, apart: z.enum(['yes', 'no']) });

const dutyForm = z.object({ kind: z.literal('duty'), duty: digits.transform(Number), out: z.enum(['yes', 'no']) });

const editForm = z.discriminatedUnion('kind', [
  rowForm,
  headForm,
  unitForm,
  fillForm,
  authorityForm,
  followingForm,
  collectorForm,
  lateForm,
  matchForm,
  apartForm,
  dutyForm,
]);

type EditForm = z.infer<typeof editForm>;

type UnitEdit = Extract<EditInWords, { kind: 'choose-unit' }>;

const unitChoice = ({ choice, member }: z.infer<typeof unitForm>): UnitEdit['choice'] => {
  const id = Number(choice.split(':')[1]);
  if (choice.startsWith('unit:')) return { kind: 'unit', unitId: asId(id) };
  if (choice.startsWith('create:')) return { kind: 'create', parentId: asId(id) };
  return choice === 'members' ? { kind: 'members', unitIds: member.map((each) => asId(each)) } : null;
};

const matchOf = (task: string): Extract<EditInWords, { kind: 'match-row' }>['match'] =>
  task === 'found' || task === 'new' ? { kind: task } : { kind: 'task', taskId: asId(Number(task)) };

const personOrNull = (text: string): PersonId | null => (text === '' ? null : asId(Number(text)));

const filled = ({ row: key, carrier: carriers, authority, answering }: z.infer<typeof fillForm>): EditInWords => ({
  kind: 'fill',
  row: key,
  carriers: carriers.map((one) => {
    const [unit = '', person = ''] = one.split(':');
    return { unitId: asId(Number(unit)), personId: personOrNull(person) };
  }),
  authorityId: personOrNull(authority),
  answering: answering === '' ? null : asId(Number(answering)),
});

const editOf = (form: EditForm): EditInWords => {
  switch (form.kind) {
    case 'row': {
      const { kind, row: key, act, done, ...cells } = form;
      return { kind, row: key, act, cells: { ...cells, done: done !== undefined } };
    }
    case 'head': {
      const { kind, ...cells } = form;
      return { kind, cells };
    }
    case 'unit':
      return { kind: 'choose-unit', name: form.name, choice: unitChoice(form) };
    case 'following':
      return {
        kind: 'following',
        personId: form.controller === '' ? null : asId(Number(form.controller)),
        ladder: form.ladder === 'default' ? null : LADDERS[form.ladder],
      };
    case 'fill':
      return filled(form);
    case 'authority':
      return { kind: 'choose-authority', row: null, personId: personOrNull(form.authority) };
    case 'collector':
      return { kind: 'choose-collector', unitId: form.unit === '' ? null : asId(Number(form.unit)) };
    case 'late':
      return { kind: 'answer-late', row: form.row ?? null, choice: form.choice };
    case 'match':
      return { kind: 'match-row', row: form.row, match: matchOf(form.task) };
    case 'apart':
      return { kind: 'keep-apart', planId: asId(Number(form.plan)), apart: form.apart === 'yes' };
    case 'duty':
      return { kind: 'leave-duty-out', duty: form.duty, out: form.out === 'yes' };
  }
};

const onPage = z.object({
  version: digits.transform(Number),
  /** Which rows the page showed, and the part of it to come back to. */
  show: z
    .string()
    .regex(/^[a-z]{0,20}$/)
    .default(''),
  back: z
    .string()
    .regex(/^[\w-]{0,40}$/)
    .default(''),
});

/** Which version of the draft the page showed, and where on it the reader was. */
export type OnPage = z.infer<typeof onPage>;

/** The part that every form of the page has; null where it was not made by the page. */
export const readOnPage = (fields: unknown): OnPage | null => onPage.safeParse(fields).data ?? null;

/** The edit that the fields of a form ask for; null where they were not made by the page. */
export const readEdit = (fields: unknown): EditInWords | null => {
  const form = editForm.safeParse(fields);
  return form.success ? editOf(form.data) : null;
};
