/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ChatSummary } from './chat-desk.ts';
import { ChatLink } from './chat-list.tsx';

const SUGGESTED = 3;

// One chat for each thing to try; where the office names none, whoever has something to read.
const suggestedAmong = (chats: readonly ChatSummary[]): readonly ChatSummary[] => {
  const named = chats.filter(
    (chat, index) => chat.tryThis !== undefined && chats.findIndex((one) => one.tryThis === chat.tryThis) === index,
  );
  if (named.length > 0) return [...named].sort((a, b) => b.unread - a.unread).slice(0, SUGGESTED);
  const people = chats.filter((chat) => chat.kind === 'person');
  return [...people.filter((chat) => chat.unread > 0), ...people.filter((chat) => chat.unread === 0)].slice(0, SUGGESTED);
};

const Steps = (): JSX.Element => (
  <ol class="steps">
    <li>
      <b>Mở một người</b> để đọc tin mà người ấy nhận được.
    </li>
    <li>
      <b>Trả lời thay người ấy:</b> bấm nút dưới tin, hoặc gõ như nhắn cho đồng nghiệp: “xong 12”, “vướng 15 chờ kinh phí”.
    </li>
    <li>
      <b>Cho đồng hồ chạy:</b> bấm “Sáng mai” hay “+1 tuần” rồi xem ai được nhắc, nhắc việc gì.
    </li>
  </ol>
);

/** What somebody sees first: what this is, how to try it, and whom to open. */
export const StartPanel = ({ officeName, chats }: { readonly officeName: string; readonly chats: readonly ChatSummary[] }): JSX.Element => (
  <main class="start" id="chinh">
    <p class="eyebrow">Trợ lý nhắc việc của {officeName}</p>
    <h1>Việc đã giao thì không bị quên.</h1>
    <p class="promise">
      Mỗi sáng làm việc, mỗi người nhận một tin ghi rõ việc của mình, thời hạn và sản phẩm. Chỉ cần trả lời vài chữ; việc nào vướng, người
      phụ trách biết ngay.
    </p>
    <Steps />
    <h2>Mời mở thử</h2>
    <ul class="suggested" id="nen-mo" data-live="swap" tabindex={-1}>
      {suggestedAmong(chats).map((chat) => (
        <li>
          <ChatLink
            chat={chat.tryThis === undefined ? chat : { ...chat, about: `${chat.about} – ${chat.tryThis}` }}
            current={false}
            place="thu"
          />
        </li>
      ))}
    </ul>
  </main>
);
