import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { type GapWords, readGapWords } from '#language/six-ro/gap-words.ts';

const ON = day('2026-06-22');
const read = (text: string): GapWords | null => readGapWords(text, ON);

const inShort = (text: string): unknown => {
  const words = read(text);
  if (words?.kind !== 'fill') return words;
  const { fill, tasks } = words;
  const value = fill.gap === 'time' ? fill.deadline.lastDay : 'text' in fill ? fill.text : fill.name;
  return [...tasks, fill.gap, value];
};

describe('words that fill a gap name the task and are the whole message', () => {
  it.each([
    ['việc 12 hạn 30/9', [12, 'time', '2026-09-30']],
    ['viec 12 han 30/9/2026', [12, 'time', '2026-09-30']],
    ['Việc 12: thời hạn trước ngày 15/7.', [12, 'time', '2026-07-14']],
    ['hạn việc 12: quý III/2026', [12, 'time', '2026-09-30']],
    ['việc 12 hạn khẩn trương', [12, 'time', null]],
    ['việc 12 sản phẩm: báo cáo', [12, 'product', 'báo cáo']],
    ['Việc số 12 sản phẩm là Tờ trình đã ký', [12, 'product', 'Tờ trình đã ký']],
    ['sản phẩm của việc 12: Kế hoạch', [12, 'product', 'Kế hoạch']],
    ['nhiệm vụ 7 nội dung: Lập danh sách hộ nghèo', [7, 'work', 'Lập danh sách hộ nghèo']],
    ['việc 12 Sở TC chịu trách nhiệm chính', [12, 'responsibility', 'Sở TC']],
    ['Sở Tài chính chịu trách nhiệm chính việc 12', [12, 'responsibility', 'Sở Tài chính']],
    ['việc 12 do Phó Chủ tịch Hiền duyệt', [12, 'authority', 'Phó Chủ tịch Hiền']],
    ['viec 12, 13 va 15 do anh Son phe duyet', [12, 13, 15, 'authority', 'anh Son']],
    ['việc 12 chuyển Phòng Nội vụ', [12, 'successor', 'Phòng Nội vụ']],
    ['chuyển việc 12, 13 sang Phòng B', [12, 13, 'successor', 'Phòng B']],
  ])('%s', (text, filled) => {
    expect(inShort(text)).toEqual(filled);
  });
});

describe('a question for what is not clear names one of the six, or all', () => {
  it.each([
    ['việc nào chưa rõ?', null],
    ['việc chưa rõ', null],
    ['việc thiếu rõ', null],
    ['những việc thiếu 6 rõ', null],
    ['việc nào còn thiếu rõ sản phẩm?', 'product'],
    ['6 rõ', null],
    ['còn bao nhiêu việc chưa rõ người?', 'person'],
    ['con may viec chua ro han', 'time'],
    ['Những việc nào chưa rõ sản phẩm ạ', 'product'],
    ['việc chưa rõ thẩm quyền?', 'authority'],
    ['việc nào còn chưa rõ trách nhiệm', 'responsibility'],
  ])('%s', (text, gap) => {
    expect(read(text)).toEqual({ kind: 'ask', gap });
  });
});

describe('a task by its number alone is asked for', () => {
  it.each(['việc 12', 'xem viec so 12', 'Việc 12?'])('%s', (text) => {
    expect(read(text)).toEqual({ kind: 'show', tasks: [12] });
  });
});

describe('everything else is left to the reading of answers', () => {
  it.each([
    'xong 12',
    'giao 12 cho anh Nam',
    'việc 12 hạn bao giờ?',
    'việc 12 hạn 30/9 có kịp không?',
    'việc 12 hạn 30/9 không kịp',
    'việc 12 xin gia hạn đến 30/9',
    'việc 12 hạn đã qua',
    'việc 12 sản phẩm đã nộp',
    'việc 12 sản phẩm là chưa có',
    'việc 12 sản phẩm: báo cáo phải không?',
    'việc 12 do ai duyệt?',
    'việc 12 do anh Hiền chưa duyệt',
    'việc 12 do anh Hiền duyệt rồi',
    'việc 12 do Sở Tài chính duyệt chậm',
    'hôm qua anh Sơn bảo việc 12 hạn 30/9',
    'việc 12 ai chịu trách nhiệm chính?',
    'việc 12 chuyển chưa',
    'việc này em chưa rõ',
    'em chưa rõ việc 12',
    'việc 12 chưa rõ',
    'duyệt 12',
    '',
  ])('%s', (text) => {
    expect(read(text)).toBeNull();
  });
});
