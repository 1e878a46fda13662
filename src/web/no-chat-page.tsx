/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { documentPage } from './document-page.tsx';

const WithOffice = ({ name }: { readonly name: string }): JSX.Element => (
  <main class="card">
    <h1>{name}</h1>
    <p>Nhắc Việc 6 Rõ đang chạy. Cán bộ nhận tin nhắc và trả lời ngay trên ứng dụng nhắn tin của mình; trang này không hiện việc của ai.</p>
    <p>Các kênh nhắn tin được mở bằng cấu hình khi khởi động hệ thống.</p>
  </main>
);

const WithoutOffice = (): JSX.Element => (
  <main class="card">
    <h1>Chưa có cơ quan nào</h1>
    <p>Hệ thống đã sẵn sàng nhưng chưa có cơ quan nào. Người quản trị tạo cơ quan bằng lệnh:</p>
    <pre>
      <code>bin/nhacviec init --office "UBND xã …" --admin "Nguyễn Văn A"</code>
    </pre>
    <p>Các kênh nhắn tin được mở bằng cấu hình khi khởi động hệ thống.</p>
  </main>
);

/** The page at `/` of an installation in earnest: it says that the system runs, and shows nothing of the office's work. */
export const noChatPage = (officeName: string | null): ReturnType<typeof documentPage> =>
  documentPage({
    title: officeName ?? 'Chưa có cơ quan nào',
    kind: 'plain',
    live: false,
    children: officeName === null ? <WithoutOffice /> : <WithOffice name={officeName} />,
  });
