/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';

type Html = ReturnType<typeof html>;

export interface DocumentPage {
  readonly title: string;
  /** Class of the body: which kind of page this is. */
  readonly kind: string;
  /** Whether the page follows what changes. */
  readonly live: boolean;
  /** A style sheet and a script beside the house's own, by their addresses. */
  readonly more?: { readonly style: string; readonly script: string };
  readonly children: Child;
}

/** A whole HTML document in Vietnamese with the house's style sheet. */
export const documentPage = ({ title, kind, live, more, children }: DocumentPage): Html =>
  html`<!doctype html> ${(
      <html lang="vi">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
          <meta name="color-scheme" content="light dark" />
          <title>{title} – Nhắc Việc 6 Rõ</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/assets/chat.css" />
          {more !== undefined && <link rel="stylesheet" href={more.style} />}
          {live && <script src="/assets/chat-client.js" defer></script>}
          {more !== undefined && <script src={more.script} defer></script>}
        </head>
        <body class={kind}>{children}</body>
      </html>
    )}`;
