import { describe, expect, it } from 'vitest';
import { reportWishIn } from '#language/duties/report-wish.ts';
import { day } from '#domain/time/day.ts';

const TODAY = day('2026-06-22');
const read = (text: string, today = TODAY) => reportWishIn(text, today);
const about = (start: string, end: string) => ({ period: { start, end }, number: null });

describe('words about periodic reports', () => {
  it.each([
    ['báo cáo quý III: ai chưa nộp?', 'who-has-not', '2026-07-01', '2026-09-30'],
    ['Báo cáo quý 2 còn những đơn vị nào chưa gửi ạ?', 'who-has-not', '2026-04-01', '2026-06-30'],
    ['bao cao thang 6 ai chua nop', 'who-has-not', '2026-06-01', '2026-06-30'],
    ['ai chưa nộp báo cáo tháng 5/2026', 'who-has-not', '2026-05-01', '2026-05-31'],
    ['đơn vị nào chưa nộp báo cáo 6 tháng đầu năm?', 'who-has-not', '2026-01-01', '2026-06-30'],
    ['báo cáo năm 2025 bao nhiêu đơn vị đã nộp?', 'who-has-not', '2025-01-01', '2025-12-31'],
    ['xã nào chưa gửi báo cáo tháng này', 'who-has-not', '2026-06-01', '2026-06-30'],
    ['báo cáo quý trước ai chưa nộp', 'who-has-not', '2026-01-01', '2026-03-31'],
    ['nhắc các đơn vị chưa nộp báo cáo quý II', 'urge', '2026-04-01', '2026-06-30'],
  ])('“%s” asks for those that have sent', (...[text, kind, start, end]) => {
    expect(read(text)).toMatchObject({ kind, ...about(start, end) });
  });

  it('a quarter without a year is the nearest one', () => {
    expect(read('báo cáo quý IV ai chưa nộp', day('2027-01-05'))).toMatchObject({ period: { start: '2026-10-01' } });
    expect(read('báo cáo quý IV ai chưa nộp', day('2026-12-20'))).toMatchObject({ period: { start: '2026-10-01' } });
  });

  it.each([
    ['chế độ báo cáo của đơn vị tôi', { kind: 'list', number: null }],
    ['che do bao cao', { kind: 'list', number: null }],
    ['đơn vị em phải nộp những báo cáo gì?', { kind: 'list', number: null }],
    ['Cho em xem chế độ báo cáo định kỳ của phòng em ạ', { kind: 'list', number: null }],
    ['chế độ báo cáo 3', { kind: 'list', number: 3 }],
    ['chế độ báo cáo 3: ai chưa nộp?', { kind: 'who-has-not', number: 3 }],
    ['chế độ báo cáo 3: số liệu từ ngày 20', { kind: 'data-day', number: 3, day: 20 }],
    ['chế độ báo cáo 3: số liệu từ ngày 28', { kind: 'data-day', number: 3, day: 28 }],
    ['chế độ báo cáo 3: số liệu theo tháng', { kind: 'data-day', number: 3, day: 1 }],
    ['chế độ báo cáo 3 số liệu theo Nghị định 09', { kind: 'data-day', number: 3, day: null }],
    ['dừng chế độ báo cáo 3', { kind: 'stop', number: 3 }],
  ])('“%s” is read', (text, wish) => {
    expect(read(text)).toMatchObject(wish);
  });

  it.each([
    'em chưa nộp báo cáo tháng 6',
    'đơn vị em đã nộp báo cáo quý II rồi ạ',
    'báo cáo quý III',
    'xong 12',
    'việc 12 ai chưa nộp?',
    'giao phòng KT lập báo cáo quý III trước 15/9',
    'chế độ báo cáo 3: số liệu từ ngày 29',
    'chế độ báo cáo 3: số liệu từ ngày 31',
    'chỉ tiêu 7 đạt 83%',
    'việc quá hạn tháng 6?',
    '',
  ])('“%s” is none of them', (text) => {
    expect(read(text)).toBeNull();
  });
});
