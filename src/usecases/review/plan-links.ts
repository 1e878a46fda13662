import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Database, transact } from '#db/database.ts';
import { loadOffice } from '#db/office.ts';
import { keepSetting } from '#db/settings.ts';
import { asId, type PersonId, type PlanDraftId } from '#domain/ids.ts';
import { mayImportPlans } from '#domain/permissions.ts';
import { addMs, HOUR_MS, type Instant, instant } from '#domain/time/instant.ts';

const LINK_KEY = 'plan-link-key';

/** A link lies in a chat, where others may come to see it; a session lies in one browser. */
const LINK_STANDS_MS = 24 * HOUR_MS;
const SESSION_STANDS_MS = 12 * HOUR_MS;

/** Signs links and sessions with the secret of this installation. */
export interface PlanLinks {
  /** The token of a link that opens a draft for this person, or, without one, where plans are brought in; good for a day. */
  readonly linkTo: (draft: PlanDraftId | null, person: PersonId, now: Instant) => string;
  /** What a link's token opens; null where it is forged or has expired. */
  readonly openLink: (token: string, now: Instant) => { readonly draft: PlanDraftId | null; readonly person: PersonId } | null;
  readonly sessionOf: (person: PersonId, now: Instant) => string;
  /** Whose session it is; null where it is forged or has expired. */
  readonly openSession: (token: string, now: Instant) => PersonId | null;
}

/** The database counts from 1. */
const NO_DRAFT = 0;

type Purpose = 'link' | 'session';

const sign = (key: string, purpose: Purpose, said: string): string =>
  createHmac('sha256', key).update(`${purpose}:${said}`).digest('base64url');

// By bytes: a letter of a forged signature may have several.
const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

/** Numbers in base 36, then the signature: "3.1a.mz0q3k5.…". */
const sealed = (key: string, purpose: Purpose, numbers: readonly number[]): string => {
  const said = numbers.map((number) => number.toString(36)).join('.');
  return `${said}.${sign(key, purpose, said)}`;
};

const LONGEST_TOKEN = 120;

const opened = (key: string, purpose: Purpose, token: string): readonly number[] | null => {
  if (token.length > LONGEST_TOKEN) return null;
  const end = token.lastIndexOf('.');
  const said = token.slice(0, end);
  if (end < 0 || !isSame(Buffer.from(sign(key, purpose, said)), Buffer.from(token.slice(end + 1)))) return null;
  return said.split('.').map((number) => parseInt(number, 36));
};

const isOver = (until: number | undefined, now: Instant): boolean => until === undefined || instant(until) <= now;

const linksBy = (key: string): PlanLinks => ({
  linkTo: (draft, person, now) => sealed(key, 'link', [draft ?? NO_DRAFT, person, addMs(now, LINK_STANDS_MS)]),
  openLink: (token, now) => {
    const [draft, person, until] = opened(key, 'link', token) ?? [];
    if (draft === undefined || person === undefined || isOver(until, now)) return null;
    return { draft: draft === NO_DRAFT ? null : asId(draft), person: asId(person) };
  },
  sessionOf: (person, now) => sealed(key, 'session', [person, addMs(now, SESSION_STANDS_MS)]),
  openSession: (token, now) => {
    const [person, until] = opened(key, 'session', token) ?? [];
    return person === undefined || isOver(until, now) ? null : asId(person);
  },
});

/** The signer of this installation; `newKey` makes its secret where it has none yet, and every process gets the same. */
export const planLinks = (db: Database, newKey: () => string): Promise<PlanLinks> =>
  transact(db, async (tx) => {
    const key = await keepSetting(tx, LINK_KEY, `${newKey()}${newKey()}`);
    if (typeof key !== 'string') throw new Error('the key that signs links is not a text');
    return linksBy(key);
  });

/** The name of the person, where that person may bring in plans today; else null. */
export const importerName = (db: Database, personId: PersonId): Promise<string | null> =>
  transact(db, async (tx) => {
    const person = (await loadOffice(tx)).people.get(personId);
    return person !== undefined && mayImportPlans(person) ? person.name : null;
  });
