import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/time/day.ts';
import { saidAbsence } from '#language/standing-in/said-absence.ts';
import { describeWithShared, sharedPath } from '../../support/shared-cases.ts';

const REFERENCE = day('2026-06-22');
const said = (text: string) => saidAbsence(text, REFERENCE);
const days = (from: string, to = from) => ({ from: day(from), to: day(to) });
const MANDATE = { kind: 'delegate', holder: null, how: 'mandate', scope: null, document: null } as const;

describe('words about acting for somebody', () => {
  it.each([
    ['ủy quyền cho anh Nam từ 1/7 đến 15/7', { ...MANDATE, delegate: 'anh Nam', days: days('2026-07-01', '2026-07-15') }],
    [
      'ủy quyền cho anh Nam từ 1/7 đến 15/7 theo QĐ 12/QĐ-UBND',
      { ...MANDATE, delegate: 'anh Nam', days: days('2026-07-01', '2026-07-15'), document: '12/QĐ-UBND' },
    ],
    [
      'Tôi ủy quyền cho đồng chí Nguyễn Văn Nam theo quyết định số 12/QĐ-UBND từ ngày 1/7 đến hết ngày 15/7.',
      { ...MANDATE, delegate: 'đồng chí Nguyễn Văn Nam', days: days('2026-07-01', '2026-07-15'), document: '12/QĐ-UBND' },
    ],
    ['uy quyen cho anh Nam tu 1/7 den 15/7', { ...MANDATE, delegate: 'anh Nam', days: days('2026-07-01', '2026-07-15') }],
    [
      'ủy quyền của chị Hoa cho anh Nam về Phòng Kinh tế từ 1/7 đến 15/7',
      { ...MANDATE, holder: 'chị Hoa', delegate: 'anh Nam', scope: 'Phòng Kinh tế', days: days('2026-07-01', '2026-07-15') },
    ],
    [
      'giao quyền cho anh Nam từ 1/7 đến 15/7 về kế hoạch 15/KH-UBND',
      { ...MANDATE, how: 'conferral', delegate: 'anh Nam', scope: 'kế hoạch 15/KH-UBND', days: days('2026-07-01', '2026-07-15') },
    ],
    [
      'giao anh Nam phụ trách thay chị Hoa từ 1/7 đến 15/7',
      { ...MANDATE, how: 'acting', holder: 'chị Hoa', delegate: 'anh Nam', days: days('2026-07-01', '2026-07-15') },
    ],
    ['nhờ chị Mai xử lý thay tôi từ 1/7 đến 3/7', { ...MANDATE, delegate: 'chị Mai', days: days('2026-07-01', '2026-07-03') }],
    ['ủy quyền cho anh Nam ngày 1/7', { ...MANDATE, delegate: 'anh Nam', days: days('2026-07-01') }],
    ['ủy quyền cho anh Nam', { ...MANDATE, delegate: 'anh Nam', days: null }],
    ['ủy quyền cho chị Mai', { ...MANDATE, delegate: 'chị Mai', days: null }],
    ['thôi ủy quyền', { kind: 'delegation-ends', holder: null, delegate: null }],
    ['tôi thôi ủy quyền cho anh Nam', { kind: 'delegation-ends', holder: null, delegate: 'anh Nam' }],
    ['chấm dứt ủy quyền của chị Hoa', { kind: 'delegation-ends', holder: 'chị Hoa', delegate: null }],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('words about leave', () => {
  it.each([
    ['tôi nghỉ phép từ 6/7 đến 10/7', { kind: 'leave', person: null, days: days('2026-07-06', '2026-07-10') }],
    ['Tôi xin nghỉ từ 6/7 đến hết 10/7.', { kind: 'leave', person: null, days: days('2026-07-06', '2026-07-10') }],
    ['nghi phep tu 6/7 den 10/7', { kind: 'leave', person: null, days: days('2026-07-06', '2026-07-10') }],
    ['em nghỉ ốm hôm nay', { kind: 'leave', person: null, days: days('2026-06-22') }],
    ['tôi nghỉ phép ngày mai', { kind: 'leave', person: null, days: days('2026-06-23') }],
    ['tôi nghỉ phép', { kind: 'leave', person: null, days: null }],
    ['chị Hoa nghỉ thai sản từ 6/7 đến 10/10', { kind: 'leave', person: 'chị Hoa', days: days('2026-07-06', '2026-10-10') }],
    ['hủy nghỉ phép', { kind: 'leave-ends', person: null }],
    ['tôi đã đi làm lại', { kind: 'leave-ends', person: null }],
    ['chị Hoa đi làm lại', { kind: 'leave-ends', person: 'chị Hoa' }],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('everything else is left to the reading of replies', () => {
  it.each([
    'xong 12',
    'vướng 12 vì anh Nam nghỉ phép từ 6/7 đến 10/7',
    'anh Nam nghỉ phép nên việc 3 chưa xong',
    'chưa xong, tôi nghỉ phép từ 6/7 đến 10/7 mới làm tiếp',
    'giao anh Nam lập báo cáo quý III trước 15/9',
    'giao 12 cho anh Nam',
    'xin gia hạn đến 30/7',
    'nghỉ chưa?',
    'đang chờ ủy quyền của chị Hoa',
    'hôm nay nghỉ lễ à',
    'chuyển cho anh Nam phụ trách',
    'từ 6/7 đến 10/7',
    '',
  ])('%s', (text) => {
    expect(said(text)).toBeNull();
  });

  it('and so are all replies with a label of the project', () => {
    const folder = new URL('../reply/', import.meta.url);
    const files = [
      'labels/done',
      'labels/blocked',
      'labels/not-meant',
      'labels/others',
      'labels/several',
      'blind/first',
      'blind/second',
      'blind/third',
    ];
    const lines = files.flatMap((file) => readFileSync(new URL(`${file}.txt`, folder), 'utf8').split('\n'));
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => said(line.split(/\t| {2,}|=>/)[0] ?? '') !== null)).toEqual([]);
  });
});

describeWithShared('the shared replies', () => {
  it('are never taken for a record', () => {
    const lines = readFileSync(sharedPath('cases/replies.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.map((line) => (JSON.parse(line) as { text: string }).text).filter((text) => said(text) !== null)).toEqual([]); // -- the file's own shape
  });
});
