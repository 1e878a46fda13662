import { bare } from '#language/fold.ts';
import { startsLikeUnit } from '#language/units/starts-like-unit.ts';
import { trimMarks } from '#language/trim-marks.ts';
import { labelledLine } from './prose/field-labels.ts';

/** The names of who leads and who helps, as one cell gives them. */
export interface CellRoles {
  readonly lead: string;
  readonly coordinating: string;
}

const LONGEST_CELL = 2_000;

const names = (texts: readonly string[]): string =>
  texts
    .map((text) => trimMarks(text, ' ,;.:-+'))
    .filter((text) => text !== '')
    .join('; ');

// "Chủ trì: …; phối hợp: …"
const byLabels = (cell: string): CellRoles | null => {
  const { before, fields } = labelledLine(cell);
  const of = (wanted: string): readonly string[] => fields.filter(({ role }) => role === wanted).map(({ value }) => value);
  const [lead, coordinating] = [[before, ...of('lead')], of('coordinating')];
  return names(lead) === '' || fields.length === 0 ? null : { lead: names(lead), coordinating: names(coordinating) };
};

const MARK = /\((?:cơ quan |đơn vị )?(chủ trì|phối hợp)(?: thực hiện| chính)?\)/giu;

// "Sở A (chủ trì), Sở B, Sở C": a mark tells of the names before it, and who bears none helps.
const byMarks = (cell: string): CellRoles | null => {
  const found = [...cell.matchAll(MARK)];
  if (!found.some(([, mark = '']) => bare(mark) === 'chu tri')) return null;
  const roles: Record<keyof CellRoles, string[]> = { lead: [], coordinating: [] };
  let from = 0;
  for (const { index, 0: whole, 1: mark = '' } of found) {
    roles[bare(mark) === 'chu tri' ? 'lead' : 'coordinating'].push(cell.slice(from, index));
    from = index + whole.length;
  }
  roles.coordinating.push(cell.slice(from));
  return { lead: names(roles.lead), coordinating: names(roles.coordinating) };
};

/** Words between those who lead and those who help. */
const BETWEEN: readonly RegExp[] = [
  /^(.+?),? (?:là (?:cơ quan|đơn vị) )?chủ trì(?: thực hiện)?[,;.]? ?(?:và )?(?:cùng )?phối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)? (.+)$/iu,
  /^(.+?),? (?:là (?:cơ quan|đơn vị) )?chủ trì(?: thực hiện)?[,;.] ?(?:và )?(.+?),? (?:cùng )?phối hợp(?: thực hiện)?$/iu,
  /^(.+?),? (?:và )?phối hợp(?: chặt chẽ)? (?:với|cùng(?: với)?) (.+)$/iu,
];

const byWords = (cell: string): CellRoles | null => {
  const [, lead = '', coordinating = ''] = BETWEEN.map((pattern) => pattern.exec(cell)).find((found) => found !== null) ?? [];
  return lead === '' ? null : { lead: names([lead]), coordinating: names([coordinating]) };
};

const ORDERING = /^(?:giao|phân công)(?: cho)? (?=\p{Lu}|các )/iu;

/** Behind this stands the part of the work that a unit has ("Sở A với các tiêu chuẩn chung; …"), unless it is another unit. */
const PART = / (?:đối )?với (?=(?:các|những) \p{Ll})/gu;

const withoutPart = (names: string): string => {
  const part = [...names.matchAll(PART)].find(({ index, 0: word }) => !startsLikeUnit(names.slice(index + word.length)));
  return part === undefined ? names : names.slice(0, part.index);
};

const plain = (cell: string): string =>
  cell
    .split(';')
    .map((names) => withoutPart(names))
    .join(';');

/** Parts a cell of the column of leads where it names helpers too ("Sở A chủ trì, phối hợp với Sở B"); most cells name leads alone. */
export const cellRoles = (cell: string): CellRoles => {
  const text = trimMarks(cell.slice(0, LONGEST_CELL), ' .').replace(ORDERING, '');
  const parted = /chủ trì|phối hợp/iu.test(text) ? (byLabels(text) ?? byMarks(text) ?? byWords(text)) : null;
  const { lead, coordinating } = parted ?? { lead: text, coordinating: '' };
  return { lead: plain(lead), coordinating: plain(coordinating) };
};
