import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { peekEmbedded } from '#db/data-directory.ts';
import { openDatabase, type OpenedDatabase } from '#db/open-database.ts';
import { readSetting } from '#db/settings.ts';
import { startChild } from './child-process.ts';

const open = async (dataDir: string): Promise<OpenedDatabase> => {
  const opening = await openDatabase({ kind: 'embedded', dataDir });
  if (!opening.ok) throw new Error(JSON.stringify(opening.refusal));
  return opening.value;
};

describe('an embedded database', () => {
  let place = '';
  let copies = 0;
  let first: { readonly before: string; readonly isNew: boolean; readonly mode: string };

  const modeOf = (dataDir: string): string => (statSync(dataDir).mode & 0o777).toString(8);

  /** A data directory that was opened once and closed, with the settings of the first opening. */
  const usedDirectory = (): string => {
    copies += 1;
    const dataDir = join(place, `copy-${copies}`);
    cpSync(join(place, 'first'), dataDir, { recursive: true });
    return dataDir;
  };

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'nhacviec-data-'));
    const dataDir = join(place, 'first');
    const before = peekEmbedded(dataDir);
    const opened = await open(dataDir);
    first = { before, isNew: opened.isNew, mode: modeOf(dataDir) };
    await opened.close();
  });

  afterAll(() => rmSync(place, { recursive: true }));

  it('is made on the first opening, for its owner alone', () => {
    expect(first).toEqual({ before: 'new', isNew: true, mode: '700' });
    expect(peekEmbedded(join(place, 'first'))).toBe('holds-data');
  });

  it('is not new on the second opening, and leaves no lock behind', async () => {
    const dataDir = usedDirectory();
    const opened = await open(dataDir);
    expect(opened).toMatchObject({ kind: 'embedded', isNew: false });
    await opened.close();
    expect(readdirSync(dataDir)).toEqual(['pg']);
  });

  it('shuts a directory that others could look into', async () => {
    const dataDir = usedDirectory();
    chmodSync(dataDir, 0o755);
    await (await open(dataDir)).close();
    expect(modeOf(dataDir)).toBe('700');
  });

  it('is refused to a second process', async () => {
    const dataDir = usedDirectory();
    const child = await startChild(new URL('./open-in-child.ts', import.meta.url), dataDir);
    expect(child.said).toBe('written');
    expect(await openDatabase({ kind: 'embedded', dataDir })).toEqual({ ok: false, refusal: { kind: 'in-use', pid: child.pid } });
    await child.kill();
  });

  it('keeps what was written when its process is killed', async () => {
    const dataDir = usedDirectory();
    const child = await startChild(new URL('./open-in-child.ts', import.meta.url), dataDir);
    await child.kill();
    const opened = await open(dataDir);
    expect(await readSetting(opened.db, 'written by')).toBe(child.pid);
    await opened.close();
  });

  it('starts anew where the first start was cut short', async () => {
    const dataDir = join(place, 'cut-short');
    mkdirSync(join(dataDir, 'pg'), { recursive: true });
    writeFileSync(join(dataDir, 'pg', 'PG_VERSION'), '18\n');
    writeFileSync(join(dataDir, 'pg.unfinished'), '');
    expect(peekEmbedded(dataDir)).toBe('new');
    const opened = await open(dataDir);
    expect(opened.isNew).toBe(true);
    await opened.close();
    expect(peekEmbedded(dataDir)).toBe('holds-data');
  });

  it('that a newer version has changed is refused, and left free', async () => {
    const dataDir = usedDirectory();
    const opened = await open(dataDir);
    await opened.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`);
    await opened.close();
    expect(await openDatabase({ kind: 'embedded', dataDir })).toEqual({ ok: false, refusal: { kind: 'too-new' } });
    expect(readdirSync(dataDir)).toEqual(['pg']);
  });

  it('is refused to another account, the administrator’s too, and left as it is', async () => {
    const dataDir = usedDirectory();
    chmodSync(dataDir, 0o755);
    const { uid } = statSync(dataDir);
    const asAnother = vi.spyOn(process, 'getuid').mockReturnValue(uid + 1);
    expect(await openDatabase({ kind: 'embedded', dataDir })).toEqual({ ok: false, refusal: { kind: 'of-another-account' } });
    asAnother.mockRestore();
    expect({ mode: modeOf(dataDir), files: readdirSync(dataDir) }).toEqual({ mode: '755', files: ['pg'] });
  });

  it('says that files of another account keep it from opening', async () => {
    const dataDir = usedDirectory();
    writeFileSync(join(dataDir, 'pg', 'PG_VERSION'), 'x');
    const { uid } = statSync(dataDir);
    // Nobody but an administrator can give a file away, so the account changes when the files are looked through.
    const account = vi
      .spyOn(process, 'getuid')
      .mockReturnValueOnce(uid)
      .mockReturnValue(uid + 1);
    expect(await openDatabase({ kind: 'embedded', dataDir })).toEqual({ ok: false, refusal: { kind: 'of-another-account' } });
    account.mockRestore();
  });

  it('is refused where its directory cannot be made', async () => {
    const file = join(place, 'a-file');
    writeFileSync(file, '');
    for (const dataDir of [file, join(file, 'data')]) {
      expect(await openDatabase({ kind: 'embedded', dataDir })).toEqual({ ok: false, refusal: { kind: 'not-writable', dataDir } });
    }
  });
});

describe('a database in memory', () => {
  it('is new every time', async () => {
    const opening = await openDatabase({ kind: 'memory' });
    expect(opening).toMatchObject({ ok: true, value: { kind: 'memory', isNew: true } });
    if (opening.ok) await opening.value.close();
  });
});
