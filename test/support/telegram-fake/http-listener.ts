import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface Arrival {
  readonly verb: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: Buffer;
  /** Aborted once the client has hung up, or has its answer. */
  readonly gone: AbortSignal;
}

/** What the client gets. `closed` ends the connection without an answer, `reset` tears it down, `silent` leaves it open for ever. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'html'; readonly status: number }
  | { readonly kind: 'bytes'; readonly content: Buffer }
  | { readonly kind: 'closed' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silent' };

/** A server on 127.0.0.1 that can be taken down, so that connections are refused, and brought up again at the same address. */
export interface Listener {
  readonly url: string;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

const requestBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const arrivalOf = async (request: IncomingMessage, response: ServerResponse): Promise<Arrival> => {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  const body = await requestBody(request);
  const contentType = request.headers['content-type'] ?? '';
  return { verb: request.method ?? 'GET', path: decodeURI(pathname), query: searchParams, contentType, body, gone: gone.signal };
};

interface Body {
  readonly status: number;
  readonly type: string;
  readonly content: string | Buffer;
}

const bodyOf = (reply: Extract<Reply, { kind: 'json' | 'html' | 'bytes' }>): Body => {
  switch (reply.kind) {
    case 'json':
      return { status: reply.status, type: 'application/json', content: JSON.stringify(reply.body) };
    case 'html':
      return { status: reply.status, type: 'text/html', content: `<html><h1>${reply.status}</h1><p>nginx</p></html>` };
    case 'bytes':
      return { status: 200, type: 'application/octet-stream', content: reply.content };
  }
};

const give = (response: ServerResponse, reply: Reply): void => {
  if (reply.kind === 'silent' || response.destroyed) return;
  if (reply.kind === 'closed') response.socket?.destroy();
  else if (reply.kind === 'reset') response.socket?.resetAndDestroy();
  else {
    const { status, type, content } = bodyOf(reply);
    // A connection kept alive would let a client notice only at its second call that the server is down.
    response.writeHead(status, { 'content-type': type, connection: 'close' }).end(content);
  }
};

const opened = async (server: Server, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port; // -- listening on TCP
};

const closed = async (server: Server): Promise<void> => {
  if (!server.listening) return;
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
};

/** Serves every request with what `handle` replies. */
export const listen = async (handle: (arrival: Arrival) => Promise<Reply>): Promise<Listener> => {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      give(response, await handle(await arrivalOf(request, response)));
    } catch (error) {
      // A client that hangs up in the middle of its own request ends here too, and then nobody reads this.
      give(response, { kind: 'json', status: 500, body: { ok: false, error_code: 500, description: `the fake failed: ${String(error)}` } });
    }
  };
  const server = createServer((request, response) => void serve(request, response));
  const port = await opened(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    down: () => closed(server),
    up: async () => {
      if (!server.listening) await opened(server, port);
    },
  };
};
