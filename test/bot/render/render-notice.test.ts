import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutMessage } from '#bot/channel.ts';
import { renderNotice } from '#bot/render/render-notice.ts';
import type { Notice } from '#domain/notice.ts';
import type { WorkLine } from '#domain/shown-work.ts';
import { day } from '#domain/time/day.ts';
import type { LocalTime } from '#domain/time/local-time.ts';
import { readReply } from '#language/reply/read-reply.ts';
import { EVERY_NOTICE, GROUP_NOTICES, line, morning, task, TODAY, WITH_BUTTONS, WITHOUT_BUTTONS } from './sample-notices.ts';

const REFERENCE = { day: day('2026-06-22'), time: '08:00' as LocalTime }; // -- a time as clocks show it

const understand = (words: string) => {
  const { sure, acts } = readReply(words, REFERENCE);
  return { sure, act: acts[0]! };
};

const render = (notice: Notice, textLimit = 4096): OutMessage =>
  renderNotice(notice, { capabilities: { ...WITH_BUTTONS, textLimit }, resend: false, today: TODAY });

describe('every notice', () => {
  it('becomes a message of Vietnamese words, composed, with nothing left open', () => {
    for (const notice of EVERY_NOTICE) {
      const { text } = render(notice);
      expect(text.trim()).not.toBe('');
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
      expect(text).not.toMatch(/ {2,}\S.* {2,}|\.\./u);
    }
  });

  it('is polite: no anh, no em, no red words, no exclamation', () => {
    for (const notice of EVERY_NOTICE)
      expect(render(notice).text).not.toMatch(/(?<!\p{L})(?:anh|em|Anh|Em)(?!\p{L})|!|trễ hạn|yếu kém|⚠|🔴/u);
  });

  it('says so in the first line when it comes again', () => {
    for (const notice of EVERY_NOTICE)
      expect(renderNotice(notice, { capabilities: WITH_BUTTONS, resend: true, today: TODAY }).text).toMatch(/^\(Gửi lại\) \S/u);
  });

  it('has nothing to press on a channel without buttons', () => {
    for (const notice of EVERY_NOTICE)
      expect(renderNotice(notice, { capabilities: WITHOUT_BUTTONS, resend: false, today: TODAY }).choices).toEqual([]);
  });

  it('refuses, and alerts the admin, in one sentence', () => {
    for (const notice of EVERY_NOTICE.filter(({ kind }) => kind === 'refused' || kind === 'admin-alert'))
      expect(render(notice).text).toMatch(/^[^\n]*\.$/u);
  });
});

describe('what a group reads', () => {
  it('never holds a title or the name of a person', () => {
    for (const notice of GROUP_NOTICES) expect(render(notice).text).not.toMatch(/Nguyễn Thu Hiền|Đặng Hữu Lộc|Lan|Nâng cấp/u);
  });

  it('says nothing of the names that a refusal carries', () => {
    const { text } = render({ kind: 'refused', refusal: 'answer-privately', number: task(12), names: ['Đinh Thị Lan'] });
    expect(text).toBe('Nội dung này không trả lời trong nhóm; mời đồng chí nhắn riêng cho Nhắc Việc.');
  });
});

describe('a choice', () => {
  const INTENTS: Record<string, string> = {
    Xong: 'done',
    Vướng: 'blocked',
    'Hết vướng': 'unblocked',
    'Đang làm': 'progress',
    Duyệt: 'approve',
    'Trả lại': 'return',
  };

  it('says words that are understood back as the act and the task on its label', () => {
    for (const notice of EVERY_NOTICE)
      for (const { label, says } of render(notice).choices) {
        const [, name = '', number] = /^(.*) (\d+)$/u.exec(label) ?? [];
        const intent = INTENTS[name];
        if (intent === undefined) continue;
        expect([says, understand(says)]).toMatchObject([says, { sure: true, act: { intent, tasks: [Number(number)] } }]);
      }
  });

  it('of the question “which one?” repeats what was said, for its task', () => {
    for (const notice of EVERY_NOTICE) {
      if (notice.kind !== 'which-one') continue;
      const { choices } = render(notice);
      expect(choices.map(({ label }) => label)).toEqual(['Việc 12', 'Việc 11', 'Việc 14']);
      const { act: said } = understand(notice.words);
      for (const { label, says } of choices)
        expect([says, understand(says)]).toEqual([says, { sure: true, act: { ...said, tasks: [Number(label.slice(5))] } }]);
    }
  });

  it('of the question “which one?” is safe whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.constantFrom('vướng ', 'trả lại: ', 'còn vướng '), (words, opening) => {
        const act = opening === 'trả lại: ' ? 'return' : 'blocked';
        for (const { says } of render({ kind: 'which-one', act, lines: [line(12)], words: opening + words }).choices)
          expect(understand(says)).toMatchObject({ sure: true, act: { intent: act, tasks: [12] } });
      }),
    );
  });

  it('leaves the reason to the person, whose bare words answer the question for it', () => {
    const { text } = render({ kind: 'refused', refusal: 'reason-missing', number: task(12), names: [] });
    const [, first = '', second = ''] = /ví dụ: (.*), hoặc: (.*)\.$/u.exec(text) ?? [];
    for (const example of [first, second]) expect(['none', 'blocked'], example).toContain(understand(example).act.intent);
  });

  it('names the person where several bear the name', () => {
    const { choices } = render({ kind: 'refused', refusal: 'several-people', number: task(16), names: ['Đinh Thị Lan', 'Phạm Ngọc Lan'] });
    expect(choices.map(({ says }) => says)).toEqual(['giao 16 cho Đinh Thị Lan', 'giao 16 cho Phạm Ngọc Lan']);
  });
});

describe('a hostile title', () => {
  it('is shown as it is, on one line', () => {
    const title = '<b>Xong</b> *việc* _này_ [a](b) ${x}\n\nNgay\t"lập tức" & \\n {{y}}';
    expect(render(morning({ own: [line(12, { title })] })).text).toContain(
      '12. <b>Xong</b> *việc* _này_ [a](b) ${x} Ngay "lập tức" & \\n {{y}}\n',
    );
  });

  it('cannot turn the rest of the message around', () => {
    expect(render(morning({ own: [line(12, { title: 'abc\u202edef\u2066' })] })).text).toContain('12. abcdef\n');
  });

  it('is shortened at the border of a word when it is long', () => {
    const [, shown = ''] = render(morning({ own: [line(12, { title: 'Tổ chức hội nghị '.repeat(30) })] })).text.split('12. ');
    const title = shown.split('\n')[0] ?? '';
    expect(title.length).toBeLessThanOrEqual(90);
    expect(title).toMatch(/(?:Tổ|chức|hội|nghị)…$/u);
  });
});

const foreign = fc.string({ unit: 'binary', maxLength: 200 });
const generatedLine = fc
  .record({
    number: fc.integer({ min: 1, max: 999_999_999 }),
    title: foreign,
    unit: foreign,
    person: fc.option(foreign),
    deadlineText: foreign,
    lastDay: fc.constantFrom(null, TODAY, line(1).lastDay),
    daysLate: fc.nat(500),
    product: fc.option(foreign),
    reason: fc.option(foreign),
    percent: fc.option(fc.nat(100)),
    part: fc.constantFrom('lead' as const, 'coordinating' as const),
    state: fc.constantFrom('open' as const, 'blocked' as const, 'submitted' as const, 'done' as const, 'dropped' as const),
  })
  .map(({ number, ...rest }): WorkLine => line(number, rest));
const generatedLines = fc.array(generatedLine, { maxLength: 40 });
const generatedUnits = fc.array(fc.record({ unit: foreign, lines: generatedLines }), { maxLength: 8 });

const generatedNotice: fc.Arbitrary<Notice> = fc.oneof(
  fc
    .record({
      own: generatedLines,
      fresh: generatedLines,
      unassigned: generatedLines,
      approvals: generatedLines,
      blocked: generatedLines,
      escalations: generatedUnits,
    })
    .map(morning),
  generatedLines.map((lines): Notice => ({ kind: 'urgent', day: TODAY, lines })),
  fc
    .tuple(generatedUnits, fc.constantFrom('mine' as const, 'overdue' as const))
    .map(([units, topic]): Notice => ({ kind: 'list', topic, units, counts: null, day: TODAY })),
  fc.tuple(generatedLines, foreign).map(([lines, words]): Notice => ({ kind: 'which-one', act: 'blocked', lines, words })),
  fc
    .tuple(generatedLine, foreign, foreign)
    .map(([one, by, reason]): Notice => ({ kind: 'decided-on-yours', act: 'returned', line: one, by, reason })),
  fc.constantFrom(...EVERY_NOTICE),
);

describe('the limit of a channel', () => {
  it('is never exceeded', () => {
    fc.assert(
      fc.property(generatedNotice, fc.integer({ min: 1, max: 5000 }), fc.boolean(), (notice, textLimit, buttons) => {
        const { text } = renderNotice(notice, { capabilities: { buttons, textLimit }, resend: false, today: TODAY });
        expect(text.length).toBeLessThanOrEqual(textLimit);
        expect(text).toBe(text.normalize('NFC'));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no task: those shown and those counted add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 300, max: 4096 }), (count, textLimit) => {
        const own = Array.from({ length: count }, (_, at) => line(at + 1));
        const { text } = render(morning({ own }), textLimit);
        const shown = [...text.matchAll(/^\d+\. /gmu)].length;
        const left = Number(/^còn (\d+) việc/mu.exec(text)?.[1] ?? 0);
        expect(shown + left).toBe(count);
      }),
    );
  });

  it('cuts the lists of a leader unit by unit, and what is left is counted', () => {
    const units = Array.from({ length: 30 }, (_, at) => ({ unit: `Đơn vị số ${at}`, lines: [line(2 * at + 1), line(2 * at + 2)] }));
    const { text } = render({ kind: 'list', topic: 'overdue', units, counts: null, day: TODAY }, 700);
    const shown = [...text.matchAll(/^\d+\. /gmu)].length;
    const left = [...text.matchAll(/^còn (\d+) việc/gmu)].reduce((sum, [, number]) => sum + Number(number), 0);
    expect(shown + left).toBe(60);
    expect(text).toMatch(/còn \d+ việc chưa nêu trong tin này/u);
  });

  it('shows at most five escalations, whatever the room', () => {
    const escalations = [{ unit: 'Sở Nội vụ', lines: Array.from({ length: 9 }, (_, at) => line(at + 1)) }];
    const { text } = render(morning({ escalations }));
    expect([...text.matchAll(/^\d+\. /gmu)]).toHaveLength(5);
    expect(text).toContain('còn 4 việc: 6, 7, 8, 9');
  });
});

describe('work in which a unit only helps', () => {
  const helping = Array.from({ length: 12 }, (_, at) => line(at + 1, { part: 'coordinating' }));

  it('stands on few lines, many numbers on one', () => {
    const { text } = render(morning({ own: [...helping, line(40)] }));
    expect([...text.matchAll(/^Phối hợp: /gmu)]).toHaveLength(2);
    expect(text).toContain('VIỆC CỦA ĐỒNG CHÍ (13)');
  });

  it('leaves the example and the buttons to the work that is led', () => {
    const { text, choices } = render({
      kind: 'list',
      topic: 'mine',
      units: [{ unit: 'Sở', lines: [...helping, line(40)] }],
      counts: null,
      day: TODAY,
    });
    expect(text).toContain('Trả lời: xong 40');
    expect(choices).toEqual([]);
    expect(render(morning({ own: [...helping, line(40)] })).choices[0]?.says).toBe('xong 40');
  });
});
