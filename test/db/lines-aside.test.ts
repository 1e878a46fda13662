import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transact } from '#db/database.ts';
import { beginLinesAside, dropLinesAside, gatherLinesAside, putLinesAside, takeFirstLinesAside, takeLinesAside } from '#db/lines-aside.ts';
import { asId, type PersonId } from '#domain/ids.ts';
import { byUrgency } from '#domain/reminders/by-urgency.ts';
import { type FirstLines, firstLines } from '#domain/reminders/first-lines.ts';
import type { MorningLine, SaidLine } from '#domain/reminders/morning-lines.ts';
import { anySaidLines } from '../domain/support/said-lines.ts';
import { databases } from '../support/databases.ts';
import { useDatabase } from '../support/use-database.ts';

const ONE = asId<PersonId>(1);
const OTHER = asId<PersonId>(2);

const said = ({ section, by, line }: SaidLine): SaidLine => ({ section, by, line });

const inOrder = ({ lines, beyond }: FirstLines): FirstLines => ({
  lines: lines.map(said).toSorted((a, b) => byUrgency(a.line, b.line)),
  beyond,
});

describe.each(databases)('lines put aside, on $name', (kind) => {
  const opened = useDatabase(kind);

  const aside = <Taken>(
    lines: readonly MorningLine[],
    take: (tx: Parameters<typeof takeLinesAside>[0]) => Promise<Taken>,
  ): Promise<Taken> =>
    transact(opened().db, async (tx) => {
      await beginLinesAside(tx);
      await putLinesAside(tx, lines);
      await putLinesAside(
        tx,
        lines.map((line) => ({ ...line, personId: OTHER })),
      );
      await gatherLinesAside(tx);
      const taken = await take(tx);
      await dropLinesAside(tx);
      return taken;
    });

  it('come back as they were, for those who are asked for', async () => {
    const [lines] = fc.sample(fc.tuple(anySaidLines), { numRuns: 1, seed: 7 }).flat();
    const taken = await aside(lines ?? [], (tx) => takeLinesAside(tx, [ONE]));
    expect([...taken.keys()]).toEqual([ONE]);
    expect(taken.get(ONE)).toEqual((lines ?? []).map(said));
  });

  it('come back cut to the first of each part by the same rule as elsewhere', async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(anySaidLines, fc.integer({ min: 1, max: 6 }), async (lines, most) => {
        fc.pre(lines.length > most);
        const taken = await aside(lines, (tx) => takeFirstLinesAside(tx, ONE, most));
        const expected = firstLines(lines, most);
        expect(inOrder(taken)).toEqual(inOrder(expected));
        cut += Object.keys(expected.beyond).length;
      }),
      { numRuns: 60 },
    );
    expect(cut).toBeGreaterThan(50);
  });
});
