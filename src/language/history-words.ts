import type { HistoryEntry } from '#domain/assigning/task-history.ts';

const because = ({ detail }: HistoryEntry): string => `; lý do: ${detail ?? 'chưa nêu lý do'}`;

const DID: Record<HistoryEntry['did'], (entry: HistoryEntry) => string> = {
  assigned: ({ unit, detail }) => `giao ${unit}${detail === null ? '' : `, đồng chí ${detail} thực hiện`}`,
  'imported-done': ({ unit }) => `ghi nhận ${unit} đã xong trước khi nhập kế hoạch`,
  'person-named': ({ detail }) => `cử đồng chí ${detail ?? ''} thực hiện`,
  moved: ({ detail }) => `chuyển việc: ${detail ?? ''}`,
  'handed-on': ({ detail }) => `sắp xếp lại đơn vị, chuyển việc: ${detail ?? ''}`,
  released: ({ detail }) => `đồng chí ${detail ?? ''}, thôi thực hiện`,
  acknowledged: ({ detail }) => `đã biết việc quá hạn, hẹn nghe lại ngày ${detail ?? ''}`,
  'letter-issued': ({ detail }) => `phát hành công văn đôn đốc số ${detail ?? ''}`,
  urged: ({ unit }) => `đôn đốc ${unit}`,
  accepted: () => 'nhận việc',
  declined: (entry) => `không nhận việc${because(entry)}`,
  'progress-reported': ({ detail }) => `báo đang làm${detail === null ? '' : /^\d+%/u.test(detail) ? `, đạt ${detail}` : `: ${detail}`}`,
  'evidence-given': ({ detail }) => `gửi minh chứng: ${detail ?? ''}`,
  'extension-asked': ({ detail }) => `xin gia hạn đến ${detail ?? ''}`,
  'extension-withdrawn': () => 'thôi xin gia hạn',
  'deadline-moved': ({ detail }) => `gia hạn: ${detail ?? ''}`,
  'extension-refused': (entry) => `không cho gia hạn${because(entry)}`,
  blocked: (entry) => `báo vướng${because(entry)}`,
  'resolver-named': ({ detail }) => `nêu người gỡ vướng: ${detail ?? 'chưa rõ'}`,
  'obstacle-passed': ({ detail }) => `chuyển việc gỡ vướng: ${detail ?? ''}`,
  unblocked: () => 'báo hết vướng',
  submitted: () => 'báo xong, chờ duyệt',
  completed: () => 'báo xong',
  approved: () => 'duyệt kết quả',
  returned: (entry) => `trả lại${because(entry)}`,
  dropped: (entry) => `hủy việc${because(entry)}`,
  superseded: ({ detail }) => `thay bằng việc ${detail ?? ''}`,
  'taken-back': () => 'rút lại tin vừa báo',
};

// What nobody has said was given by the plan, or written down by the system itself.
const whoDid = ({ by, did }: HistoryEntry): string => {
  if (by !== null) return `Đồng chí ${by}`;
  return did === 'assigned' || did === 'imported-done' ? 'Kế hoạch được nhập' : 'Nhắc Việc ghi nhận';
};

/** What has happened, in words: "Đồng chí Nguyễn Văn Nam: báo vướng; lý do: chờ kinh phí". */
export const historyWords = (entry: HistoryEntry): string => `${whoDid(entry)}: ${DID[entry.did](entry)}`;
