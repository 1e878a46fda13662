import { describe, expect, it } from 'vitest';
import { errorInWords, withoutSecrets } from '#app/log.ts';

describe('a text without secrets', () => {
  it.each([
    ['postgres://bot:mat-khau@db:5432/nv', 'postgres://bot:***@db:5432/nv'],
    ['postgres://:mat-khau@db/nv', 'postgres://:***@db/nv'],
    ['postgres://bot:mat@khau@db/nv', 'postgres://bot:***@db/nv'],
    ['postgres://bot:mat/khau@db/nv', 'postgres://bot:***@db/nv'],
    ['postgres://db/nv?user=bot&password=mat-khau&ssl=true', 'postgres://db/nv?user=bot&password=***&ssl=true'],
    ['{"url":"postgres://bot:mat-khau@db/nv","to":"a@b.vn"}', '{"url":"postgres://bot:***@db/nv","to":"a@b.vn"}'],
    ['https://api.telegram.org/bot123456789:AAE-abcdefghij_klmnopqrstuvwx/getMe', 'https://api.telegram.org/bot***/getMe'],
    ['https://bot-api.zapps.me/bot4567890123456789:AbCdEfGhIjKlMnOp/getUpdates', 'https://bot-api.zapps.me/bot***/getUpdates'],
    ['token 123456789:AAE-abcdefghij_klmnopqrstuvwx', 'token ***'],
    ['https://openapi.zalo.me/v3?access_token=abc.def-ghi&x=1', 'https://openapi.zalo.me/v3?access_token=***&x=1'],
    ['https://openapi.zalo.me/v3?secret_key=abc', 'https://openapi.zalo.me/v3?secret_key=***'],
  ])('has no password and no token: %s', (text, without) => {
    expect(withoutSecrets(text)).toBe(without);
  });

  it.each([
    'Việc 12 hạn 30/6/2026 07:45, còn 3:1 phần',
    'http://127.0.0.1:3000/chat/12?reply=4',
    'https://nhacviec.example.gov.vn/@admin',
    '{"level":"info","time":"2026-06-22T00:45:00.000Z","url":"http://127.0.0.1:3000","msg":"ready"}',
  ])('is otherwise as it was: %s', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});

describe('an error in words', () => {
  it('is one line, without a stack', () => {
    expect(errorInWords(new Error('one\n  two\nthree'))).toBe('one two three');
    expect(errorInWords('a text')).toBe('a text');
  });

  it('is what lies at the bottom, not the statement with its values', () => {
    const bottom = new Error('relation "mentions" does not exist');
    const above = new Error('Failed query: select $1\nparams: Nguyễn Văn A', { cause: bottom });
    expect(errorInWords(new Error('no round', { cause: above }))).toBe('relation "mentions" does not exist');
  });

  it('shows where it happened only when asked, and never a secret', () => {
    const error = new Error('cannot reach postgres://bot:mat-khau@db/nv');
    expect(errorInWords(error)).toBe('cannot reach postgres://bot:***@db/nv');
    expect(errorInWords(error, true)).toContain('    at ');
    expect(errorInWords(error, true)).not.toContain('mat-khau');
  });
});
