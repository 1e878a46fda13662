/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { ChatSummary } from './chat-desk.ts';

const KEPT = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';
const EVIDENCE = 'Tệp .pdf, .docx, .xlsx hoặc ảnh .png, .jpg, tối đa 10 MB, không có bí mật nhà nước';
const PLANS =
  'Kế hoạch .docx, .xlsx, .pdf hoặc .txt, tối đa 20 MB; minh chứng .pdf, .docx, .xlsx hoặc ảnh, tối đa 10 MB; không có bí mật nhà nước';

/** Where a person sends what shows that work was done, as a file; who may import plans, a plan too. */
export const AttachForm = ({ chat, pageKey }: { readonly chat: ChatSummary; readonly pageKey: string }): JSX.Element => (
  <details class="attach">
    <summary>{chat.sendsPlans === true ? 'Gửi tệp kế hoạch hoặc minh chứng' : 'Gửi tệp minh chứng'}</summary>
    <form method="post" action={`/chat/${chat.id}/attach`} enctype="multipart/form-data">
      <input type="hidden" name="key" value={`${pageKey}-tep`} />
      <label for="tep">{chat.sendsPlans === true ? PLANS : EVIDENCE}</label>
      <div class="writing">
        <input type="file" id="tep" name="file" accept={chat.sendsPlans === true ? `${KEPT},.txt,.md` : KEPT} required />
        <button class="send">Gửi tệp</button>
      </div>
    </form>
  </details>
);
