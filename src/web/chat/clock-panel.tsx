/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { EndpointId } from '#domain/ids.ts';
import { LAST_CALL } from '#domain/reminders/rounds.ts';
import { dayOf, type Instant, timeOf, vietnamTime } from '#domain/time/instant.ts';
import type { ClockStep } from './chat-desk.ts';
import { vietnameseDay } from './vietnamese-day.ts';

/** What a step is called; a phone, which has room for one line, leaves `spared` to the ear. */
interface Step {
  readonly step: ClockStep;
  readonly spared?: string;
  readonly label: string;
}

const STEPS: readonly Step[] = [
  { step: 'next-morning', label: 'Sáng mai' },
  { step: 'afternoon', spared: 'Chiều nay ', label: LAST_CALL },
  { step: 'plus-week', label: '+1 tuần' },
];

/** The demo's clock with the steps that move it; `chat` is where to come back to. */
export const ClockPanel = ({ now, chat }: { readonly now: Instant; readonly chat: EndpointId | null }): JSX.Element => (
  <section class="clock" aria-labelledby="dong-ho-ten">
    <h2 id="dong-ho-ten" class="heard">
      Đồng hồ minh hoạ
    </h2>
    <p class="clock-face" id="dong-ho" data-live="swap">
      <time datetime={`${vietnamTime(now)}+07:00`}>
        {vietnameseDay(dayOf(now))} <span class="clock-dot">· </span>
        <b>{timeOf(now)}</b>
      </time>{' '}
      <span class="clock-note">– đồng hồ minh hoạ</span>
    </p>
    <form class="clock-steps" method="post" action="/clock" data-send="clock">
      {chat !== null && <input type="hidden" name="chat" value={chat} />}
      <div id="buoc-dong-ho" data-live="steps" tabindex={-1} role="group" aria-label="Cho đồng hồ chạy tới">
        {STEPS.map(({ step, spared, label }) => (
          <button id={`buoc-${step}`} name="step" value={step} disabled={step === 'afternoon' && timeOf(now) >= LAST_CALL}>
            {spared !== undefined && <span class="spared">{spared}</span>}
            {label}
          </button>
        ))}
      </div>
    </form>
  </section>
);
