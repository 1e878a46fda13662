import { describe, expect, it } from 'vitest';
import { renderNotice } from '#bot/render/render-notice.ts';
import type { Capabilities } from '#bot/channel.ts';
import { readReply } from '#language/reply/read-reply.ts';
import { localTime } from '#domain/time/local-time.ts';
import { line, morning, TODAY, WITH_BUTTONS, WITHOUT_BUTTONS } from './sample-notices.ts';

const NOTICE = morning({ own: [line(12), line(15)], approvals: [line(17, { state: 'submitted' })] });
const rendered = (capabilities: Capabilities) => renderNotice(NOTICE, { capabilities, resend: false, today: TODAY });

describe('the choice to be reminded again', () => {
  it('stands under a reminder as one button for all that is the reader’s own', () => {
    expect(rendered(WITH_BUTTONS).choices).toContainEqual({ label: 'Nhắc lại sáng mai', says: 'nhắc lại 12, 15 sáng mai' });
  });

  it('is one of the numbers where there are no buttons', () => {
    expect(rendered(WITHOUT_BUTTONS).text).toContain('7 = Nhắc lại sáng mai');
    expect(rendered(WITHOUT_BUTTONS).menu?.[6]?.says).toBe('nhắc lại 12, 15 sáng mai');
  });

  it('says words that are understood, and so do the times that are offered', () => {
    const asked = renderNotice(
      { kind: 'snooze-asked', wants: 'time', lines: [line(12), line(15)], words: 'nhắc lại sau' },
      { capabilities: WITH_BUTTONS, resend: false, today: TODAY },
    );
    const reference = { day: TODAY, time: localTime('08:00') };
    expect(asked.choices.map(({ says }) => readReply(says, reference).acts)).toMatchObject([
      [{ intent: 'snooze', tasks: [12, 15], until: '2026-06-22T14:00' }],
      [{ intent: 'snooze', tasks: [12, 15], until: '2026-06-23T08:00' }],
      [{ intent: 'snooze', tasks: [12, 15], until: '2026-06-29T08:00' }],
    ]);
  });

  it('keeps the time that was asked for, where only the task is left open', () => {
    const asked = renderNotice(
      { kind: 'snooze-asked', wants: 'task', lines: [line(12), line(15)], words: 'mai nhắc lại lúc 14h' },
      { capabilities: WITH_BUTTONS, resend: false, today: TODAY },
    );
    const [first] = asked.choices;
    expect(readReply(first!.says, { day: TODAY, time: localTime('08:00') }).acts).toMatchObject([
      { intent: 'snooze', tasks: [12], until: '2026-06-23T14:00' },
    ]);
  });
});
