import { openDatabase } from '#db/open-database.ts';
import { transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { asId, type PersonId } from '#domain/ids.ts';
import { parseVietnamTime } from '#domain/time/instant.ts';
import { answerAbout } from '#usecases/conversation/answer-question.ts';
import type { Speaking } from '#usecases/conversation/speaker.ts';
import { TODAY } from './fill-office.ts';

// In a process of its own: "việc quá hạn?" of one leader, over and over, with the office loaded as for every question.

const [, , url = '', leader = '', times = ''] = process.argv;
const now = parseVietnamTime(`${TODAY}T09:00`);
const opening = await openDatabase({ kind: 'server', url });
if (now === null || !opening.ok) throw new Error('the database cannot be opened');
const { db, close } = opening.value;

const askOnce = (): Promise<number> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const person = office.people.get(asId<PersonId>(Number(leader)));
    if (person === undefined) throw new Error('there is no such leader');
    const speaking = { tx, office, person, now } as Speaking; // -- a list asks for no more
    const told = await answerAbout(speaking, { intent: 'question', topic: 'overdue', target: null, tasks: [], all: false, except: [] });
    return told.kind === 'list' ? (told.counts?.openOverdue ?? 0) : 0;
  });

const began = performance.now();
const overdue = await askOnce();
const first = performance.now() - began;
const took: number[] = [];
for (let at = 0; at < Number(times); at += 1) {
  const start = performance.now();
  await askOnce();
  took.push(performance.now() - start);
}
process.stdout.write(JSON.stringify({ overdue, first, took }));
await close();
