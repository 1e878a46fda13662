import { describe, expect, it } from 'vitest';
import { asId, type PersonId, type PlanDraftId } from '#domain/ids.ts';
import { addMs, HOUR_MS } from '#domain/time/instant.ts';
import { importerName, planLinks } from '#usecases/review/plan-links.ts';
import { databases } from '../../support/databases.ts';
import { at, officeUnderTest } from '../../support/office-under-test.ts';
import { useDatabase } from '../../support/use-database.ts';

const NOW = at('2026-06-15T09:00');
const DRAFT = asId<PlanDraftId>(3);
const PERSON = asId<PersonId>(24);

let made = 0;
const newKey = (): string => `key-${(made += 1)}`;

describe.each(databases)('a link to a draft, on $name', (kind) => {
  const opened = useDatabase(kind);
  const links = () => planLinks(opened().db, newKey);

  it('opens this draft for this person, for a day, in every process', async () => {
    const token = (await links()).linkTo(DRAFT, PERSON, NOW);
    const other = await links();
    expect(other.openLink(token, addMs(NOW, 24 * HOUR_MS - 1))).toEqual({ draft: DRAFT, person: PERSON });
    expect(other.openLink(token, addMs(NOW, 24 * HOUR_MS))).toBeNull();
  });

  it('cannot be made by anybody else: a changed number, another purpose, another key', async () => {
    const { linkTo, openLink, sessionOf, openSession } = await links();
    const token = linkTo(DRAFT, PERSON, NOW);
    expect(openLink(`4${token.slice(1)}`, NOW)).toBeNull();
    expect(openLink(sessionOf(PERSON, NOW), NOW)).toBeNull();
    expect(openSession(token, NOW)).toBeNull();
    // The last is as long as the token in letters, and not in bytes.
    for (const nonsense of ['', '.', 'a.b.c', `${token}.`, token.slice(0, -1), 'x'.repeat(10_000), `${token.slice(0, -1)}é`])
      expect(openLink(nonsense, NOW)).toBeNull();
  });

  it('becomes a session of twelve hours', async () => {
    const { sessionOf, openSession } = await links();
    const session = sessionOf(PERSON, NOW);
    expect(openSession(session, addMs(NOW, 12 * HOUR_MS - 1))).toBe(PERSON);
    expect(openSession(session, addMs(NOW, 12 * HOUR_MS))).toBeNull();
  });

  it('is for people who may import plans', async () => {
    const { people } = await officeUnderTest(opened().db, { from: '2026-06-15T09:00' });
    const nameOf = (who: string) => importerName(opened().db, people.get(who)!);
    expect(await nameOf('Bùi Thanh Tâm')).toBe('Bùi Thanh Tâm');
    expect(await nameOf('Hoàng Gia Phúc')).toBeNull();
  });
});
