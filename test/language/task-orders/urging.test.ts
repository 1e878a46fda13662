import { describe, expect, it } from 'vitest';
import { readTaskOrder } from '#language/task-orders/read-task-order.ts';

describe('who is urged', () => {
  it.each([
    ['đôn đốc 11 27', [11, 27]],
    ['đôn đốc việc 4, 9 và 12 nhé', [4, 9, 12]],
    ['don doc cac viec 4, 9', [4, 9]],
    ['giục 3 với 5', [3, 5]],
  ])('is whoever is late with each task: %s', (text, numbers) => {
    expect(readTaskOrder(text)).toEqual({ kind: 'urge-several', numbers });
  });

  it.each(['đôn đốc tất cả việc quá hạn', 'đôn đốc các việc trễ hạn', 'nhắc hết mấy việc quá hạn', 'don doc viec qua han'])(
    'is whoever is late with anything: %s',
    (text) => {
      expect(readTaskOrder(text)).toEqual({ kind: 'urge-late' });
    },
  );

  it.each([
    ['nhắc Long làm việc 1', 'Long', 1],
    ['nhắc anh Tuấn nộp việc 3 nhé', 'anh Tuấn', 3],
    ['đôn đốc phòng Kinh tế hoàn thành việc 7', 'phòng Kinh tế', 7],
    ['giục chị Mai việc 12', 'chị Mai', 12],
  ])('is the one who is named: %s', (text, who, number) => {
    expect(readTaskOrder(text)).toEqual({ kind: 'urge-somebody', who, number });
  });

  it.each(['nhắc lại việc 3', 'nhắc em việc 3', 'nhắc sau việc 3', 'mai nhắc việc 3', 'nhắc tôi làm việc 1'])(
    'is nobody where one’s own reminder is spoken of: %s',
    (text) => {
      expect(readTaskOrder(text)).toBeNull();
    },
  );
});

describe('work that is divided', () => {
  it.each([
    ['chia 7 cho Lan và Hùng', 7, 'Lan và Hùng'],
    ['chia việc 7 cho phòng Kinh tế với phòng Văn hóa', 7, 'phòng Kinh tế với phòng Văn hóa'],
  ])('is passed down in parts: %s', (text, number, to) => {
    expect(readTaskOrder(text)).toEqual({ kind: 'pass-down', number, to, part: null });
  });
});
