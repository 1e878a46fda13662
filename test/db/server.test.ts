import { describe, expect, it } from 'vitest';
import { openDatabase } from '#db/open-database.ts';
import { serverUrl } from '../support/databases.ts';
import { requires } from '../support/required.ts';

const refusal = async (url: string): Promise<unknown> => {
  const opening = await openDatabase({ kind: 'server', url });
  if (opening.ok) await opening.value.close();
  return opening.ok ? null : opening.refusal;
};

describe('a PostgreSQL server', () => {
  it.skipIf(serverUrl === undefined && !requires('postgres'))('is there to test on (set TEST_DATABASE_URL)', () => {
    expect(serverUrl).toMatch(/^postgres/);
  });

  it('needs an address that is one', async () => {
    expect(await refusal('không phải địa chỉ')).toEqual({ kind: 'bad-url' });
    expect(await refusal('http://127.0.0.1/nhacviec')).toEqual({ kind: 'bad-url' });
  });

  it('that does not answer is told apart, without the password', async () => {
    const refused = await refusal('postgres://bot:mat-khau-bi-mat@127.0.0.1:1/nhacviec');
    expect(refused).toMatchObject({ kind: 'unreachable', reason: expect.stringContaining('ECONNREFUSED') as string }); // -- vitest's matchers are untyped
    expect(JSON.stringify(refused)).not.toContain('mat-khau');
  });
});
