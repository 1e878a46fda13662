/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ChatSummary } from './chat-desk.ts';

/** Where a person who may import plans sends one as a file. */
export const AttachForm = ({ chat, pageKey }: { readonly chat: ChatSummary; readonly pageKey: string }): JSX.Element => (
  <details class="attach">
    <summary>Gửi tệp kế hoạch</summary>
    <form method="post" action={`/chat/${chat.id}/attach`} enctype="multipart/form-data">
      <input type="hidden" name="key" value={`${pageKey}-tep`} />
      <label for="tep">Tệp .docx, .xlsx, .pdf hoặc .txt, tối đa 20 MB, không có bí mật nhà nước</label>
      <div class="writing">
        <input type="file" id="tep" name="file" accept=".docx,.xlsx,.pdf,.txt,.md" required />
        <button class="send">Gửi tệp</button>
      </div>
    </form>
  </details>
);
