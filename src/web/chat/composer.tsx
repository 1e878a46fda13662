/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ChatMessage, ChatSummary } from './chat-desk.ts';
import { openingOf } from './message-opening.ts';
import { TEXT_LIMIT } from './said-form.ts';

export interface ComposerProps {
  readonly chat: ChatSummary;
  readonly pageKey: string;
  /** The message that the next words answer. */
  readonly answered: ChatMessage | null;
}

const Answered = ({ chat, message }: { readonly chat: ChatSummary; readonly message: ChatMessage }): JSX.Element => (
  <>
    <input type="hidden" name="replyTo" value={message.id} />
    <p>
      <span class="answered-label">Đang trả lời tin: </span>
      <span class="answered-words">{openingOf(message.text).opening}</span>
    </p>
    <a href={`/chat/${chat.id}#noi-dung`} data-reply>
      Bỏ
      <span class="heard"> trả lời tin này</span>
    </a>
  </>
);

/** Where the reader writes, in the name of the person whose chat is open. */
export const Composer = ({ chat, pageKey, answered }: ComposerProps): JSX.Element => (
  <form class="composer" id="soan-tin" method="post" action={`/chat/${chat.id}/say`} data-send="words">
    <p class="failure" id="loi" role="alert"></p>
    <div class="answered" id="tin-dang-tra-loi" data-live="swap">
      {answered !== null && <Answered chat={chat} message={answered} />}
    </div>
    <input type="hidden" name="key" value={pageKey} />
    <label for="noi-dung">{chat.kind === 'person' ? `Trả lời thay ${chat.name}` : `Nhắn vào ${chat.name}`}</label>
    <div class="writing">
      <textarea
        id="noi-dung"
        name="text"
        rows={1}
        maxlength={TEXT_LIMIT}
        required
        autocomplete="off"
        enterkeyhint="send"
        aria-describedby="goi-y"
      ></textarea>
      <button class="send">Gửi</button>
    </div>
    <p class="hint" id="goi-y">
      {chat.kind === 'person'
        ? 'Ví dụ: “xong 12”, “vướng 15 chờ kinh phí”, “việc của tôi?”'
        : 'Trong nhóm, gọi tên thì mới được trả lời: “@nhacviec việc quá hạn?”'}
    </p>
    <noscript>
      <p class="hint">
        <a href={`/chat/${chat.id}`}>Tải lại để xem tin mới</a>
      </p>
    </noscript>
  </form>
);
