import { labelledLine } from './field-labels.ts';
import type { TaskRow } from '../task-row.ts';
import { groupAt, ordinalAt } from './places.ts';
import { deadlineWords } from './sentence-deadline.ts';
import { type Roles, rolesIn } from './sentence-roles.ts';
import { sentencesOf } from './sentences.ts';
import type { TaskItem } from './task-items.ts';
import { labelledUnits, leadingUnits } from './unit-phrase.ts';

const SAID_BY_WORDS = 'Đơn vị được đọc từ câu văn, xin kiểm tra.';
const TIME_BY_WORDS = 'Thời hạn được đọc từ câu văn, xin kiểm tra.';

const piecesOf = (value: string): readonly string[] => {
  const [first = '', ...more] = sentencesOf(value);
  return [first, ...more.filter((sentence) => leadingUnits(sentence) !== null)].flatMap((sentence) => sentence.split('; '));
};

const HELPS = /^,? ?(?:cùng )?phối hợp/u;

/** Units behind a label: names alone, or sentences that begin with them ("Sở A chủ trì …; các sở phối hợp"). */
const labelledRoles = (value: string): Roles => {
  const lead: string[] = [];
  const coordinating: string[] = [...rolesIn([value]).coordinating];
  for (const piece of piecesOf(value)) {
    const { units, end } = labelledUnits(piece);
    (HELPS.test(piece.slice(end)) ? coordinating : lead).push(...units);
  }
  return { lead, coordinating: coordinating.filter((unit) => !lead.includes(unit)) };
};

const unitsText = (units: readonly string[]): string => [...new Set(units)].join('; ');

const leadOf = ({ fields, words, place }: TaskItem): Roles => {
  if (fields.lead !== undefined) return labelledRoles(fields.lead);
  const said = rolesIn(words);
  return said.lead.length > 0 ? said : { ...said, lead: place.office };
};

const helpersOf = ({ fields }: TaskItem, said: readonly string[]): readonly string[] =>
  fields.coordinating === undefined ? said : labelledRoles(fields.coordinating).lead;

const warningsOf = ({ fields, place }: TaskItem, { lead }: Roles, deadline: string): readonly string[] => [
  ...(fields.lead === undefined && lead.length > 0 && lead !== place.office ? [SAID_BY_WORDS] : []),
  ...(fields.deadline === undefined && deadline !== '' ? [TIME_BY_WORDS] : []),
];

const detailOf = ({ fields, item, title }: TaskItem): string =>
  [fields.detail ?? '', ...item.body.map(({ text }) => labelledLine(text).before)]
    .filter((text) => text !== '' && text !== title)
    .join(' ');

/** An item of a list as a row, as a table would give it; what only its sentences say is marked for checking. */
export const listRow = (task: TaskItem): TaskRow => {
  const { item, place, title, fields, words } = task;
  const roles = leadOf(task);
  const deadline = fields.deadline ?? deadlineWords(words);
  return {
    source: { line: item.line },
    ordinal: ordinalAt(place, item),
    group: groupAt(place),
    title,
    detail: detailOf(task),
    lead: unitsText(roles.lead),
    coordinating: unitsText(helpersOf(task, roles.coordinating)),
    deadline,
    product: fields.product ?? '',
    status: fields.status ?? '',
    warnings: warningsOf(task, roles, deadline),
  };
};
