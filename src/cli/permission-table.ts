import { DUTY_RELATIONS } from '#domain/duties/duty-sight.ts';
import { FILLERS, FILLERS_OF_GAP } from '#domain/gaps/gap-fillers.ts';
import type { AskedGap } from '#domain/gaps/gap-notices.ts';
import { INDICATOR_RELATIONS } from '#domain/indicators/indicator-sight.ts';
import { ROLES } from '#domain/office/person.ts';
import {
  ACTIONS,
  DUTY_ACTIONS,
  INDICATOR_ACTIONS,
  mayDo,
  mayDoOfDuty,
  mayDoOfIndicator,
  mayInOffice,
  OFFICE_ACTIONS,
} from '#domain/permissions.ts';
import { SIX_RO } from '#domain/six-ro.ts';
import { type Relation, RELATIONS } from '#domain/visibility.ts';
import {
  RELATION_WORDS,
  ACTION_WORDS,
  DUTY_RELATION_WORDS,
  DUTY_ACTION_WORDS,
  INDICATOR_RELATION_WORDS,
  INDICATOR_ACTION_WORDS,
  ROLE_WORDS,
  OFFICE_ACTION_WORDS,
  FILLER_WORDS,
  ASKED_GAP_WORDS,
} from './permission-words.ts';

const ASKED_GAPS: readonly AskedGap[] = [...SIX_RO, 'successor'];

/** Columns as wide as their widest cell: the form in which the formatter leaves a table alone. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => (cells[at] ?? '').length)));
  const row = (cells: readonly string[]): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...rows.map(row)].join('\n');
};

const mark = (allowed: boolean): string => (allowed ? 'x' : '');

const rolesOf = (relation: Relation): string => {
  const { roles } = RELATION_WORDS[relation];
  return roles.length === ROLES.length ? 'bất kỳ' : roles.map((role) => `\`${role}\``).join(', ');
};

const legend = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([code, words]) => `- \`${code}\`: ${words}`).join('\n');

/** Who may see and do what of periodic reports and of indicators. */
const regularTables = (): readonly string[] => [
  '## Theo quan hệ với chế độ báo cáo',
  table(
    ['Với chế độ báo cáo', ...DUTY_ACTIONS.map((action) => `\`${action}\``)],
    DUTY_RELATIONS.map((relation) => [`\`${relation}\``, ...DUTY_ACTIONS.map((action) => mark(mayDoOfDuty([relation], action)))]),
  ),
  legend([
    ...DUTY_RELATIONS.map((relation) => [relation, DUTY_RELATION_WORDS[relation]] as const),
    ...DUTY_ACTIONS.map((action) => [action, DUTY_ACTION_WORDS[action]] as const),
  ]),
  '## Theo quan hệ với chỉ tiêu',
  table(
    ['Với chỉ tiêu', ...INDICATOR_ACTIONS.map((action) => `\`${action}\``)],
    INDICATOR_RELATIONS.map((relation) => [
      `\`${relation}\``,
      ...INDICATOR_ACTIONS.map((action) => mark(mayDoOfIndicator([relation], action))),
    ]),
  ),
  legend([
    ...INDICATOR_RELATIONS.map((relation) => [relation, INDICATOR_RELATION_WORDS[relation]] as const),
    ...INDICATOR_ACTIONS.map((action) => [action, INDICATOR_ACTION_WORDS[action]] as const),
  ]),
];

/** Who fills which gap of the six rõ: the number is the turn in which they are asked. */
const gapTable = (): readonly string[] => [
  '## Bổ sung điều còn thiếu (6 rõ)',
  'Số trong ô là thứ tự được hỏi; ai có số trong hàng đều được bổ sung. Người có thẩm quyền với nhiệm vụ được bổ sung mọi điều; ai được `set-authority` với mọi phần chủ trì thì cũng xác định được người có thẩm quyền.',
  table(
    ['Điều còn thiếu', ...FILLERS.map((filler) => `\`${filler}\``)],
    ASKED_GAPS.map((gap) => [
      `\`${gap}\``,
      ...FILLERS.map((filler) => {
        const turn = FILLERS_OF_GAP[gap].indexOf(filler);
        return turn < 0 ? '' : String(turn + 1);
      }),
    ]),
  ),
  legend([
    ...FILLERS.map((filler) => [filler, FILLER_WORDS[filler]] as const),
    ...ASKED_GAPS.map((gap) => [gap, ASKED_GAP_WORDS[gap]] as const),
  ]),
];

/** The table relation × role × action as Markdown, from the rules themselves; Vietnamese headings beside the words of the code. */
export const permissionTable = (): string =>
  [
    '# Ai được xem gì, ai được làm gì',
    'Bảng này do `bin/nhacviec permissions` in ra từ chính quy tắc trong chương trình; xin đừng sửa tay.',
    'Không có quan hệ nào với phần việc thì không xem được gì: việc không được xem được trả lời y như việc không có. Ô trống là không được phép.',
    '## Theo quan hệ với phần việc',
    table(
      ['Quan hệ', 'Vai trò', ...ACTIONS.map((action) => `\`${action}\``)],
      RELATIONS.map((relation) => [`\`${relation}\``, rolesOf(relation), ...ACTIONS.map((action) => mark(mayDo([relation], action)))]),
    ),
    '### Các quan hệ',
    legend(RELATIONS.map((relation) => [relation, RELATION_WORDS[relation].words])),
    '### Các hành động',
    legend(ACTIONS.map((action) => [action, ACTION_WORDS[action]])),
    '## Theo vai trò, với mọi việc',
    table(
      ['Vai trò', ...OFFICE_ACTIONS.map((action) => `\`${action}\``)],
      ROLES.map((role) => [
        `\`${role}\` (${ROLE_WORDS[role]})`,
        ...OFFICE_ACTIONS.map((action) => mark(mayInOffice({ active: true, roles: [role] }, action))),
      ]),
    ),
    legend(OFFICE_ACTIONS.map((action) => [action, OFFICE_ACTION_WORDS[action]])),
    ...gapTable(),
    ...regularTables(),
    '## Nhóm trò chuyện',
    'Nhóm chỉ nhận số liệu và số của việc thuộc đơn vị hay kế hoạch mà nhóm được gắn; không có tên người, không có tên việc. Ở trong nhóm không cho ai thêm quyền nào.',
  ].join('\n\n') + '\n';
