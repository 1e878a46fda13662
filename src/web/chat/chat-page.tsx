/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Instant } from '#domain/time/instant.ts';
import { documentPage } from '../document-page.tsx';
import { AttachForm } from './attach-form.tsx';
import { Avatar } from './avatar.tsx';
import type { ChatMessage, ChatSummary } from './chat-desk.ts';
import { ChatList } from './chat-list.tsx';
import { ClockPanel } from './clock-panel.tsx';
import { Composer } from './composer.tsx';
import { MessageLog } from './message-log.tsx';
import { StartPanel } from './start-panel.tsx';

/** What every page of the chat shows around its own content. */
export interface Surroundings {
  readonly officeName: string;
  readonly now: Instant;
  readonly chats: readonly ChatSummary[];
}

export interface Conversation {
  readonly chat: ChatSummary;
  readonly messages: readonly ChatMessage[];
  /** The message that the next words answer. */
  readonly answered: ChatMessage | null;
  /** Unique to this rendering; the sendings of the page take their keys from it. */
  readonly pageKey: string;
}

type Html = ReturnType<typeof documentPage>;

const Banner = (): JSX.Element => <p class="banner">Bản minh hoạ: cơ quan, người và việc đều hư cấu; chỉ mở được trên máy này.</p>;

const Brand = ({ officeName }: { readonly officeName: string }): JSX.Element => (
  <header class="brand">
    <a href="/">
      <img src="/assets/icon.svg" alt="" width="40" height="40" />
      <span class="wordmark">Nhắc Việc 6 Rõ</span>
      <span class="office">{officeName}</span>
    </a>
  </header>
);

interface Frame extends Surroundings {
  readonly current: ChatSummary | null;
  readonly children: Child;
}

const Frame = ({ officeName, now, chats, current, children }: Frame): JSX.Element => (
  <div class="frame">
    <a class="skip" href={current === null ? '#chinh' : '#noi-dung'}>
      {current === null ? 'Tới phần chính' : 'Tới chỗ trả lời'}
    </a>
    <Banner />
    <Brand officeName={officeName} />
    <ChatList chats={chats} current={current?.id ?? null} />
    <ClockPanel now={now} chat={current?.id ?? null} />
    {children}
    <p class="heard" id="trang-thai" role="status"></p>
  </div>
);

const ChatHead = ({ chat }: { readonly chat: ChatSummary }): JSX.Element => (
  <header class="chat-head">
    <a class="back" href="/">
      <span aria-hidden="true">‹</span>
      <span class="heard">Về danh sách</span>
    </a>
    <Avatar chat={chat} />
    <div class="who">
      <h1>{chat.name}</h1>
      <p class="about">{chat.about}</p>
    </div>
  </header>
);

/** The page at `/`: how to begin. */
export const startPage = (around: Surroundings): Html =>
  documentPage({
    title: 'Bắt đầu',
    kind: 'at-start',
    live: true,
    children: (
      <Frame {...around} current={null}>
        <StartPanel officeName={around.officeName} chats={around.chats} />
      </Frame>
    ),
  });

/** The page of one chat. */
export const chatPage = (around: Surroundings, { chat, messages, answered, pageKey }: Conversation): Html =>
  documentPage({
    title: chat.name,
    kind: 'in-chat',
    live: true,
    children: (
      <Frame {...around} current={chat}>
        <main class="conversation">
          <ChatHead chat={chat} />
          <MessageLog chat={chat} messages={messages} pageKey={pageKey} />
          <Composer chat={chat} pageKey={pageKey} answered={answered} />
          {(chat.sendsFiles === true || chat.sendsPlans === true) && <AttachForm chat={chat} pageKey={pageKey} />}
        </main>
      </Frame>
    ),
  });
