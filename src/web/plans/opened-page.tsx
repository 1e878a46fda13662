/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { PlanDraftId } from '#domain/ids.ts';

type Html = ReturnType<typeof html>;

/** Where a draft is reviewed, or, without one, where plans are brought in. */
export const draftPath = (draft: PlanDraftId | null): string => (draft === null ? '/plans' : `/plans/${draft}`);

/**
 * What a signed link opens. The session's cookie is sent to our own pages only: had the server redirected, a browser that came from a
 * messenger would not have sent it. So this page leads on, from here.
 */
export const openedPage = (there: string): Html =>
  html`<!doctype html> ${(
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta http-equiv="refresh" content={`0; url=${there}`} />
          <title>Đang mở trang – Nhắc Việc 6 Rõ</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/assets/chat.css" />
        </head>
        <body class="plain">
          <main class="card">
            <h1>Đang mở trang</h1>
            <p>
              <a class="action" href={there}>
                Mở trang
              </a>
            </p>
          </main>
        </body>
      </html>
    )}`;
