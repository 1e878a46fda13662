import type { DutyRelation } from '#domain/duties/duty-sight.ts';
import type { Filler } from '#domain/gaps/gap-fillers.ts';
import type { AskedGap } from '#domain/gaps/gap-notices.ts';
import type { IndicatorRelation } from '#domain/indicators/indicator-sight.ts';
import { type Role, ROLES } from '#domain/office/person.ts';
import type { Action, DutyAction, IndicatorAction, OfficeAction } from '#domain/permissions.ts';
import type { Relation } from '#domain/visibility.ts';

// What the relations and actions of the code are called in Vietnamese, where the table of permissions is printed.

export const RELATION_WORDS: Record<Relation, { readonly words: string; readonly roles: readonly Role[] }> = {
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

export const ACTION_WORDS: Record<Action, string> = {
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

export const DUTY_RELATION_WORDS: Record<DutyRelation, string> = {
  owes: 'thuộc đơn vị phải báo cáo',
  receives: 'đứng đầu đơn vị nhận báo cáo',
  'controls-plan': 'người theo dõi kế hoạch quy định chế độ báo cáo',
  'leads-above': 'thủ trưởng, lãnh đạo cấp trên của đơn vị phải báo cáo',
};

export const DUTY_ACTION_WORDS: Record<DutyAction, string> = {
  'see-duty': 'xem chế độ báo cáo, kỳ tới, kỳ số liệu',
  'set-figures': 'đổi kỳ số liệu',
  'end-duty': 'dừng chế độ báo cáo',
};

export const INDICATOR_RELATION_WORDS: Record<IndicatorRelation, string> = {
  reports: 'người báo số, hoặc người xử lý thay mọi việc của người báo số',
  'controls-plan': 'người theo dõi kế hoạch có chỉ tiêu',
  'set-it': 'người đặt chỉ tiêu',
  'stands-above': 'thủ trưởng, lãnh đạo cấp trên của người báo số; lãnh đạo cơ quan',
};

export const INDICATOR_ACTION_WORDS: Record<IndicatorAction, string> = {
  'see-indicator': 'xem chỉ tiêu và các số đã báo',
  'report-value': 'báo số',
  'steer-indicator': 'giao người báo số, đặt kỳ báo số',
};

export const ROLE_WORDS: Record<Role, string> = {
  official: 'cán bộ',
  head: 'thủ trưởng đơn vị',
  leader: 'lãnh đạo',
  controller: 'người theo dõi',
  clerk: 'văn thư',
  admin: 'quản trị',
};

export const OFFICE_ACTION_WORDS: Record<OfficeAction, string> = {
  'bind-group': 'gắn nhóm trò chuyện với đơn vị của mình',
  'import-plans': 'nhập kế hoạch',
  'set-indicators': 'đặt thêm chỉ tiêu',
  'hear-of-health': 'nhận cảnh báo vận hành (không có nội dung công việc)',
};

export const FILLER_WORDS: Record<Filler, string> = {
  'heads-lead': 'thủ trưởng đơn vị chủ trì phần việc',
  'controls-plan': 'người theo dõi kế hoạch',
  'gave-task': 'người giao việc qua tin nhắn',
  authority: 'người có thẩm quyền với nhiệm vụ',
  'leads-above': 'lãnh đạo cấp trên của đơn vị chủ trì phần việc',
  'leads-above-all': 'lãnh đạo của đơn vị gần nhất ở trên mọi đơn vị chủ trì',
  'leads-successor': 'lãnh đạo của đơn vị còn hoạt động gần nhất ở trên đơn vị đã giải thể',
};

export const ASKED_GAP_WORDS: Record<AskedGap, string> = {
  person: 'rõ người: phần việc chưa có người thực hiện',
  work: 'rõ việc: tên việc chưa nói phải làm gì',
  time: 'rõ thời gian: chưa có thời hạn tính được',
  responsibility: 'rõ trách nhiệm: nhiều đơn vị chủ trì, chưa ai chịu trách nhiệm chung',
  product: 'rõ sản phẩm: chưa có, hoặc không kiểm tra được',
  authority: 'rõ thẩm quyền: chưa có người duyệt',
  successor: 'đơn vị đã giải thể: đơn vị nào nhận tiếp',
};
