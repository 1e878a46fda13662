import { describe, expect, it } from 'vitest';
import { ladderWishIn } from '#language/ladder-words.ts';

const set = (task: number, before: readonly number[], everyWhenLate: number | null = null) => ({
  kind: 'set',
  task,
  before,
  everyWhenLate,
});

describe('the ladder of a task', () => {
  it.each([
    ['lịch nhắc 12', { kind: 'show', task: 12 }],
    ['xem lịch nhắc việc 12?', { kind: 'show', task: 12 }],
    ['khi nào nhắc việc 12?', { kind: 'show', task: 12 }],
    ['việc 12 được nhắc khi nào ạ?', { kind: 'show', task: 12 }],
    ['lịch nhắc việc 12 theo kế hoạch', { kind: 'as-plan', task: 12 }],
    ['đổi lịch nhắc 12 về như cũ', { kind: 'as-plan', task: 12 }],
    ['lịch nhắc 12 dày', { kind: 'choice', task: 12, choice: 'often' }],
    ['đổi lịch nhắc việc 12 thành thưa hơn nhé', { kind: 'choice', task: 12, choice: 'seldom' }],
    ['lịch nhắc 12: trước 10, 5, 2 ngày', set(12, [10, 5, 2])],
    ['lich nhac 12: truoc 10,5 va 2 ngay lam viec', set(12, [10, 5, 2])],
    ['nhắc việc 12 trước 5 ngày và đúng hạn', set(12, [5])],
    ['nhắc việc 12 trước hạn 5 và 2 ngày, quá hạn nhắc mỗi ngày', set(12, [5, 2], 1)],
    ['đặt lịch nhắc việc 12: trước 3 ngày; quá hạn thì nhắc 4 ngày một lần', set(12, [3], 4)],
  ])('is spoken of in “%s”', (text, wish) => {
    expect(ladderWishIn(text)).toEqual(wish);
    expect(ladderWishIn(text.normalize('NFD'))).toEqual(wish);
  });

  it.each([
    'nhắc lại 12 sáng mai',
    'mai nhắc lại việc 12',
    'nhắc việc 12 lúc 9h',
    'nhắc Sở Tài chính nộp việc 12 trước 5/7',
    'xong 12',
    'việc 12',
    'giao 12 cho Nam trước 3 ngày',
    'đổi giờ nhắc sang 9h',
    'lịch họp 12 dày quá',
    'nhắc việc 12 trước 15/7',
  ])('is not spoken of in “%s”', (text) => {
    expect(ladderWishIn(text)).toBeNull();
  });
});
