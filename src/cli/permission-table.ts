import { type Role, ROLES } from '#domain/office/person.ts';
import { DUTY_RELATIONS, type DutyRelation } from '#domain/duties/duty-sight.ts';
import { INDICATOR_RELATIONS, type IndicatorRelation } from '#domain/indicators/indicator-sight.ts';
import {
  type Action,
  ACTIONS,
  DUTY_ACTIONS,
  type DutyAction,
  INDICATOR_ACTIONS,
  type IndicatorAction,
  mayDo,
  mayDoOfDuty,
  mayDoOfIndicator,
  mayInOffice,
  OFFICE_ACTIONS,
  type OfficeAction,
} from '#domain/permissions.ts';
import { type Relation, RELATIONS } from '#domain/visibility.ts';

const RELATION_WORDS: Record<Relation, { readonly words: string; readonly roles: readonly Role[] }> = {
  carries: { words: 'đang thực hiện phần việc', roles: ROLES },
  'heads-unit': { words: 'thủ trưởng của đơn vị được giao, hoặc của đơn vị cấp trên', roles: ['head'] },
  'leads-above': { words: 'lãnh đạo cấp trên của đơn vị được giao', roles: ['leader'] },
  'controls-plan': { words: 'người theo dõi kế hoạch', roles: ROLES },
  authority: { words: 'người có thẩm quyền với nhiệm vụ', roles: ROLES },
  coordinates: { words: 'cùng nhiệm vụ: làm một phần khác, hoặc là thủ trưởng của đơn vị làm phần khác', roles: ROLES },
  'resolves-obstacle': { words: 'trong lúc việc đang vướng: người phải gỡ, và người ngay trên người đó', roles: ROLES },
  'receives-obstacles': { words: 'trong lúc việc đang vướng: đứng đầu đơn vị tổng hợp vướng mắc của kế hoạch', roles: ['head'] },
  'receives-duty': { words: 'đứng đầu đơn vị nhận báo cáo', roles: ['head'] },
  'acts-for': {
    words: 'xử lý thay theo ủy quyền, giao quyền, phụ trách: được đúng các quyền của người mình thay, trong phạm vi và thời gian đã ghi',
    roles: ROLES,
  },
};

const ACTION_WORDS: Record<Action, string> = {
  'see-title': 'xem số, tên việc, thời hạn, đơn vị chủ trì',
  'see-whole': 'xem toàn bộ: người thực hiện, sản phẩm, tình trạng',
  'see-obstacle': 'xem vướng mắc',
  count: 'được tính vào số liệu khi hỏi',
  accept: 'nhận việc',
  decline: 'không nhận việc',
  submit: 'báo xong',
  'report-progress': 'báo tiến độ',
  'report-block': 'báo vướng',
  unblock: 'báo hết vướng',
  'ask-extension': 'xin gia hạn, thôi xin gia hạn',
  'name-person': 'giao người thực hiện',
  approve: 'duyệt',
  return: 'trả lại',
  'move-deadline': 'gia hạn, không cho gia hạn',
  'set-authority': 'xác định người có thẩm quyền',
  'set-ladder': 'đổi lịch nhắc',
  move: 'chuyển sang đơn vị khác',
  urge: 'đôn đốc',
  'draft-letter': 'lấy dự thảo công văn đôn đốc, chuyển văn thư',
  acknowledge: 'báo đã biết việc quá hạn của người khác',
  drop: 'cho thôi thực hiện',
  supersede: 'thay bằng việc khác',
  'name-resolver': 'nêu người gỡ vướng, hạn gỡ',
  'pass-obstacle': 'chuyển việc gỡ vướng cho đơn vị, người khác',
};

const DUTY_RELATION_WORDS: Record<DutyRelation, string> = {
  owes: 'thuộc đơn vị phải báo cáo',
  receives: 'đứng đầu đơn vị nhận báo cáo',
  'controls-plan': 'người theo dõi kế hoạch quy định chế độ báo cáo',
  'leads-above': 'thủ trưởng, lãnh đạo cấp trên của đơn vị phải báo cáo',
};

const DUTY_ACTION_WORDS: Record<DutyAction, string> = {
  'see-duty': 'xem chế độ báo cáo, kỳ tới, kỳ số liệu',
  'set-figures': 'đổi kỳ số liệu',
  'end-duty': 'dừng chế độ báo cáo',
};

const INDICATOR_RELATION_WORDS: Record<IndicatorRelation, string> = {
  reports: 'người báo số, hoặc người xử lý thay mọi việc của người báo số',
  'controls-plan': 'người theo dõi kế hoạch có chỉ tiêu',
  'set-it': 'người đặt chỉ tiêu',
  'stands-above': 'thủ trưởng, lãnh đạo cấp trên của người báo số; lãnh đạo cơ quan',
};

const INDICATOR_ACTION_WORDS: Record<IndicatorAction, string> = {
  'see-indicator': 'xem chỉ tiêu và các số đã báo',
  'report-value': 'báo số',
  'steer-indicator': 'giao người báo số, đặt kỳ báo số',
};

const ROLE_WORDS: Record<Role, string> = {
  official: 'cán bộ',
  head: 'thủ trưởng đơn vị',
  leader: 'lãnh đạo',
  controller: 'người theo dõi',
  clerk: 'văn thư',
  admin: 'quản trị',
};

const OFFICE_ACTION_WORDS: Record<OfficeAction, string> = {
  'bind-group': 'gắn nhóm trò chuyện với đơn vị của mình',
  'import-plans': 'nhập kế hoạch',
  'set-indicators': 'đặt thêm chỉ tiêu',
  'hear-of-health': 'nhận cảnh báo vận hành (không có nội dung công việc)',
};

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
    ...regularTables(),
    '## Nhóm trò chuyện',
    'Nhóm chỉ nhận số liệu và số của việc thuộc đơn vị hay kế hoạch mà nhóm được gắn; không có tên người, không có tên việc. Ở trong nhóm không cho ai thêm quyền nào.',
  ].join('\n\n') + '\n';
