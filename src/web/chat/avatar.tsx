/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ChatSummary } from './chat-desk.ts';

const TINTS = 6;

// In a Vietnamese name the given name comes last: "Trần Thị Bình" is TB, not TT.
const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const initial = (word: string | undefined): string =>
    Array.from(word ?? '')
      .at(0)
      ?.toUpperCase() ?? '';
  return words.length < 2 ? initial(words[0]) : initial(words[0]) + initial(words.at(-1));
};

const GroupMark = (): JSX.Element => (
  <svg viewBox="0 0 24 24" width="22" height="22">
    <path
      fill="currentColor"
      d="M8.5 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm7.5-.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2 18.2C2 15.3 4.9 14 8.5 14s6.5 1.3 6.5 4.2c0 .5-.4.8-.8.8H2.8a.8.8 0 0 1-.8-.8Zm14.7.8h4.5c.4 0 .8-.3.8-.7 0-2.5-2.5-3.8-5.6-3.8-.6 0-1.2.1-1.7.2 1.3.8 2.1 2 2.1 3.5 0 .3 0 .5-.1.8Z"
    />
  </svg>
);

/** A round mark to tell chats apart at a glance; it says nothing that the name does not. */
export const Avatar = ({ chat }: { readonly chat: ChatSummary }): JSX.Element => (
  <span class={`avatar tint-${chat.id % TINTS}`} aria-hidden="true">
    {chat.kind === 'group' ? <GroupMark /> : initialsOf(chat.name)}
  </span>
);
