import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '#app/config.ts';
import type { Log } from '#app/log.ts';
import { type RunningOffice, runOffice } from '#app/run-office.ts';
import type { OpenedDatabase } from '#db/open-database.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { databases } from '../support/databases.ts';
import { PROVINCE } from '../support/province-under-test.ts';

const recordingLog = () => {
  const errors: string[] = [];
  const ignore = (): void => undefined;
  const log: Log = { debug: ignore, info: ignore, warn: ignore, error: (_about, words) => void errors.push(words) };
  return { log, errors };
};

describe.each(databases)('an office that is put to work, on $name', (kind) => {
  let opened: OpenedDatabase | undefined;
  let office: RunningOffice | undefined;
  afterEach(async () => {
    await office?.stop();
    await opened?.close();
  });

  it('answers although its first round fails, which the log tells', async () => {
    opened = await kind.open();
    await layOutOffice(opened.db, PROVINCE, { kind: 'real', channel: null });
    await opened.db.execute(sql`alter table rounds rename to rounds_put_away`);
    const config = readConfig({});
    if (!config.ok) throw new Error(config.refusal);
    const { log, errors } = recordingLog();
    office = await runOffice(
      { database: opened, isDemo: false, name: PROVINCE.name },
      { config: config.value, log, readiness: () => 'ok' },
    );
    expect(errors).toEqual(['a round stumbled']);
    expect((await office.app.request('/healthz')).status).toBe(200);
  });
});
