import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDirectory } from '#db/data-directory-lock.ts';
import { type LivingChild, startChild } from './child-process.ts';

describe('the lock of a data directory', () => {
  let dataDir = '';
  let children: LivingChild[] = [];

  const startHolder = async (): Promise<LivingChild> => {
    const child = await startChild(new URL('./lock-in-child.ts', import.meta.url), dataDir);
    children.push(child);
    return child;
  };

  const expectFree = (): void => {
    const locking = lockDataDirectory(dataDir);
    expect(locking.ok).toBe(true);
    if (locking.ok) locking.value.release();
    expect(readdirSync(dataDir)).toEqual([]);
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'nhacviec-lock-'));
    children = [];
  });

  afterEach(async () => {
    await Promise.all(children.map((child) => child.kill()));
    rmSync(dataDir, { recursive: true });
  });

  it('refuses a second process and names the one that holds it', async () => {
    const holder = await startHolder();
    expect(holder.said).toBe('held');
    expect(lockDataDirectory(dataDir)).toEqual({ ok: false, refusal: { kind: 'in-use', pid: holder.pid } });
    expect((await startHolder()).said).toEqual({ kind: 'in-use', pid: holder.pid });
  });

  it('of a process that was killed is taken over', async () => {
    const holder = await startHolder();
    await holder.kill();
    expect(readdirSync(dataDir)).toHaveLength(1);
    expectFree();
  });

  it('goes when its process ends', async () => {
    const holder = await startHolder();
    await holder.finish();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('refuses this process too, until it is released', () => {
    const first = lockDataDirectory(dataDir);
    expect(lockDataDirectory(dataDir)).toEqual({ ok: false, refusal: { kind: 'in-use', pid: process.pid } });
    if (first.ok) first.value.release();
    if (first.ok) first.value.release();
    expectFree();
  });

  it('is not held by a later process with the same number', async () => {
    const holder = await startHolder();
    const [held] = readdirSync(dataDir);
    await holder.kill();
    rmSync(join(dataDir, held!));
    writeFileSync(join(dataDir, `lock.${process.ppid}.1`), '');
    expectFree();
  });

  it('is never held by two, however many start at once over what a dead one has left', async () => {
    const dead = await startHolder();
    await dead.kill();
    const started = await Promise.all(Array.from({ length: 5 }, startHolder));
    expect(started.filter((child) => child.said === 'held').length).toBeLessThanOrEqual(1);
    await Promise.all(started.map((child) => child.kill()));
    expectFree();
  });
});
