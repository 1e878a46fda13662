import { describe, expect, it, vi } from 'vitest';
import type { ImportRefusal } from '#documents/import-refusal.ts';
import { planFromText } from '#documents/plan-text.ts';
import { readPlan } from '#documents/read-plan.ts';
import { isBinaryKind } from '#documents/readers/binary-kind.ts';
import { contentOf } from '#documents/readers/found-content.ts';
import { readInChild } from '#documents/readers/read-in-child.ts';
import { refusalSentence } from '#documents/refusal-sentence.ts';
import type { Result } from '#domain/result.ts';
import { HOSTILE_FILES, type HostileFile } from '../../support/plan-files/hostile-files.ts';
import { damagedCopies } from '../../support/plan-files/mutations.ts';
import { blocksOf } from '../../support/plan-files/plan-blocks.ts';
import { writeDocx } from '../../support/plan-files/write-docx.ts';
import { writePdf } from '../../support/plan-files/write-pdf.ts';
import { writeXlsx } from '../../support/plan-files/write-xlsx.ts';
import { planWith } from '../sample-plan.ts';
import { readHere } from './draft-from-file.ts';

// Most files are read in this process, which takes milliseconds where a process of its own takes most of a second; `npm run bench --
// documents` sends all of them, and hundreds of damaged ones, the whole way.

vi.setConfig({ testTimeout: 120_000 });

const readWithoutProcess = async (kind: string, bytes: Uint8Array): Promise<Result<unknown, ImportRefusal>> => {
  if (!isBinaryKind(kind)) return readPlan(bytes, `a.${kind}`);
  const content = contentOf(bytes, kind);
  if (!content.ok) return content;
  const text = await readHere(kind, bytes);
  return text.ok ? planFromText(text.value) : text;
};

const kindOf = ({ fileName }: HostileFile): string => fileName.split('.').at(-1) ?? '';

/** These need the limits of a process. */
const HEAVY = /gigabyte|three hundred thousand rules|million steps|two hundred thousand words|fifty megabytes/;

const refusedOnes = HOSTILE_FILES.filter(({ refusal, name }) => refusal !== null && name !== 'fifty megabytes');
const tolerated = HOSTILE_FILES.filter(({ refusal, name }) => refusal === null && !HEAVY.test(name));

const ROW = '1\tXây dựng quy trình\t30/06/2026\tSở Nội vụ\tSở Y tế\tQuy trình';
const blocks = blocksOf(planWith([ROW]));

describe('a hostile file', () => {
  it.each(refusedOnes.map((file) => [file.name, file] as const))('with %s is refused with its reason', async (_name, file) => {
    const read = await readWithoutProcess(kindOf(file), await file.bytes());
    expect(read).toMatchObject({ ok: false, refusal: { kind: file.refusal } });
  });

  it.each(tolerated.map((file) => [file.name, file] as const))('with %s ends in an answer', async (_name, file) => {
    const read = await readWithoutProcess(kindOf(file), await file.bytes());
    if (!read.ok) expect(refusalSentence(read.refusal)).toMatch(/\.$/);
  });

  it('of fifty megabytes is not even looked into', async () => {
    expect(await readPlan(Buffer.alloc(50 * 1_048_576), 'a.docx')).toMatchObject({ ok: false, refusal: { kind: 'too-large' } });
  });
});

describe.each([
  ['docx', () => writeDocx(blocks)],
  ['xlsx', () => writeXlsx(blocks)],
  ['pdf', () => writePdf(blocks)],
] as const)('a damaged .%s', (kind, write) => {
  it('is read or refused, whatever was damaged', async () => {
    const copies = damagedCopies(await write(), 15, 7);
    for (const [name, bytes] of copies) {
      const read = await readWithoutProcess(kind, bytes);
      if (!read.ok) expect(refusalSentence(read.refusal), name).toMatch(/\.$/);
    }
    expect(copies).toHaveLength(15);
  });
});

describe('the process that reads a file', () => {
  const bomb = HOSTILE_FILES.find(({ name }) => name === 'a page that unfolds to a gigabyte');

  it('dies of a bomb, and the office reads on without having grown', async () => {
    const bytes = (await bomb?.bytes()) ?? new Uint8Array();
    const before = process.memoryUsage.rss();
    expect(await readPlan(bytes, 'a.pdf')).toEqual({ ok: false, refusal: { kind: 'too-hard' } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1_048_576);
    expect(await readPlan(await writeDocx(blocks), 'a.docx')).toMatchObject({
      ok: true,
      value: { tasks: [{ title: 'Xây dựng quy trình' }] },
    });
  });

  it('is stopped when its time is over', async () => {
    expect(await readInChild('docx', await writeDocx(blocks), 1)).toEqual({ ok: false, refusal: { kind: 'too-hard' } });
  });

  it('reads files that come at once one after the other, and mixes none up', async () => {
    const [word, sheet] = await Promise.all([readPlan(await writeDocx(blocks), 'a.docx'), readPlan(await writeXlsx(blocks), 'a.xlsx')]);
    expect(word).toMatchObject({ ok: true, value: { document: { number: '15/KH-UBND' } } });
    expect(sheet).toMatchObject({ ok: true, value: { document: { number: '15/KH-UBND' } } });
  });
});
