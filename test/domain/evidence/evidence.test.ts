import { describe, expect, it } from 'vitest';
import { evidenceName } from '#domain/evidence/evidence.ts';
import { day } from '#domain/time/day.ts';

describe('what shows that work was done', () => {
  it('is named by the number of the document and its day, without needless noughts', () => {
    expect(evidenceName({ kind: 'document', number: '345/STC-NS', issuedOn: day('2026-06-02') })).toBe('345/STC-NS, 2/6/2026');
    expect(evidenceName({ kind: 'document', number: '345/STC-NS', issuedOn: null })).toBe('345/STC-NS');
  });

  it('is named as the file is', () => {
    expect(evidenceName({ kind: 'file', name: 'Biên bản.pdf', sha256: 'ab', size: 3, type: 'pdf' })).toBe('Biên bản.pdf');
  });
});
