import { describe, expect, it } from 'vitest';
import { createOffice } from '#usecases/create-office.ts';
import { findPersonByName } from '#usecases/find-person-by-name.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { readDemoClock, readOffice, saveDemoClock } from '#usecases/office-kind.ts';
import { databases } from '../support/databases.ts';
import { at } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const NEW = { office: 'UBND xã Suối Trong', admin: 'Hoàng Gia Phúc', code: 'mã-1', now: at('2026-06-22T08:00') };

describe.each(databases)('an office, on $name', (kind) => {
  const opened = useDatabase(kind);

  it('does not exist in an empty database', async () => {
    expect(await readOffice(opened().db)).toBeNull();
  });

  it('is created as a real one, with an admin who has three days to come in', async () => {
    expect(await createOffice(opened().db, NEW)).toEqual({ ok: true, value: { expiresAt: at('2026-06-25T08:00') } });
    expect(await readOffice(opened().db)).toEqual({ kind: 'real', name: 'UBND xã Suối Trong' });
    expect(await findPersonByName(opened().db, 'Phúc')).not.toBeNull();
  });

  it('is not created beside another one, nor beside the demo', async () => {
    await layOutOffice(opened().db, PROVINCE, { kind: 'demo', channel: null });
    expect(await createOffice(opened().db, NEW)).toEqual({ ok: false, refusal: { kind: 'office-exists', holds: 'demo' } });
    expect(await readOffice(opened().db)).toEqual({ kind: 'demo', name: PROVINCE.name });
  });

  it('has a person by the given name, with or without the marks, and nobody where several fit', async () => {
    await layOutOffice(opened().db, PROVINCE, { kind: 'real', channel: null });
    expect(await findPersonByName(opened().db, 'tran thi thuy')).toBe(await findPersonByName(opened().db, 'Thủy'));
    expect(await findPersonByName(opened().db, 'Hoa')).toBeNull();
    expect(await findPersonByName(opened().db, 'Không Ai')).toBeNull();
  });

  it('keeps how far the clock of its demo is ahead', async () => {
    expect(await readDemoClock(opened().db)).toBeNull();
    await saveDemoClock(opened().db, 86_400_000);
    expect(await readDemoClock(opened().db)).toBe(86_400_000);
  });
});
