import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, withDatabase } from '../support/database-templates.ts';
import { serverUrl } from '../support/databases.ts';
import { requires } from '../support/required.ts';
import { command } from './support/commands.ts';
import { type Environment, PATIENCE_MS } from './support/program.ts';
import { useServers } from './support/running-server.ts';
import { page } from './support/web-chat.ts';

vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

const PASSWORD = 'mat-khau-rat-dai';

describe.skipIf(serverUrl === undefined && !requires('postgres'))('a start on PostgreSQL', () => {
  const url = serverUrl!;
  const role = `nhacviec_role_${process.pid}`;
  const name = (which: 'demo' | 'real'): string => `nhacviec_${which}_${process.pid}`;
  const startServer = useServers();

  const administer = async (...statements: readonly string[]): Promise<void> => {
    const sql = connect(url);
    for (const statement of statements) await sql.unsafe(statement);
    await sql.end();
  };

  /** With a password in it, whether the server asks for one or not. */
  const environmentFor = (which: 'demo' | 'real'): Environment => {
    const address = new URL(withDatabase(url, name(which)));
    address.username = role;
    address.password = PASSWORD;
    return { DATABASE_URL: address.href, LOG_LEVEL: 'debug' };
  };

  const removals = ['demo', 'real'].map((which) => `drop database if exists nhacviec_${which}_${process.pid} with (force)`);
  removals.push(`drop role if exists ${role}`);

  beforeAll(async () => {
    const creations = (['demo', 'real'] as const).map((which) => `create database ${name(which)} owner ${role}`);
    await administer(...removals, `create role ${role} login password '${PASSWORD}'`, ...creations);
  });
  afterAll(() => administer(...removals));

  it('lays out no demo by itself; its password is nowhere in the log', async () => {
    const server = await startServer(environmentFor('real'));
    expect(await page(server.url)).toMatch(/Chưa có cơ quan nào/);
    const { code, stdout, stderr } = await server.stop('SIGTERM');
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(PASSWORD);
  });

  it('lays out the demo with DEMO=on, keeps it, and lets commands in beside the server', async () => {
    const env = { ...environmentFor('demo'), DEMO: 'on' };
    const server = await startServer(env);
    expect(await page(server.url)).toMatch(/UBND tỉnh Sông Lam Thượng/);
    const plan = await command(['plan', '--at', '2026-06-25T07:45', '--json'], { env });
    expect({ code: plan.code, stderr: plan.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(plan.stdout)).not.toEqual([]);
    const { code, stdout, stderr } = await server.stop('SIGINT');
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(PASSWORD);
    const again = await startServer(env);
    expect(await page(again.url)).toMatch(/UBND tỉnh Sông Lam Thượng/);
    await again.stop('SIGKILL');
  });
});
