import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { escalationWishIn } from '#language/escalation-words.ts';

const TODAY = day('2026-06-29');

const SAID: readonly (readonly [text: string, tasks: readonly number[], again: object | null])[] = [
  ['đã biết 12', [12], null],
  ['Đã biết việc 12.', [12], null],
  ['da biet 12', [12], null],
  ['tôi đã nắm việc số 12', [12], null],
  ['đã nắm được 12, 15 và 18 ạ', [12, 15, 18], null],
  ['đã biết 12, 3 ngày nữa báo lại', [12], { workingDays: 3 }],
  ['đã biết 12, 15; sau 5 ngày làm việc nhắc lại', [12, 15], { workingDays: 5 }],
  ['đã nắm việc 12, hẹn 3/7', [12], { on: '2026-07-03' }],
  ['đã biết việc 12, đến ngày 3/7 báo lại', [12], { on: '2026-07-03' }],
  ['đã biết', [], null],
  ['đã nắm thông tin, 2 ngày nữa hỏi lại', [], { workingDays: 2 }],
];

const OTHER = [
  'đã biết 12 xong chưa?',
  'chưa biết 12',
  'đã nhận 12',
  'xong 12',
  'đã biết làm việc 12 thế nào',
  'việc 12 đã biết ai làm chưa',
  'nhắc lại 12 sau 3 ngày',
];

describe('what is said about late work that has come up', () => {
  it.each(SAID)('%s', (text, tasks, again) => {
    expect(escalationWishIn(text, TODAY)).toEqual({ kind: 'acknowledge', tasks, again });
  });
  it.each(OTHER)('says something else: %s', (text) => {
    expect(escalationWishIn(text, TODAY)).toBeNull();
  });
});

describe('what is said about letters of urging', () => {
  it.each([
    ['công văn đôn đốc 12', { kind: 'draft-letter', task: 12 }],
    ['dự thảo công văn đôn đốc việc 12', { kind: 'draft-letter', task: 12 }],
    ['cho xin dự thảo công văn đôn đốc về việc 12 ạ', { kind: 'draft-letter', task: 12 }],
    ['chuyển văn thư 12', { kind: 'hand-letter', task: 12 }],
    ['chuyển văn thư công văn đôn đốc việc 12', { kind: 'hand-letter', task: 12 }],
    ['đã phát hành công văn đôn đốc 12', { kind: 'number-letter', task: 12 }],
    ['đã phát hành công văn 12 số 345/UBND-VP', { kind: 'letter-issued', task: 12, document: '345/UBND-VP', on: null }],
    ['đã phát hành công văn đôn đốc việc 12: số 345/UBND-VP ngày 3/7', { kind: 'letter-issued', task: 12, document: '345/UBND-VP', on: '2026-07-03' }], // prettier-ignore
  ])('%s', (text, wish) => {
    expect(escalationWishIn(text, TODAY)).toEqual(wish);
  });
  it.each(['xong 12, công văn 345/STC-NS ngày 12/6', 'đã gửi công văn 345', 'chuyển 12 cho văn thư', 'đã phát hành công văn 12'])(
    'says something else: %s',
    (text) => {
      expect(escalationWishIn(text, TODAY)).toBeNull();
    },
  );
});
