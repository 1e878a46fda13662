import { describe, expect, it } from 'vitest';
import type { ImportRefusal } from '#documents/import-refusal.ts';
import { LARGEST_TEXT_BYTES } from '#documents/decode-text.ts';
import { readPlanText } from '#documents/plan-text.ts';
import { refusalSentence } from '#documents/refusal-sentence.ts';
import { bytesOf, planWith } from './sample-plan.ts';

const ROW = '1\tXây dựng quy trình tiếp nhận\t30/06/2026\tSở Nội vụ\tSở Y tế\tQuy trình';
const PLAN = planWith([ROW]);

const refusalOf = (bytes: Uint8Array, fileName = 'ke-hoach.txt'): ImportRefusal | null => {
  const result = readPlanText(bytes, fileName);
  return result.ok ? null : result.refusal;
};

const utf16 = (text: string, mark: boolean): Uint8Array =>
  Uint8Array.from([...(mark ? [0xff, 0xfe] : []), ...Buffer.from(text, 'utf16le')]);

describe('a file that is no readable plan', () => {
  it.each<readonly [string, { readonly bytes: Uint8Array; readonly fileName: string }, ImportRefusal]>([
    ['a picture', { bytes: bytesOf('x'), fileName: 'anh.png' }, { kind: 'unknown-type', extension: 'png' }],
    ['a name without extension', { bytes: bytesOf(PLAN), fileName: 'kehoach' }, { kind: 'unknown-type', extension: '' }],
    ['an old Word file', { bytes: bytesOf('x'), fileName: 'Ke hoach.DOC' }, { kind: 'type-not-yet-read', extension: 'doc' }],
    ['nothing', { bytes: bytesOf(''), fileName: 'a.txt' }, { kind: 'empty-file' }],
    ['nothing but space', { bytes: bytesOf(' \n\t '), fileName: 'a.txt' }, { kind: 'empty-file' }],
    [
      'too much',
      { bytes: new Uint8Array(LARGEST_TEXT_BYTES + 1).fill(32), fileName: 'a.txt' },
      { kind: 'too-large', limitBytes: LARGEST_TEXT_BYTES },
    ],
    ['UTF-16 with its mark', { bytes: utf16(PLAN, true), fileName: 'a.txt' }, { kind: 'not-utf8', encoding: 'UTF-16' }],
    ['UTF-16 without a mark', { bytes: utf16(PLAN, false), fileName: 'a.txt' }, { kind: 'not-utf8', encoding: 'UTF-16' }],
    [
      'another encoding',
      { bytes: Uint8Array.from([0x4b, 0xea, 0x20, 0x68, 0x6f, 0x1ea1 & 0xff]), fileName: 'a.txt' },
      { kind: 'not-utf8', encoding: null },
    ],
    ['a PDF by another name', { bytes: bytesOf('%PDF-1.7 …'), fileName: 'a.txt' }, { kind: 'binary' }],
    ['bytes', { bytes: Uint8Array.from([65, 0, 0, 0, 66, 0, 67, 68]), fileName: 'a.txt' }, { kind: 'binary' }],
    ['prose alone', { bytes: bytesOf('KẾ HOẠCH\nNăm 2026'), fileName: 'a.md' }, { kind: 'no-tasks' }],
  ])('%s is refused', (_what, { bytes, fileName }, refusal) => {
    expect(refusalOf(bytes, fileName)).toEqual(refusal);
  });

  it('a table without a deadline column is refused and its columns are named', () => {
    const table = 'STT\tNhiệm vụ\tCơ quan chủ trì\n1\tXây dựng quy trình\tSở Y tế';
    expect(refusalOf(bytesOf(table))).toEqual({ kind: 'no-deadline-column', columns: ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'] });
  });

  it.each([
    ['MẬT', 'Mật'],
    ['Tối mật', 'Tối mật'],
    ['  TUYỆT MẬT  ', 'Tuyệt mật'],
    ['**Mật**', 'Mật'],
    ['[MẬT]', 'Mật'],
    ['Độ mật: Tối mật', 'Tối mật'],
    ['Số: 15-KH/TU (Mật)', 'Mật'],
    ['TỈNH ỦY PHÚ HẢI\tMẬT', 'Mật'],
    ['TỈNH ỦY PHÚ HẢI        TUYỆT MẬT', 'Tuyệt mật'],
  ])('the mark "%s" keeps a plan out', (line, mark) => {
    expect(refusalOf(bytesOf(`${line}\n${PLAN}`))).toEqual({ kind: 'secrecy-mark', mark, line: 1 });
  });

  it('a decomposed mark keeps it out too', () => {
    expect(refusalOf(bytesOf(`MẬT\n${PLAN}`.normalize('NFD')))).toMatchObject({ kind: 'secrecy-mark' });
  });

  it('a mark alone far below the head keeps it out', () => {
    expect(refusalOf(bytesOf(`${PLAN}\n\nMẬT`))).toMatchObject({ kind: 'secrecy-mark', mark: 'Mật' });
  });

  it.each([
    'Bảo đảm an toàn, bảo mật thông tin',
    'bảo\nmật thông tin\nmật',
    'Bảo vệ bí mật nhà nước',
    'MẬT KHẨU VÀ BẢO MẬT',
    'Mật ong Phú Hải',
  ])('the ordinary words of "%s" keep nothing out', (words) => {
    expect(refusalOf(bytesOf(`${words}\n${PLAN}`))).toBeNull();
  });

  it('a byte-order mark and decomposed letters are no reason to refuse', () => {
    const result = readPlanText(bytesOf(`\ufeff${PLAN.normalize('NFD')}`), 'ke-hoach.MD');
    expect(result).toMatchObject({ ok: true, value: { document: { issuer: 'UBND tỉnh Phú Hải' }, tasks: [{ lead: ['Sở Nội vụ'] }] } });
  });
});

describe('the sentence of a refusal', () => {
  it.each<ImportRefusal>([
    { kind: 'unknown-type', extension: 'png' },
    { kind: 'unknown-type', extension: '' },
    { kind: 'type-not-yet-read', extension: 'doc' },
    { kind: 'other-content', extension: 'docx', found: 'pdf' },
    { kind: 'damaged' },
    { kind: 'unsafe-archive' },
    { kind: 'too-much-inside' },
    { kind: 'too-hard' },
    { kind: 'password-protected' },
    { kind: 'macros' },
    { kind: 'no-text-layer' },
    { kind: 'secrecy-mark', mark: 'Mật', line: null },
    { kind: 'empty-file' },
    { kind: 'too-large', limitBytes: LARGEST_TEXT_BYTES },
    { kind: 'binary' },
    { kind: 'not-utf8', encoding: 'UTF-16' },
    { kind: 'not-utf8', encoding: null },
    { kind: 'secrecy-mark', mark: 'Mật', line: 3 },
    { kind: 'no-tasks' },
    { kind: 'no-deadline-column', columns: ['STT', 'Nhiệm vụ'] },
  ])('for $kind is one line that says what to do', (refusal) => {
    const sentence = refusalSentence(refusal);
    expect(sentence).toMatch(/^\p{Lu}.*; xin .*\.$/u);
    expect(sentence).toBe(sentence.normalize('NFC'));
  });

  it('names the mark and where it stands', () => {
    expect(refusalSentence({ kind: 'secrecy-mark', mark: 'Tối mật', line: 7 })).toContain('"Tối mật" (dòng 7)');
  });

  it('stays short whatever the table calls its columns', () => {
    const columns = Array.from({ length: 500 }, () => 'Cột rất dài');
    expect(refusalSentence({ kind: 'no-deadline-column', columns }).length).toBeLessThan(300);
  });
});
