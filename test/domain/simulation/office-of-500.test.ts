import { beforeAll, describe, expect, it } from 'vitest';
import { renderNotice } from '#bot/render/render-notice.ts';
import { MOST_BESIDES_A_DAY } from '#domain/reminders/attention.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { liveNinetyDays } from './ninety-days.ts';
import { COMMUNES, SHARED_TASKS_FROM } from './office-of-500.ts';
import { nothingFound, watchingFor } from './watching.ts';

const SEED = 20_260_126;
const ZALO = { buttons: false, textLimit: 2000 } as const;

describe('ninety days of an office of 500 people with 20,000 pieces of work, Tết among them', () => {
  const found = nothingFound();

  beforeAll(() => {
    liveNinetyDays(SEED, (ground) => watchingFor(found, ground));
    // Some 12 seconds, on a machine that may be busy.
  }, 300_000);

  it('break no promise: hours, leave, one message a morning, every rung told, late work heard of, nothing without a relation', () => {
    expect(found.broken).toEqual([]);
  });

  it('never tell anybody more than two things a day besides the morning’s message', () => {
    expect(found.mostBesides).toBe(MOST_BESIDES_A_DAY);
  });

  it('were looked at in earnest', () => {
    const { mornings, besides, rungs, escalations, lines, news } = found.looked;
    expect(mornings).toBeGreaterThan(10_000);
    expect(besides).toBeGreaterThan(5_000);
    expect(rungs).toBeGreaterThan(20_000);
    expect(escalations).toBeGreaterThan(1_000);
    expect(lines).toBeGreaterThan(50_000);
    expect(news).toBeGreaterThan(100);
  });

  it('count every piece of work in one cell', () => {
    expect(found.counts.length).toBeGreaterThan(8);
    for (const { cells, notDropped, done } of found.counts) {
      expect(cells.doneInTime + cells.doneLate + cells.openInTime + cells.openOverdue).toBe(notDropped);
      expect(cells.doneInTime + cells.doneLate).toBe(done);
    }
  });

  it('show who follows the work of 95 communes each task on one line, never 95 lines', () => {
    let most = 0;
    for (const { on, notice } of found.ofGroupLead) {
      const shared = shownLines(notice).filter(({ number }) => number >= SHARED_TASKS_FROM);
      most = Math.max(most, ...shared.map(({ number }) => shared.filter((line) => line.number === number).length));
      const { text } = renderNotice(notice, { capabilities: ZALO, resend: false, today: on });
      // Two units are named each, more stand on one line.
      for (const section of text.split('\n\n')) {
        const titles = section.split('\n').filter((line) => Number.parseInt(line, 10) >= SHARED_TASKS_FROM && line.includes('. Lập'));
        for (const title of titles) expect(titles.filter((one) => one === title).length, `${on}\n${text}`).toBeLessThan(3);
      }
    }
    expect(most).toBeGreaterThan(COMMUNES / 4);
  });
});
