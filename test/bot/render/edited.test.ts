import { describe, expect, it } from 'vitest';
import type { OutMessage } from '#bot/channel.ts';
import { renderNotice } from '#bot/render/render-notice.ts';
import { broughtUpToDate } from '#domain/brought-up-to-date.ts';
import type { ShownNotice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { shownLines } from '#domain/shown-lines.ts';
import { EVERY_NOTICE, line, morning, TODAY, WITH_BUTTONS } from './sample-notices.ts';

const render = (notice: ShownNotice): OutMessage =>
  renderNotice({ kind: 'edited', messageRef: '501', notice }, { capabilities: WITH_BUTTONS, resend: false, today: TODAY });

const labels = ({ choices }: OutMessage): readonly string[] => choices.map(({ label }) => label);

const finished = (shown: WorkLine): WorkLine => ({ ...shown, state: 'done' });

describe('a message after its button was pressed', () => {
  const two = morning({ own: [line(12), line(15)] });

  it('tells what was done, keeps the other tasks, and offers only what is still to do', () => {
    const after = render(broughtUpToDate(two, (shown) => (shown.number === line(12).number ? finished(shown) : shown)));
    expect(after.text).toMatch(/^12\. .*\n.*đã hoàn thành/mu);
    expect(after.text).toMatch(/^15\. /mu);
    expect(labels(after)).toEqual(['Xong 15', 'Đang làm 15', 'Vướng 15', 'Nhắc lại sáng mai']);
  });

  it('has nothing to press once all is done', () => {
    expect(labels(render(broughtUpToDate(two, finished)))).toEqual([]);
  });

  it('offers no decision any more once it was made', () => {
    const asked = { kind: 'approval-asked', by: 'Nguyễn Thu Hiền', line: line(12, { state: 'submitted' }) } as const;
    expect(labels(render(asked))).toEqual(['Duyệt 12', 'Trả lại 12']);
    const after = render(broughtUpToDate(asked, finished));
    expect(labels(after)).toEqual([]);
    expect(after.text).toContain('đã hoàn thành');
  });

  it('asks no more where it was a question', () => {
    const after = render({ kind: 'which-one', act: 'done', words: 'xong', lines: [line(12), line(15)] });
    expect(labels(after)).toEqual([]);
    expect(after.text).toMatch(/^Đồng chí báo xong việc nào\?.* Đã chọn\.$/mu);
  });

  it('has each line changed, and in its place, whatever kind of message it is', () => {
    for (const notice of EVERY_NOTICE) {
      if (notice.kind === 'edited') continue;
      const after = broughtUpToDate(notice, finished);
      expect(shownLines(after)).toEqual(shownLines(notice).map(finished));
      expect(shownLines({ kind: 'edited', messageRef: '1', notice: after })).toEqual(shownLines(after));
    }
  });
});
