import { describe, expect, it } from 'vitest';
import { isGivenUp, isStuck, mustArrive, retryDelayMs } from '#domain/delivery.ts';
import type { NoticeKind } from '#domain/notice.ts';
import { addMs, HOUR_MS, instant, MINUTE_MS } from '#domain/time/instant.ts';

const SINCE = instant(Date.UTC(2026, 5, 25));

describe('a notice whose fate is unknown', () => {
  const again: Record<NoticeKind, boolean> = {
    morning: true,
    urgent: true,
    digest: true,
    recorded: true,
    'which-one': true,
    refused: true,
    'obstacle-told': true,
    'resolver-asked': true,
    'obstacle-recorded': true,
    'obstacle-remains': true,
    'step-asked': true,
    'steps-dropped': true,
    'obstacle-news': true,
    'obstacle-week': true,
    'obstacle-list': false,
    'obstacle-collector': true,
    'approval-asked': true,
    'declined-told': true,
    correction: true,
    'assigned-to-you': true,
    'plan-amended': true,
    'decided-on-yours': true,
    'plan-read': true,
    'plan-page': true,
    'plan-not-read': true,
    'gaps-asked': true,
    'gap-filled': true,
    'unit-reorganised': true,
    'person-gone': true,
    'extension-asked': true,
    'extension-told': true,
    'extension-recorded': true,
    'extension-until': false,
    'many-decided': true,
    'many-asked': false,
    'evidence-kept': true,
    'evidence-which': false,
    'evidence-refused': false,
    'evidence-rule': true,
    'gap-refused': false,
    'gaps-by-unit': false,
    'admin-alert': true,
    edited: false,
    list: false,
    'group-list': false,
    help: false,
    'not-understood': false,
    'did-you-mean': false,
    'not-yet': false,
    'task-card': true,
    'given-to-you': true,
    urged: true,
    'assigning-told': true,
    'assigning-done': true,
    'assigning-refused': false,
    'task-roll-up': false,
    'task-history': false,
    'reminded-again': true,
    snoozed: true,
    'snooze-asked': false,
    'own-hour': false,
    'ladder-told': true,
    'why-told': false,
    escalation: true,
    apology: false,
    linking: false,
    'standing-in': true,
    'duties-told': false,
    'reports-counted': false,
    'indicator-told': true,
    'indicators-listed': false,
    'indicators-asked': true,
    'regular-refused': false,
  };
  it.each(Object.entries(again))('%s is sent again: %s', (kind, sent) => {
    expect(mustArrive({ kind: kind as NoticeKind })).toBe(sent); // -- a key of the record above
  });
});

describe('the wait after a failed try', () => {
  it.each([
    [0, 5],
    [1, 5],
    [2, 10],
    [3, 20],
    [4, 40],
    [5, 80],
    [6, 160],
    [7, 300],
    [8, 300],
    [5_000, 300],
  ])('after %d tries is %d seconds', (tries, seconds) => {
    expect(retryDelayMs(tries)).toBe(seconds * 1_000);
  });
});

describe('a notice that nobody takes', () => {
  it('is given up after a day', () => {
    expect(isGivenUp(SINCE, addMs(SINCE, 24 * HOUR_MS - 1))).toBe(false);
    expect(isGivenUp(SINCE, addMs(SINCE, 24 * HOUR_MS))).toBe(true);
  });

  it('is told to the admin after five minutes', () => {
    expect(isStuck(SINCE, addMs(SINCE, 5 * MINUTE_MS - 1))).toBe(false);
    expect(isStuck(SINCE, addMs(SINCE, 5 * MINUTE_MS))).toBe(true);
  });

  it('is told within ten minutes, with the longest wait between two tries', () => {
    const lookedAtLast = 5 * MINUTE_MS - 1;
    expect(isStuck(SINCE, addMs(SINCE, lookedAtLast + retryDelayMs(99)))).toBe(true);
    expect(lookedAtLast + retryDelayMs(99)).toBeLessThan(10 * MINUTE_MS);
  });
});
