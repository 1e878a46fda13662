import { beforeEach, describe, expect, it } from 'vitest';
import { newInviteCode } from '#app/clock.ts';
import { transact, type Tx } from '#db/database.ts';
import { insertEndpoint, loadEndpoints } from '#db/endpoints.ts';
import { countWaiting } from '#db/inbox.ts';
import { countWrongCode } from '#db/invites.ts';
import { loadOffice } from '#db/office.ts';
import { readReply } from '#language/reply/read-reply.ts';
import { invitePerson } from '#usecases/invite-person.ts';
import { layOutOffice } from '#usecases/lay-out-office.ts';
import { linkChat, type SentCode } from '#usecases/link-chat.ts';
import { storeInbound, takeUpdate } from '#usecases/take-update.ts';
import { databases } from '../support/databases.ts';
import { at } from '../support/office-under-test.ts';
import { PROVINCE } from '../support/province-under-test.ts';
import { useDatabase } from '../support/use-database.ts';

const CODE = '482913752206';
const NOW = at('2026-06-22T08:00');
const LATER = at('2026-06-22T08:16');
const RACERS = 64;
/** All of a long night with NHACVIEC_LONG=1: some minutes; a part of it shows the same. */
const GUESSES = process.env['NHACVIEC_LONG'] === '1' ? 100_000 : 2_000;
const GUESSERS = 50;
/** So that not every run works out two hundred slow hashes. */
const WRONG_BEFORE = 180;
const TRIES_OF_A_CHAT = 5;
const PATIENCE = { timeout: 1_200_000 };

describe.each(databases)('a one-time code, on $name', (kind) => {
  const opened = useDatabase(kind);

  beforeEach(async () => {
    await layOutOffice(opened().db, PROVINCE, { kind: 'real', channel: null });
    await invitePerson(opened().db, { name: 'Nguyễn Văn Nam', code: CODE, now: NOW });
  });

  it('that 64 chats send at the same instant is given to exactly one of them', async () => {
    const { db } = opened();
    for (let racer = 1; racer <= RACERS; racer += 1)
      await storeInbound(db, {
        channel: 'telegram',
        updateKey: String(racer),
        chat: `racer-${racer}`,
        text: `LK ${CODE}`,
        replyTo: null,
        addressed: true,
        receivedAt: NOW,
      });
    const hearing = { now: NOW, understand: readReply, newCode: newInviteCode };
    while ((await transact(db, countWaiting)) > 0)
      await Promise.all(Array.from({ length: RACERS }, async () => expect((await takeUpdate(db, hearing)).kind).not.toBe('failed')));
    const chats = await transact(db, (tx) => loadEndpoints(tx, 'telegram'));
    expect(chats).toHaveLength(RACERS);
    expect(chats.filter(({ owner }) => owner.kind === 'person')).toHaveLength(1);
  });

  const ofEach = GUESSES / GUESSERS;

  /** Others have guessed wrong before, in the same quarter of an hour. */
  const guessedBefore = async (tx: Tx): Promise<void> => {
    for (let guess = 0; guess < WRONG_BEFORE; guess += 1) {
      const chat = `earlier-${Math.floor(guess / TRIES_OF_A_CHAT)}`;
      await countWrongCode(tx, { channel: 'telegram', chat, now: NOW, since: NOW });
    }
  };

  /** What each of these codes is answered with: the first ones one after another, the others at once. */
  const answersTo = async (tx: Tx, sent: Omit<SentCode, 'code'>, codes: readonly string[]): Promise<readonly string[]> => {
    const answerTo = async (code: string): Promise<string> => (await linkChat(tx, { ...sent, code })).kind;
    const first: string[] = [];
    for (const code of codes.slice(0, TRIES_OF_A_CHAT + 1)) first.push(await answerTo(code));
    return [...first, ...(await Promise.all(codes.slice(TRIES_OF_A_CHAT + 1).map(answerTo)))];
  };

  it(`is found by none of ${GUESSES} guesses: the limiter answers, and no slow hash is worked out any more`, PATIENCE, async () => {
    const { db } = opened();
    const office = await transact(db, loadOffice);
    const chatNamed = (tx: Tx, address: string) => insertEndpoint(tx, { owner: { kind: 'nobody' }, channel: 'telegram', address });
    await transact(db, guessedBefore);
    const answers = new Map<string, number>();
    for (let guesser = 0; guesser < GUESSERS; guesser += 1) {
      const codes = Array.from({ length: ofEach }, (_, index) => String(guesser * ofEach + index).padStart(12, '0'));
      const kinds = await transact(db, async (tx) => {
        const endpoint = await chatNamed(tx, `guesser-${guesser}`);
        return answersTo(tx, { endpoint, isGroup: false, typedBy: null, office, now: NOW }, codes);
      });
      for (const answer of kinds) answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    // Five from each chat, and two hundred from all of them together, in a quarter of an hour.
    expect(Object.fromEntries(answers)).toEqual({ 'wrong-code': 200 - WRONG_BEFORE, 'too-many-tries': GUESSES - 200 + WRONG_BEFORE });
    const [honest, late] = await transact(db, async (tx) => {
      const sent = { code: CODE, endpoint: await chatNamed(tx, 'honest'), isGroup: false, typedBy: null, office };
      return [await linkChat(tx, { ...sent, now: NOW }), await linkChat(tx, { ...sent, now: LATER })] as const;
    });
    expect(honest.kind).toBe('too-many-tries');
    expect(late).toEqual({ kind: 'linked', name: 'Nguyễn Văn Nam', unit: 'Sở Khoa học và Công nghệ' });
  });
});
