import { describe, expect, it } from 'vitest';
import { examineFile, isPicture } from '#documents/evidence/examine-file.ts';
import { blocksOf } from '../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../support/plan-files/write-docx.ts';

const bytes = (...first: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(first.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'latin1'))));

describe('a file that is to show that work was done', () => {
  it('is known by its first bytes, whatever its name says, and named by its hash', async () => {
    const docx = await writeDocx(blocksOf('Biên bản'));
    expect(examineFile(docx, 'a.exe')).toMatchObject({ ok: true, value: { type: 'docx', name: 'a.exe', size: docx.length } });
    expect(examineFile(bytes('%PDF-1.4'), 'x')).toEqual({
      ok: true,
      value: { kind: 'file', name: 'x', type: 'pdf', size: 8, sha256: 'e16fa5d9b51928755db85b917f0297babaf22c7a47e97d9212adab56e61ba04e' },
    });
  });

  it.each([
    ['an empty one', bytes(), 'empty'],
    ['a program', bytes('MZ\u0090'), 'unknown-type'],
    ['a page that would run in a browser', bytes('<html><script>'), 'unknown-type'],
    ['a drawing that would run in a browser', bytes('<svg onload=alert(1)>'), 'unknown-type'],
    ['an archive of something else', bytes('PK\u0003\u0004 a.txt'), 'unknown-type'],
    ['a document with macros', bytes('PK\u0003\u0004 word/document.xml word/vbaProject.bin'), 'macros'],
    ['one of more than 10 MB', Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10 * 1_048_576)]), 'too-large'],
  ])('is refused where it is %s', (_, content, why) => {
    expect(examineFile(content, 'bien-ban.pdf')).toEqual({ ok: false, refusal: why });
  });

  it('is a picture where it is PNG or JPEG, which no plan is read from', () => {
    expect(isPicture(bytes(0x89, 'PNG\r\n\u001a\n'))).toBe(true);
    expect(isPicture(bytes(0xff, 0xd8, 0xff))).toBe(true);
    expect(isPicture(bytes('%PDF-1.4'))).toBe(false);
  });
});
