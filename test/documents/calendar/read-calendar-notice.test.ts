import { describe, expect, it } from 'vitest';
import { readCalendarNotice } from '#documents/calendar/read-calendar-notice.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readCalendarNotice(bytesOf(text));

const refusalOf = (read: ReturnType<typeof readCalendarNotice>): string => (read.ok ? '' : read.refusal);

describe('a file with a notice of the Government', () => {
  it('is a few lines of words', () => {
    const text = [
      '# Tết Đinh Mùi',
      'Nguồn: Thông báo số 1/TB-BNV ngày 15/10/2026',
      '',
      'Nghỉ: 04/02/2027 - 05/02/2027 Tết Nguyên đán',
      'Nghỉ: 3/9/2027: Quốc khánh (ngày liền kề)',
      'Làm bù: 20/02/2027',
      'Không nghỉ: 2027-02-09',
    ].join('\r\n');
    expect(read(text)).toEqual({
      ok: true,
      value: {
        source: 'Thông báo số 1/TB-BNV ngày 15/10/2026',
        off: [
          { day: '2027-02-04', name: 'Tết Nguyên đán' },
          { day: '2027-02-05', name: 'Tết Nguyên đán' },
          { day: '2027-09-03', name: 'Quốc khánh (ngày liền kề)' },
        ],
        worked: ['2027-02-20'],
        ordinary: ['2027-02-09'],
      },
    });
  });

  it('is read without diacritics and in decomposed letters too', () => {
    expect(read('nguon: TB 1\nnghi: từ ngày 04/02/2027 đến hết ngày 05/02/2027'.normalize('NFD'))).toMatchObject({
      ok: true,
      value: { source: 'TB 1', off: [{ day: '2027-02-04' }, { day: '2027-02-05' }] },
    });
  });

  it.each([
    ['a day that no calendar has', 'Nghỉ: 30/02/2027'],
    ['a span that runs backwards', 'Nghỉ: 05/02/2027 - 04/02/2027'],
    ['a span of a year', 'Nghỉ: 04/02/2027 - 04/02/2028'],
    ['a line that says nothing', 'Tết này nghỉ dài'],
    ['a second source', 'Nguồn: A\nNguồn: B'],
  ])('is refused with its line for %s', (_, text) => {
    expect(refusalOf(readCalendarNotice(bytesOf(text)))).toMatch(/^Dòng [12] không hiểu được: "/u);
  });

  it('is refused in one sentence where it is no text', () => {
    expect(refusalOf(readCalendarNotice(Uint8Array.of(0xff, 0xfe, 0x00)))).toContain('UTF-8');
  });
});
