/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { dayOf, timeOf, vietnamTime } from '#domain/time/instant.ts';
import type { ChatMessage, ChatSummary } from './chat-desk.ts';
import { openingOf } from './message-opening.ts';
import { WithLinks } from './with-links.tsx';
import { vietnameseDay } from './vietnamese-day.ts';

interface Shown {
  readonly message: ChatMessage;
  readonly chat: ChatSummary;
  readonly pageKey: string;
}

const Choices = ({ message, chat, pageKey }: Shown): JSX.Element | null =>
  message.choices.length === 0 ? null : (
    <ul class="choices" aria-label="Trả lời nhanh">
      {message.choices.map(({ label, says }, index) => (
        <li>
          <form method="post" action={`/chat/${chat.id}/say`} data-send="choice">
            <input type="hidden" name="text" value={says} />
            <input type="hidden" name="replyTo" value={message.id} />
            <input type="hidden" name="key" value={`${pageKey}-${message.id}-${index}`} />
            <button>{label}</button>
          </form>
        </li>
      ))}
    </ul>
  );

/** The opening of a longer message is its heading: it says what the message is. */
const Words = ({ message }: { readonly message: ChatMessage }): JSX.Element => {
  const { opening, rest } = openingOf(message.text);
  return (
    <p class="words">
      <span id={`tin-${message.id}-dau`} class={message.from === 'bot' && rest !== '' ? 'opening' : undefined}>
        {opening}
      </span>
      {message.from === 'bot' ? <WithLinks text={rest} /> : rest}
    </p>
  );
};

const Quoted = ({ message }: { readonly message: ChatMessage }): JSX.Element => (
  <p class="quoted">
    <span class="heard">Trả lời tin: </span>
    {openingOf(message.text).opening}
  </p>
);

const Message = ({ quoted, ...shown }: Shown & { readonly quoted: ChatMessage | undefined }): JSX.Element => {
  const { message, chat } = shown;
  return (
    <li id={`tin-${message.id}`} class={`message from-${message.from}`}>
      <p class="heard">{message.from === 'bot' ? 'Nhắc Việc:' : 'Đã trả lời:'}</p>
      <div class="bubble">
        {quoted !== undefined && <Quoted message={quoted} />}
        <Words message={message} />
      </div>
      <Choices {...shown} />
      <p class="meta">
        <time datetime={`${vietnamTime(message.at)}+07:00`}>{timeOf(message.at)}</time>
        {message.from === 'bot' && (
          <a href={`/chat/${chat.id}?reply=${message.id}#noi-dung`} data-reply aria-describedby={`tin-${message.id}-dau`}>
            Trả lời tin này
          </a>
        )}
      </p>
    </li>
  );
};

const DayLine = ({ message }: { readonly message: ChatMessage }): JSX.Element => (
  <li class="day" id={`ngay-${dayOf(message.at)}`}>
    <time datetime={dayOf(message.at)}>{vietnameseDay(dayOf(message.at))}</time>
  </li>
);

export interface MessageLogProps {
  readonly chat: ChatSummary;
  readonly messages: readonly ChatMessage[];
  readonly pageKey: string;
}

/** The conversation, oldest first, with a line where a new day begins. */
export const MessageLog = ({ chat, messages, pageKey }: MessageLogProps): JSX.Element => {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const beginsDay = (message: ChatMessage, index: number): boolean => {
    const before = messages[index - 1];
    return before === undefined || dayOf(before.at) !== dayOf(message.at);
  };
  return (
    <div class="log" id="khung-tin" role="log" aria-label="Các tin nhắn" tabindex={0}>
      <ol id="cac-tin" data-live="append">
        {messages.length === 0 && (
          <li class="empty" id="chua-co-tin">
            Chưa có tin nào. Bấm “Sáng mai” để đồng hồ chạy tới buổi nhắc kế tiếp.
          </li>
        )}
        {messages.map((message, index) => (
          <>
            {beginsDay(message, index) && <DayLine message={message} />}
            <Message message={message} chat={chat} pageKey={pageKey} quoted={byId.get(message.replyTo ?? -1)} />
          </>
        ))}
      </ol>
    </div>
  );
};
