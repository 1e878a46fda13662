/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { documentPage } from './document-page.tsx';

export interface PlainAnswer {
  readonly status: 400 | 403 | 404 | 413 | 500;
  readonly title: string;
  readonly sentence: string;
  /** Where the link leads. */
  readonly back: string;
}

/** Answers with one sentence and a way back. */
export const sentencePage = (c: Context, { status, title, sentence, back }: PlainAnswer): Response | Promise<Response> =>
  c.html(
    documentPage({
      title,
      kind: 'plain',
      live: false,
      children: (
        <main class="card">
          <h1>{title}</h1>
          <p data-sentence>{sentence}</p>
          <p>
            <a class="action" href={back}>
              Quay lại
            </a>
          </p>
        </main>
      ),
    }),
    status,
  );
