import { describe, expect, it } from 'vitest';
import { noDeadline } from '#domain/deadline.ts';
import type { DraftDuty, DraftTask } from '#domain/draft-plan.ts';
import type { DraftEdit } from '#domain/reviewing/draft-edit.ts';
import { beginReview, draftUnderReview, lateChoiceOf, type ReviewedPlan } from '#domain/reviewing/reviewed-plan.ts';
import { reviseAll, reviseDraft } from '#domain/reviewing/revise-draft.ts';
import { rowDoubts } from '#domain/reviewing/row-doubts.ts';

const task = (title: string, others: Partial<DraftTask> = {}): DraftTask => ({
  ordinal: null,
  group: null,
  title,
  lead: ['Sở Nội vụ'],
  coordinating: [],
  deadline: noDeadline(''),
  product: null,
  status: 'open',
  gaps: ['person', 'time', 'product', 'authority'],
  warnings: [],
  source: {},
  ...others,
});

const review = (...tasks: readonly DraftTask[]): ReviewedPlan =>
  beginReview({
    document: { number: null, issuedOn: null, issuer: null, title: null, replaces: [], basedOn: [] },
    tasks,
    duties: [],
    indicators: [],
    obstaclesTo: null,
    warnings: [],
  });

const titlesAfter = (before: ReviewedPlan, ...edits: readonly DraftEdit[]): readonly string[] =>
  draftUnderReview(reviseAll(before, edits)).tasks.map(({ title }) => title);

describe('a draft', () => {
  it('gives back what was read while nobody has edited it', () => {
    const before = review(task('Lập đề án việc làm'), task('Mở lớp tập huấn'));
    expect(draftUnderReview(before).tasks).toEqual([task('Lập đề án việc làm'), task('Mở lớp tập huấn')]);
  });

  it('keeps the keys of its rows through splitting, merging and leaving out', () => {
    const edits: readonly DraftEdit[] = [
      { kind: 'split-row', row: 1, titles: ['a', 'b', 'c'] },
      { kind: 'leave-row-out', row: 2 },
      { kind: 'merge-with-next', row: 5 },
    ];
    const after = reviseAll(review(task('một'), task('hai'), task('ba'), task('bốn')), edits);
    expect(after.rows.map(({ key, origins, task: { title } }) => [key, title, origins])).toEqual([
      [1, 'a', [0]],
      [5, 'b c', [0, 0]],
      [3, 'ba', [2]],
      [4, 'bốn', [3]],
    ]);
  });

  it('merges what two rows say: units once, the first deadline that is one, both products', () => {
    const dated = { ...noDeadline('30/6/2026'), kind: 'date' } as const;
    const before = review(
      task('Lập báo cáo', { product: 'Báo cáo', warnings: ['một'] }),
      task('gửi tỉnh', { lead: ['Sở Nội vụ', 'Sở Tài chính'], deadline: dated, product: 'Tờ trình', status: 'done' }),
    );
    expect(reviseAll(before, [{ kind: 'merge-with-next', row: 1 }]).rows[0]?.task).toMatchObject({
      title: 'Lập báo cáo gửi tỉnh',
      lead: ['Sở Nội vụ', 'Sở Tài chính'],
      deadline: dated,
      product: 'Báo cáo; Tờ trình',
      status: 'open',
      gaps: ['person', 'responsibility', 'authority'],
      warnings: ['một'],
    });
  });

  it.each<[string, DraftEdit, string]>([
    ['a row that is not there', { kind: 'check-row', row: 9 }, 'no-such-row'],
    ['the last row with a next one', { kind: 'merge-with-next', row: 1 }, 'no-next-row'],
    ['a row into nothing', { kind: 'split-row', row: 1, titles: [' '] }, 'empty-title'],
  ])('does not change %s', (_what, edit, refusal) => {
    expect(reviseDraft(review(task('một')), edit)).toEqual({ ok: false, refusal: { kind: refusal } });
  });

  it('takes a choice of unit back', () => {
    const choose = (choice: Extract<DraftEdit, { kind: 'choose-unit' }>['choice']): DraftEdit => ({
      kind: 'choose-unit',
      name: 'Phòng X',
      choice,
    });
    const chosen = reviseAll(review(task('một')), [choose({ kind: 'create', parentId: null })]);
    expect([...chosen.units.keys()]).toEqual(['Phòng X']);
    expect(reviseAll(chosen, [choose(null)]).units.size).toBe(0);
  });

  it('has one answer for late rows, unless a row has its own', () => {
    const after = reviseAll(review(task('một'), task('hai')), [
      { kind: 'answer-late', row: null, choice: 'done' },
      { kind: 'answer-late', row: 2, choice: 'drop' },
    ]);
    expect(after.rows.map((row) => lateChoiceOf(after, row))).toEqual(['done', 'drop']);
  });

  it('passes over an edit that no longer fits', () => {
    expect(titlesAfter(review(task('một')), { kind: 'leave-row-out', row: 1 }, { kind: 'check-row', row: 1 })).toEqual([]);
  });
});

describe('the doubts of a row', () => {
  const known = (name: string): boolean => name === 'Sở Nội vụ';
  const doubtsOf = (given: DraftTask, checked = false) =>
    rowDoubts({ ...review(given).rows[0]!, checked }, (name) => !known(name)).map(({ cell, doubt }) => [cell, doubt.kind]);

  it('stand at the cells that they are about', () => {
    const doubtful = task('Lập đề án', {
      lead: ['Sở Nội vụ', 'Sở Lạ'],
      gaps: ['person', 'time', 'responsibility', 'authority'],
      warnings: ['Thời hạn "31/6": 31/6 không có trong lịch.', 'Hàng không có số thứ tự, có thể thuộc nhiệm vụ ở hàng trên.'],
    });
    expect(doubtsOf(doubtful)).toEqual([
      ['deadline', 'gap'],
      ['lead', 'gap'],
      ['lead', 'unknown-unit'],
      ['deadline', 'warning'],
      ['ordinal', 'warning'],
    ]);
  });

  it('are gone for what a person has looked at, while what is missing is still shown', () => {
    expect(doubtsOf(task('Lập đề án', { warnings: ['Ô gộp với hàng trên'] }), true)).toEqual([
      ['deadline', 'gap'],
      ['product', 'gap'],
    ]);
  });
});

describe('a periodic report of a draft', () => {
  const duty = (what: string): DraftDuty => ({ from: 'Các phòng', to: 'Văn phòng Sở', what, recurrence: null, source: {} });
  const before: ReviewedPlan = { ...review(task('một')), plan: { ...review().plan, duties: [duty('báo cáo a'), duty('báo cáo b')] } };
  const taken = (...edits: readonly DraftEdit[]): readonly string[] =>
    draftUnderReview(reviseAll(before, edits)).duties.map(({ what }) => what);

  it('is taken over unless a person leaves it out, and comes back where that is undone', () => {
    expect(taken()).toEqual(['báo cáo a', 'báo cáo b']);
    expect(taken({ kind: 'leave-duty-out', duty: 0, out: true })).toEqual(['báo cáo b']);
    expect(taken({ kind: 'leave-duty-out', duty: 0, out: true }, { kind: 'leave-duty-out', duty: 0, out: false })).toHaveLength(2);
  });

  it('that is not there cannot be left out', () => {
    expect(reviseDraft(before, { kind: 'leave-duty-out', duty: 2, out: true })).toEqual({ ok: false, refusal: { kind: 'no-such-duty' } });
  });
});
