import { describe, expect, it } from 'vitest';
import { read } from './said-at.ts';

const REPORTS: readonly (readonly [text: string, task: number])[] = [
  ['việc 11 đã xong, xin lãnh đạo phê duyệt', 11],
  ['gia hạn hợp đồng điện thoại rồi, việc 6 hoàn thành', 6],
  ['việc 5 xong, cảm ơn anh đã gỡ giúp', 5],
  ['việc 7 nộp rồi sao còn nhắc nữa', 7],
];

describe('a report beside a request, thanks or a grumble', () => {
  it.each(REPORTS)('is read as the report alone: %s', (text, task) => {
    expect(read(text).acts.map((act) => [act.intent, 'tasks' in act ? act.tasks : []])).toEqual([['done', [task]]]);
  });
});

describe('a question why something was not approved', () => {
  it.each(['sao chưa thấy duyệt', 'vì sao chưa thấy duyệt ạ', 'sao chưa thấy anh duyệt việc 12'])(
    'approves and reports nothing: %s',
    (text) => {
      expect(read(text).acts.map((act) => act.intent)).toEqual(['question']);
    },
  );
});

describe('numbers on both sides of a comma, and one time for the reminder', () => {
  it.each(['nhắc lại 12, 15 chiều nay', 'nhắc lại 3, 4 mai'])('is asked back and changes nothing: %s', (text) => {
    expect(read(text).sure).toBe(false);
  });

  it('is sure where the time cannot go with one alone', () => {
    const { acts, sure } = read('mai nhắc lại 3, 4');
    expect([sure, acts.map((act) => [act.intent, 'tasks' in act ? act.tasks : []])]).toEqual([true, [['snooze', [3, 4]]]]);
  });
});
