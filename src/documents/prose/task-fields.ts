import { trimMarks } from '#language/trim-marks.ts';
import type { LabelRole } from './label-names.ts';
import { type Field, labelledLine } from './field-labels.ts';
import type { Item } from './outline.ts';

/** The texts that stand behind the labels of one task, those of one role joined. */
export type Fields = Readonly<Partial<Record<LabelRole, string>>>;

/** Labels by which a heading is known as a task; a mere "Nội dung: …" may stand anywhere. */
const TASK_ROLES: readonly LabelRole[] = ['lead', 'coordinating', 'deadline', 'product'];

const joined = (one: string | undefined, other: string): string => [one ?? '', other].filter((text) => text !== '').join('; ');

const textsUnder = (item: Item): readonly string[] => [
  ...item.body.map(({ text }) => text),
  ...item.children.flatMap((child) => [child.text, ...textsUnder(child)]),
];

// "Thời gian thực hiện:" with the value in the lines below it.
const withLinesBelow = (fields: readonly Field[], item: Item): readonly Field[] => {
  const last = fields.at(-1);
  const below = textsUnder(item)
    .map((text) => trimMarks(text, ' .;'))
    .join('; ');
  return last === undefined || below === '' ? fields : [...fields.slice(0, -1), { role: last.role, value: joined(last.value, below) }];
};

const fieldsOfChild = (child: Item): readonly Field[] => {
  const { before, fields } = labelledLine(child.text);
  return before === '' ? withLinesBelow(fields, child) : [];
};

/** Whether a line or bullet is nothing but labelled fields. */
export const isLabelLine = (text: string): boolean => {
  const { before, fields } = labelledLine(text);
  return before === '' && fields.length > 0;
};

/** All fields that an item names: in its own words, in the paragraphs under it, in bullets that are nothing but labels. */
export const fieldsOf = (item: Item): Fields => {
  const found = [
    ...labelledLine(item.text).fields,
    ...item.body.flatMap(({ text }) => labelledLine(text).fields),
    ...item.children.flatMap((child) => fieldsOfChild(child)),
  ];
  const fields: Partial<Record<LabelRole, string>> = {};
  for (const { role, value } of found) fields[role] = joined(fields[role], value);
  return fields;
};

/** Whether the fields make their item a task. */
export const makesTask = (fields: Fields): boolean => TASK_ROLES.some((role) => (fields[role] ?? '') !== '');
