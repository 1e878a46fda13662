import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '#db/open-database.ts';
import { parseVietnamTime } from '#domain/time/instant.ts';
import { runOwedRounds } from '#usecases/run-rounds.ts';
import { TODAY } from './fill-office.ts';

// A process of its own, as the server is: opens the database, rests, runs the rounds of one morning and prints what that took.

const KILOBYTES_PER_MEGABYTE = 1_024;
const IDLE_MS = 1_000;

const memoryMb = (which: 'VmHWM' | 'VmRSS'): number => {
  const [, kilobytes] = new RegExp(`^${which}:\\s+(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / KILOBYTES_PER_MEGABYTE;
};

const [, , url = '', time = '07:45'] = process.argv;
const now = parseVietnamTime(`${TODAY}T${time}`);
const opening = await openDatabase({ kind: 'server', url });
if (now === null || !opening.ok) throw new Error('the database cannot be opened');
const { db, close } = opening.value;
await delay(IDLE_MS);
const idleMb = memoryMb('VmRSS');
const began = performance.now();
const usedBefore = process.cpuUsage();
const written = await runOwedRounds(db, now);
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(usedBefore);
const cpuSeconds = (user + system) / 1_000_000;
process.stdout.write(JSON.stringify({ written, seconds, cpuSeconds, idleMb, peakMb: memoryMb('VmHWM') }));
await close();
