/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { EndpointId } from '#domain/ids.ts';
import { Avatar } from './avatar.tsx';
import type { ChatSummary } from './chat-desk.ts';

const MOST_SHOWN = 99;

const Unread = ({ count }: { readonly count: number }): JSX.Element | null =>
  count === 0 ? null : (
    <span class="unread">
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      <span class="heard"> tin chưa đọc</span>
    </span>
  );

/** A link to one chat; `place` keeps ids apart where one chat is shown twice on a page. */
export const ChatLink = ({
  chat,
  current,
  place,
}: {
  readonly chat: ChatSummary;
  readonly current: boolean;
  readonly place: string;
}): JSX.Element => (
  <a id={`${place}-${chat.id}`} class="chat-link" href={`/chat/${chat.id}`} aria-current={current ? 'page' : undefined}>
    <Avatar chat={chat} />
    <span class="who">
      <span class="name">{chat.name} </span>
      <span class="about">{chat.about} </span>
    </span>
    <Unread count={chat.unread} />
  </a>
);

interface Section {
  readonly heading: string;
  readonly chats: readonly ChatSummary[];
  readonly current: EndpointId | null;
}

const ChatSection = ({ heading, chats, current }: Section): JSX.Element | null =>
  chats.length === 0 ? null : (
    <>
      <h2>{heading}</h2>
      <ul>
        {chats.map((chat) => (
          <li>
            <ChatLink chat={chat} current={chat.id === current} place="muc" />
          </li>
        ))}
      </ul>
    </>
  );

/** The side bar: the groups, which are few, then the people of the office. */
export const ChatList = ({ chats, current }: Omit<Section, 'heading'>): JSX.Element => (
  <nav class="chats" id="danh-sach" data-live="swap" aria-label="Các cuộc trò chuyện" tabindex={-1}>
    <ChatSection heading="Nhóm" chats={chats.filter((chat) => chat.kind === 'group')} current={current} />
    <ChatSection heading="Cán bộ" chats={chats.filter((chat) => chat.kind === 'person')} current={current} />
  </nav>
);
