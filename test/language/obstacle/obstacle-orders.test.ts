import { describe, expect, it } from 'vitest';
import { readObstacleOrder } from '#language/obstacle/obstacle-orders.ts';
import { saidObstacle } from '#language/obstacle/said-obstacle.ts';
import { day } from '#domain/time/day.ts';

const resolver = (tasks: readonly number[], to: string, by: string | null = null) => ({ kind: 'resolver', tasks, to, by });

describe('words about who clears an obstacle away', () => {
  it.each([
    ['người gỡ 12: Sở Tài chính', resolver([12], 'Sở Tài chính')],
    ['nguoi go 12: so tai chinh', resolver([12], 'so tai chinh')],
    ['người gỡ 12 là chị Lan, trước 20/6', resolver([12], 'chị Lan', 'trước 20/6')],
    ['đơn vị gỡ vướng việc 12, 15: Sở Nội vụ', resolver([12, 15], 'Sở Nội vụ')],
    ['chuyển gỡ 12 cho Sở Nội vụ ạ', resolver([12], 'Sở Nội vụ')],
    ['giao gỡ 12 cho Sở Nội vụ, hạn 20/6', resolver([12], 'Sở Nội vụ', 'hạn 20/6')],
    ['việc 12 do Sở Tài chính gỡ', resolver([12], 'Sở Tài chính')],
    ['chuyển gỡ 12', resolver([12], '')],
    ['hạn gỡ 12: 20/6', { kind: 'due', tasks: [12], by: '20/6' }],
    ['gỡ 12 trước 20/6', { kind: 'due', tasks: [12], by: 'trước 20/6' }],
    ['chưa gỡ 12', { kind: 'still-blocked', task: 12 }],
    ['việc 12 vẫn chưa gỡ được ạ', { kind: 'still-blocked', task: 12 }],
    ['rút báo vướng 12', { kind: 'take-back', task: 12 }],
    ['nham vuong 12', { kind: 'take-back', task: 12 }],
    ['không phải việc của tôi, chuyển Sở Nội vụ', { kind: 'not-mine', task: null, to: 'Sở Nội vụ' }],
    ['12 không thuộc thẩm quyền của sở em, đề nghị chuyển Sở Xây dựng', { kind: 'not-mine', task: 12, to: 'Sở Xây dựng' }],
    ['chuyển việc 12 cho Sở Nội vụ', { kind: 'hand-over', task: 12, to: 'Sở Nội vụ' }],
    ['vướng mắc của kế hoạch 91', { kind: 'list', plan: '91' }],
    ['khó khăn vướng mắc kế hoạch số 91/KH-UBND', { kind: 'list', plan: '91/KH-UBND' }],
    ['vướng mắc kế hoạch 91 gửi Sở Nội vụ', { kind: 'collector', plan: '91', to: 'Sở Nội vụ' }],
    ['vướng mắc tôi cần gỡ', { kind: 'list', plan: null }],
  ])('%s', (text, order) => {
    expect(readObstacleOrder(text)).toEqual(order);
  });

  it.each([
    'đã gỡ 12',
    'gỡ xong 12',
    'vướng 12 kinh phí',
    'giao 12 cho Lan',
    'việc nào đang vướng?',
    'hết vướng 12',
    'không phải việc của tôi',
  ])('“%s” is no such order', (text) => {
    expect(readObstacleOrder(text)).toBeNull();
  });
});

describe('words about an obstacle', () => {
  const TODAY = day('2026-06-10');
  it.each([
    ['vướng 12 kinh phí, chờ Sở Tài chính, trước 20/6', 'Sở Tài chính', '2026-06-19'],
    ['vướng Sở Tài chính chưa cho ý kiến', 'Sở Tài chính chưa cho ý kiến', null],
    ['vướng 12 chờ chị Lan ký trước thứ Sáu', 'chị Lan ký trước thứ Sáu', '2026-06-11'],
    ['chờ văn bản của Bộ Nội vụ, trong 5 ngày làm việc', 'Bộ Nội vụ', '2026-06-17'],
    ['trước mắt chưa có kinh phí, chờ STC', 'STC', null],
    ['vướng mặt bằng', null, null],
    ['vướng số liệu tháng 5', null, null],
    ['chưa có máy in trong kho', null, null],
    ['chờ Sở Tài chính, trước 1/6', 'Sở Tài chính', null],
  ])('%s', (text, name, dueOn) => {
    const said = saidObstacle(text, TODAY);
    expect([said.names[0]?.words ?? null, said.dueOn]).toEqual([name, dueOn]);
  });
});
