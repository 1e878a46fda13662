import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { accepted, refused, type Result } from '#domain/result.ts';
import { endableStreams } from './endable-streams.ts';

export interface ServeRefusal {
  readonly kind: 'port-taken' | 'host-not-available' | 'not-permitted';
  readonly host: string;
  readonly port: number;
}

export interface Served {
  readonly url: string;
  /** The port in use, also where 0 was asked for. */
  readonly port: number;
  /** Takes no new requests, ends event streams, lets running requests finish for `graceMs` milliseconds, then cuts them. */
  readonly stop: (graceMs: number) => Promise<void>;
}

const REFUSAL_BY_CODE: Readonly<Partial<Record<string, ServeRefusal['kind']>>> = {
  EADDRINUSE: 'port-taken',
  EADDRNOTAVAIL: 'host-not-available',
  ENOTFOUND: 'host-not-available',
  EAI_AGAIN: 'host-not-available',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
};

// Connections that are busy at the moment of closing become idle later; each sweep closes those that have.
const IDLE_SWEEP_MS = 25;

const listen = (server: Server, where: { readonly host: string; readonly port: number }): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(where.port, where.host, () => {
      server.off('error', resolve);
      resolve(null);
    });
  });

/** Browsers open connections in advance; Node does not count one as idle before its first request, so what this gives closes them. */
const unusedConnections = (server: Server): (() => void) => {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
};

const closed = (server: Server, closeUnused: () => void, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const sweep = setInterval(() => {
      server.closeIdleConnections();
      closeUnused();
    }, IDLE_SWEEP_MS);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });

const urlOf = (host: string, port: number): string => {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return host.includes(':') ? `http://[${host}]:${port}` : `http://${host}:${port}`;
};

/** Serves the app on this host and port (0: any free one); refuses where the address cannot be had. */
export const serve = async (
  app: Pick<Hono, 'fetch'>,
  where: { readonly host: string; readonly port: number },
): Promise<Result<Served, ServeRefusal>> => {
  const streams = endableStreams();
  const listener = getRequestListener(async (request, env) => streams.keep(await app.fetch(request, env)));
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const closeUnused = unusedConnections(server);
  const failure = await listen(server, where);
  if (failure !== null) {
    const kind = REFUSAL_BY_CODE[failure.code ?? ''];
    if (kind === undefined) throw failure;
    return refused({ kind, ...where });
  }
  const { port } = server.address() as AddressInfo; // -- it listens on a host and a port, not on a pipe
  let stopped: Promise<void> | null = null;
  const stop = (graceMs: number): Promise<void> => {
    stopped ??= closed(server, closeUnused, graceMs);
    streams.endAll();
    return stopped;
  };
  return accepted({ url: urlOf(where.host, port), port, stop });
};
