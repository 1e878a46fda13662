import { describe, expect, it } from 'vitest';
import { ownUnitAskedIn, whoseWorkIn } from '#language/own-unit-words.ts';

describe('a question for the work of the own unit', () => {
  it.each([
    ['việc của phòng tôi', 'phong'],
    ['việc của phòng', 'phong'],
    ['cac viec cua don vi minh?', 'don vi'],
    ['xem nhiệm vụ của sở', 'so'],
    ['việc cả phòng ạ', 'phong'],
  ])('%s', (text, kind) => {
    expect(ownUnitAskedIn(text)).toBe(kind);
  });

  it.each([
    'việc của tôi',
    'việc của phòng Kinh tế',
    'việc của Sở Tài chính',
    'việc phòng tôi xong rồi',
    'việc 12 của phòng tôi',
    'phòng tôi',
  ])('is not “%s”', (text) => {
    expect(ownUnitAskedIn(text)).toBeNull();
  });
});

describe('whose work is asked for', () => {
  it.each([
    ['việc của Nam', 'Nam'],
    ['Xem việc của anh Nam ạ?', 'anh Nam'],
    ['cac nhiem vu dang lam cua so tai chinh', 'so tai chinh'],
    ['việc của Sở Tài chính', 'Sở Tài chính'],
    ['giao việc của Nam cho Mai', null],
    ['việc 12 của Nam', null],
    ['xong việc của Nam', null],
  ])('“%s”: %s', (text, who) => {
    expect(whoseWorkIn(text)).toBe(who);
  });
});
