import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { localTime } from '#domain/time/local-time.ts';
import { indicatorWishIn } from '#language/indicators/indicator-wish.ts';
import { readReply } from '#language/reply/read-reply.ts';

describe('words about indicators', () => {
  it.each([
    ['chỉ tiêu 7?', { kind: 'show', number: 7 }],
    ['chi tieu 7 den dau roi a', { kind: 'show', number: 7 }],
    ['Chỉ tiêu số 12 đạt bao nhiêu rồi?', { kind: 'show', number: 12 }],
    ['các chỉ tiêu', { kind: 'list' }],
    ['danh sách chỉ tiêu của tôi', { kind: 'list' }],
    ['nhầm chỉ tiêu 7', { kind: 'take-back', number: 7 }],
    ['giao chỉ tiêu 7 cho anh Nam', { kind: 'steer', number: 7, reporter: 'anh Nam', every: 'as-it-is' }],
    ['giao chỉ tiêu 7 cho chị Mai, hằng quý', { kind: 'steer', number: 7, reporter: 'chị Mai', every: 'quarter' }],
    ['chỉ tiêu 7 báo số hằng tháng', { kind: 'steer', number: 7, reporter: null, every: 'month' }],
    ['chỉ tiêu 7 do Nam theo dõi', { kind: 'steer', number: 7, reporter: 'Nam', every: 'as-it-is' }],
    ['nhắc chỉ tiêu 7 hằng tuần', { kind: 'steer', number: 7, reporter: null, every: 'week' }],
    ['chỉ tiêu 7 báo cáo 6 tháng một lần', { kind: 'steer', number: 7, reporter: null, every: 'half' }],
    ['thôi nhắc chỉ tiêu 7', { kind: 'steer', number: 7, reporter: null, every: null }],
    [
      'thêm chỉ tiêu: tỷ lệ hồ sơ trực tuyến ≥ 95 % kế hoạch 91',
      { kind: 'set', plan: '91', target: { text: 'Tỷ lệ hồ sơ trực tuyến', comparator: '>=', value: 95, unit: '%' } },
    ],
    [
      'thêm chỉ tiêu: số hộ nghèo giảm còn không quá 1.250 hộ, kế hoạch 91/KH-UBND',
      { kind: 'set', plan: '91/KH-UBND', target: { text: 'Số hộ nghèo giảm còn', comparator: '<=', value: 1250, unit: 'hộ' } },
    ],
    ['thêm chỉ tiêu: số mô hình đạt 45 mô hình', { kind: 'set', plan: null, target: { text: 'Số mô hình', value: 45, unit: 'mô hình' } }],
    ['thêm chỉ tiêu: nâng cao nhận thức', { kind: 'set', target: null }],
  ])('“%s”', (text, wish) => {
    expect(indicatorWishIn(text)).toMatchObject(wish);
  });

  it.each([
    'chỉ tiêu 7 đạt 83%',
    'việc 7 đạt 83%',
    'đạt 83%',
    'giao 7 cho anh Nam',
    'xong 7',
    'nhầm',
    'nhầm 7',
    'nhắc lại 7 sáng mai',
    'lịch nhắc 7 dày',
  ])('“%s” is no such wish', (text) => {
    expect(indicatorWishIn(text)).toBeNull();
  });
});

describe('a value of an indicator and the progress of a task', () => {
  const acts = (text: string) => readReply(text, { day: day('2026-06-22'), time: localTime('08:00') }).acts;
  it.each([
    ['chỉ tiêu 7 đạt 83%', { intent: 'measure', indicator: 7, value: 83, unit: '%' }],
    ['chỉ tiêu số 7: 1.250 hộ', { intent: 'measure', indicator: 7, value: 1250 }],
    ['chi tieu 7 dat 83,5%', { intent: 'measure', indicator: 7, value: 83.5 }],
    ['việc 7 đạt 83%', { intent: 'progress', tasks: [7], percent: 83 }],
    ['7 đạt 83%', { intent: 'progress', tasks: [7], percent: 83 }],
    ['nhiệm vụ 7 đạt 83%', { intent: 'progress', tasks: [7], percent: 83 }],
  ])('“%s” is never taken for the other', (text, act) => {
    expect(acts(text)).toMatchObject([act]);
  });
});
