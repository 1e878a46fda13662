import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { extensionTailIn, extensionWishIn } from '#language/extension-words.ts';

const TODAY = day('2026-06-12');
const UNTIL = '2026-06-30';

describe('words about more time', () => {
  it.each([
    ['xin gia hạn 12 đến 30/6 vì chờ số liệu', [12], UNTIL, 'chờ số liệu'],
    ['xin gia han 12, 13 den 30/6 vi cho so lieu', [12, 13], UNTIL, 'cho so lieu'],
    ['Em xin lùi hạn việc 12 sang 30/6 do chưa có kinh phí ạ', [12], UNTIL, 'chưa có kinh phí'],
    ['đề nghị gia hạn nhiệm vụ số 12 đến hết ngày 30/6, chờ Sở Tài chính', [12], UNTIL, 'chờ Sở Tài chính'],
    ['gia hạn 12 đến thứ Sáu tuần sau', [12], '2026-06-19', ''],
    ['xin gia hạn 12', [12], null, ''],
  ])('ask for it: “%s”', (...[text, tasks, until, reason]) => {
    expect(extensionWishIn(text, TODAY)).toEqual({ intent: 'extend', tasks, until, reason });
  });

  it.each([
    ['duyệt gia hạn 12', [12], null],
    ['Duyệt gia hạn 12 đến 30/6', [12], UNTIL],
    ['đồng ý cho gia hạn việc 12 đến hết ngày 30/6.', [12], UNTIL],
    ['duyệt gia hạn', [], null],
  ])('grant it: “%s”', (text, tasks, until) => {
    expect(extensionWishIn(text, TODAY)).toEqual({ intent: 'move-deadline', tasks, until });
  });

  it.each([
    ['không cho gia hạn 12: đã gia hạn nhiều lần', 'đã gia hạn nhiều lần'],
    ['không duyệt gia hạn 12 vì thiếu căn cứ', 'thiếu căn cứ'],
    ['từ chối gia hạn 12', ''],
    ['bác đề nghị gia hạn 12, lý do: đã quá hạn', 'đã quá hạn'],
    ['không gia hạn 12', ''],
  ])('refuse it: “%s”', (text, reason) => {
    expect(extensionWishIn(text, TODAY)).toEqual({ intent: 'refuse-extension', tasks: [12], reason });
  });

  it.each(['thôi xin gia hạn 12', 'không xin gia hạn 12 nữa', 'rút đề nghị gia hạn 12', 'không cần gia hạn 12 nữa ạ'])(
    'take a request back: “%s”',
    (text) => {
      expect(extensionWishIn(text, TODAY)).toEqual({ intent: 'withdraw-extension', tasks: [12] });
    },
  );

  it.each([
    'gia hạn hợp đồng điện thoại rồi, việc 6 hoàn thành',
    'Cấp, gia hạn chữ ký số',
    'gia hạn mấy lần rồi còn gì',
    'xin gia hạn 12 đến khi nào có kinh phí',
    'duyệt 12',
    'không duyệt 12: thiếu số liệu',
    'việc 12 quá hạn',
  ])('are not read into “%s”', (text) => {
    expect(extensionWishIn(text, TODAY)).toBeNull();
  });

  it.each([
    ['30/6', UNTIL, ''],
    ['đến hết tháng 6 vì chờ số liệu', UNTIL, 'chờ số liệu'],
    ['thứ Sáu tuần sau', '2026-06-19', ''],
  ])('answer until when: “%s”', (text, until, reason) => {
    expect(extensionTailIn(text, TODAY)).toEqual({ until, reason });
  });

  it.each(['cảm ơn', 'xong 12', 'việc của tôi', 'chưa biết'])('name no day in “%s”', (text) => {
    expect(extensionTailIn(text, TODAY)).toBeNull();
  });
});
