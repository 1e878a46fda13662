import { describe, expect, it } from 'vitest';
import { sixRo } from '#domain/six-ro-card.ts';
import { openGaps } from '#domain/six-ro.ts';
import { noDeadline } from '#domain/deadline.ts';
import { parseDeadline } from '#language/deadline/parse-deadline.ts';
import { day } from '#domain/time/day.ts';

const PRODUCTS = [
  'báo cáo',
  'kết quả tốt',
  'tham mưu tốt',
  'Đạt yêu cầu.',
  'nâng cao nhận thức',
  'Danh sách đã cấp',
  '03 lớp tập huấn',
  null,
];
const TIMES = ['trước 15/9', 'khẩn trương', 'thường xuyên', 'quý III', 'hằng quý', 'sau khi có hướng dẫn', ''];
const TITLES = ['Lập báo cáo quý III', 'Báo', 'Họp'];

const CASES = PRODUCTS.flatMap((product) => TIMES.flatMap((time) => TITLES.map((title) => ({ product, time, title }))));

const TODAY = day('2026-06-22');

describe('the six rõ of a card', () => {
  it.each(CASES)('are open where they will be once it is given: $title · $time · $product', ({ product, time, title }) => {
    const deadline = time === '' ? noDeadline('') : parseDeadline(time, TODAY);
    const card = sixRo({ title, deadline, product, leads: [{ unit: 'Phòng Kinh tế', person: 'Nam' }], answering: null, authority: 'Hiền' });
    const given = openGaps({ title, deadline, product, hasPeople: true, isAnswered: true, hasAuthority: true });
    expect(card.filter(({ fault }) => fault !== null).map(({ ro }) => ro)).toEqual(given);
  });
});
