import { describe, expect, it } from 'vitest';
import { readConfig } from '#app/config.ts';

const accepted = (environment: Readonly<Record<string, string | undefined>>) => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
};

const refusal = (environment: Readonly<Record<string, string>>): string => {
  const read = readConfig(environment);
  return read.ok ? 'accepted' : read.refusal;
};

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(accepted({})).toEqual({
      data: { kind: 'embedded', dataDir: './data' },
      telegram: { mode: 'polling', apiRoot: 'https://api.telegram.org', bots: [] },
      zaloBot: { mode: 'polling', apiRoot: 'https://bot-api.zaloplatforms.com', bots: [], plan: { perSecond: 5, monthly: 3_000 } },
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      demo: 'auto',
      looksReal: false,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    const names = ['DATABASE_URL', 'DATA_DIR', 'HOST', 'PORT', 'PUBLIC_URL', 'DEMO', 'LOG_LEVEL', 'TELEGRAM_BOT_TOKEN'];
    expect(accepted(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(accepted({}));
    expect(accepted({ PORT: undefined })).toEqual(accepted({}));
  });

  it.each([
    [{ DATA_DIR: '/srv/nhac viec' }, { data: { kind: 'embedded', dataDir: '/srv/nhac viec' } }],
    [{ DATABASE_URL: 'postgres://bot:x@db:5432/nv' }, { data: { kind: 'server', url: 'postgres://bot:x@db:5432/nv' } }],
    [{ DATABASE_URL: 'postgresql:///nv' }, { data: { kind: 'server', url: 'postgresql:///nv' } }],
    [{ DATABASE_URL: 'postgres://db/nv', DATA_DIR: '/x' }, { data: { kind: 'server', url: 'postgres://db/nv' } }],
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ PUBLIC_URL: 'https://nhacviec.example.gov.vn' }, { publicUrl: 'https://nhacviec.example.gov.vn' }],
    [{ DEMO: 'off' }, { demo: 'off' }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ ZALO_BOT_PER_SECOND: '1', ZALO_BOT_MONTHLY: '50000' }, { zaloBot: { plan: { perSecond: 1, monthly: 50_000 } } }],
    [{ ZALO_BOT_MONTHLY: '0' }, { zaloBot: { plan: { perSecond: 5, monthly: null } } }],
    [{ SOMETHING_ELSE: 'x' }, {}],
  ])('takes %j', (environment, difference) => {
    expect(accepted(environment)).toMatchObject(difference);
  });

  it.each([
    [{}, false],
    [{ DATA_DIR: '/x', HOST: '127.0.0.1', PORT: '1', LOG_LEVEL: 'info' }, false],
    [{ DATABASE_URL: 'postgres://db/nv' }, true],
    [{ PUBLIC_URL: 'https://x.vn' }, true],
    [{ TELEGRAM_BOT_TOKEN: '1:x' }, true],
    [{ ZALO_BOT_TOKEN: '1:x' }, true],
    [{ ZALO_BOT_TOKEN_2: '1:x' }, true],
    [{ ZALO_OA_APP_ID: '1' }, true],
    [{ TELEGRAM_BOT_TOKEN: '' }, false],
  ])('with %j looks real: %s', (environment, looksReal) => {
    expect(accepted(environment).looksReal).toBe(looksReal);
  });

  it.each([
    [{ PORT: 'ba nghìn' }, 'Biến PORT đang là "ba nghìn"; cần là một số từ 0 đến 65535, ví dụ 3000.'],
    [{ PORT: '70000' }, 'Biến PORT đang là "70000"; cần là một số từ 0 đến 65535, ví dụ 3000.'],
    [{ PORT: '-1' }, 'Biến PORT đang là "-1"; cần là một số từ 0 đến 65535, ví dụ 3000.'],
    [{ PORT: '3e3' }, 'Biến PORT đang là "3e3"; cần là một số từ 0 đến 65535, ví dụ 3000.'],
    [{ DEMO: 'yes' }, 'Biến DEMO đang là "yes"; cần là auto, on hoặc off.'],
    [{ LOG_LEVEL: 'loud' }, 'Biến LOG_LEVEL đang là "loud"; cần là debug, info, warn, error, silent.'],
    [{ HOST: 'một máy' }, 'Biến HOST đang là "một máy"; cần là tên máy hoặc địa chỉ IP, ví dụ 127.0.0.1.'],
    [{ PUBLIC_URL: 'nhacviec.vn' }, 'Biến PUBLIC_URL đang là "nhacviec.vn"; cần là địa chỉ web dạng https://nhacviec.example.gov.vn.'],
    [{ PUBLIC_URL: 'ftp://x' }, 'Biến PUBLIC_URL đang là "ftp://x"; cần là địa chỉ web dạng https://nhacviec.example.gov.vn.'],
  ])('refuses %j in one sentence that says what it needs', (environment, sentence) => {
    expect(refusal(environment)).toBe(sentence);
  });

  it.each([
    'mysql://bot:mat-khau@db/nv',
    'postgres//bot:mat-khau@db/nv',
    'bot:mat-khau@db',
    'mat-khau@db',
    'postgres://bot:mat@mat-khau@db:99999/nv',
    'postgres://bot:mat khau mat-khau@db:99999/nv',
    'postgres://:mat-khau@db:port/nv',
    'http://db/nv?user=bot&password=mat-khau',
    'host=db user=bot password=mat-khau',
    "host=db password = 'a mat-khau' user=bot",
    'mat-khau',
    `postgres\nbot:mat-khau@db`,
  ])('refuses DATABASE_URL=%j without telling the password', (url) => {
    expect(refusal({ DATABASE_URL: url })).toMatch(
      /^Biến DATABASE_URL đang là "[^\n]*"; cần là địa chỉ PostgreSQL dạng postgres:\/\/[^\n]*$/,
    );
    expect(refusal({ DATABASE_URL: url })).not.toMatch(/mat-khau|khau/);
  });

  it('tells in one line, cut short, also of a value that is none', () => {
    const sentence = refusal({ PORT: `1\n2${'3'.repeat(5_000)}` });
    expect(sentence).not.toContain('\n');
    expect(sentence.length).toBeLessThan(400);
  });

  it('masks a name and password in PUBLIC_URL too', () => {
    expect(refusal({ PUBLIC_URL: 'ftp://admin:mat-khau@x.vn' })).not.toContain('mat-khau');
  });
});
