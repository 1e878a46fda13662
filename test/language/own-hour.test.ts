import { describe, expect, it } from 'vitest';
import { hourWishIn } from '#language/own-hour.ts';

const set = (hour: string) => ({ kind: 'set', hour });

describe('the hour of the morning’s message', () => {
  it.each([
    ['nhắc tôi lúc 8h30 hằng ngày', set('08:30')],
    ['Nhắc em vào lúc 8:15 mỗi sáng ạ', set('08:15')],
    ['hằng ngày nhắc tôi lúc 9 giờ', set('09:00')],
    ['đổi giờ nhắc sang 9h', set('09:00')],
    ['doi gio nhac sang 9h', set('09:00')],
    ['đổi giờ nhắc của tôi thành 8 giờ rưỡi', set('08:30')],
    ['đặt lại giờ nhắc lúc 2h chiều', set('14:00')],
    ['xin đổi giờ nhắc hằng ngày sang 7h15 nhé', set('07:15')],
    ['đổi giờ nhắc sang 6h', set('06:00')],
    ['bỏ giờ nhắc riêng', { kind: 'house' }],
    ['nhắc tôi theo giờ chung', { kind: 'house' }],
    ['giờ nhắc của tôi?', { kind: 'ask' }],
    ['giờ nhắc là mấy giờ ạ?', { kind: 'ask' }],
  ])('is understood in “%s”', (text, wish) => {
    expect(hourWishIn(text)).toEqual(wish);
    expect(hourWishIn(text.normalize('NFD'))).toEqual(wish);
  });

  it.each([
    'nhắc lại lúc 9h',
    'mai nhắc lại lúc 8h30',
    'nhắc tôi lúc 8h30',
    'nhắc lại chiều nay',
    'xong 12',
    'đổi giờ họp sang 9h',
    'nhắc việc 12 lúc 9h',
    'đổi giờ nhắc sang 25h',
    'báo cáo nộp hằng ngày lúc 9h',
  ])('is not spoken of in “%s”', (text) => {
    expect(hourWishIn(text)).toBeNull();
  });
});
