import type { Action } from '#domain/permissions.ts';

/** What is said for each action, about a task of its own; `before` brings the task into the state that the action waits for. */
export const SAID: readonly {
  readonly action: Action;
  readonly says: (task: number) => string;
  readonly before?: (task: number) => string;
}[] = [
  { action: 'accept', says: (task) => `nhận việc ${task}` },
  { action: 'decline', says: (task) => `không nhận ${task}: không đúng chức năng` },
  { action: 'submit', says: (task) => `xong ${task}` },
  { action: 'report-progress', says: (task) => `đang làm ${task} 50%` },
  { action: 'report-block', says: (task) => `vướng ${task}: chờ cấp vốn` },
  { action: 'unblock', says: (task) => `hết vướng ${task}`, before: (task) => `vướng ${task}: chờ cấp vốn` },
  { action: 'name-person', says: (task) => `giao ${task} cho Bình` },
  { action: 'approve', says: (task) => `duyệt ${task}`, before: (task) => `xong ${task}` },
  { action: 'return', says: (task) => `trả lại ${task}: thiếu số liệu`, before: (task) => `xong ${task}` },
  { action: 'name-resolver', says: (task) => `hạn gỡ ${task}: 30/6`, before: (task) => `vướng ${task}: chờ cấp vốn` },
  { action: 'urge', says: (task) => `nhắc các đơn vị chưa nộp việc ${task}` },
  { action: 'draft-letter', says: (task) => `công văn đôn đốc ${task}` },
  { action: 'drop', says: (task) => `hủy việc ${task}: không còn cần` },
  { action: 'supersede', says: (task) => `việc ${task} thay bằng việc 1` },
  { action: 'set-ladder', says: (task) => `lịch nhắc ${task} dày` },
  // Whoever may move the deadline moves it by the words with which others ask; taking a request back is for those alone who may ask.
  {
    action: 'ask-extension',
    says: (task) => `thôi xin gia hạn ${task}`,
    before: (task) => `xin gia hạn ${task} đến 10/7 vì chờ số liệu`,
  },
  {
    action: 'move-deadline',
    says: (task) => `duyệt gia hạn ${task}`,
    before: (task) => `xin gia hạn ${task} đến 10/7 vì chờ số liệu`,
  },
];

/** What each action is said with, about a task of its own; `did` is what has changed of the task when it was done. */
export interface SteeringSaid {
  readonly action: Action;
  readonly task: number;
  readonly says: (task: number, who: string) => string;
  readonly did: string;
}

// Whoever gives work gives it to a unit of theirs: the authority heads the office of science.
const receiverOf = (who: string): string => (['Thủy', 'Hoa'].includes(who) ? 'Sở Khoa học và Công nghệ' : 'Phòng Văn hóa');

/** The same for what steers work. */
export const STEERING_SAID: readonly SteeringSaid[] = [
  { action: 'move', task: 1, says: (task, who) => `giao ${task} cho ${receiverOf(who)}`, did: 'moved' },
  { action: 'set-authority', task: 2, says: (task) => `việc ${task} do Lâm Thị Hòa phê duyệt`, did: 'authority Lâm Thị Hòa' },
  { action: 'pass-obstacle', task: 3, says: (task) => `chuyển gỡ ${task} cho Sở Tài chính`, did: 'obstacle-passed' },
  { action: 'acknowledge', task: 4, says: (task) => `đã biết ${task}`, did: 'acknowledged' },
];
