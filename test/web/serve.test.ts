import { createServer } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { asId } from '#domain/ids.ts';
import { serve } from '#web/serve.ts';
import { memoryDesk } from './support/memory-desk.ts';
import { demoApp, readUntil, serveHere } from './support/open-page.ts';

const listen = async (url: string): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
  const { body } = await fetch(url);
  return body!.getReader();
};

describe('a served app', () => {
  it('answers at the address that it tells', async () => {
    const served = await serveHere(demoApp(memoryDesk()));
    expect(served.url).toBe(`http://127.0.0.1:${served.port}`);
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
    await served.stop(1000);
  });

  it('refuses a port that is taken', async () => {
    const served = await serveHere(demoApp(memoryDesk()));
    expect(await serve(new Hono(), { host: '127.0.0.1', port: served.port })).toEqual({
      ok: false,
      refusal: { kind: 'port-taken', host: '127.0.0.1', port: served.port },
    });
    await served.stop(1000);
  });

  it.each(['203.0.113.7', 'khong-co.invalid'])('refuses the host %s, which this machine does not have', async (host) => {
    expect(await serve(new Hono(), { host, port: 0 })).toMatchObject({ ok: false, refusal: { kind: 'host-not-available' } });
  });

  it('gives the port back when it has stopped', async () => {
    const served = await serveHere(demoApp(memoryDesk()));
    await served.stop(1000);
    const next = createServer();
    await new Promise<void>((resolve) => next.listen(served.port, '127.0.0.1', resolve));
    next.close();
  });
});

describe('an event stream', () => {
  it.each(['/events', '/chat/3/events'])('at %s tells of every change', async (path) => {
    const desk = memoryDesk();
    const served = await serveHere(demoApp(desk));
    const reader = await listen(served.url + path);
    expect(await readUntil(reader, '\n\n')).toContain('event: ready');
    desk.tell(asId(3), 'Việc 12 sắp đến hạn');
    expect(await readUntil(reader, 'change')).toContain('event: change');
    await reader.cancel();
    await served.stop(1000);
  });

  it('is let go when the reader leaves', async () => {
    const desk = memoryDesk();
    const served = await serveHere(demoApp(desk));
    const reader = await listen(`${served.url}/events`);
    await readUntil(reader, 'ready');
    expect(desk.listeners()).toBe(1);
    await reader.cancel();
    await expect.poll(desk.listeners).toBe(0);
    await served.stop(1000);
  });

  it('tells many changes at once as few', async () => {
    const desk = memoryDesk();
    const served = await serveHere(demoApp(desk));
    const reader = await listen(`${served.url}/events`);
    await readUntil(reader, 'ready');
    for (let round = 0; round < 1000; round += 1) desk.tell(asId(3), `tin ${round}`);
    const events = await readUntil(reader, 'change');
    await served.stop(1000);
    expect((events + (await readUntil(reader, 'never said'))).split('event: change').length).toBeLessThan(20);
  });

  it('ends cleanly and at once when the server stops, and its source learns of it', async () => {
    const desk = memoryDesk();
    const served = await serveHere(demoApp(desk));
    const readers = await Promise.all(['/events', '/chat/3/events'].map((path) => listen(served.url + path)));
    await Promise.all(readers.map((reader) => readUntil(reader, 'ready')));
    const began = performance.now();
    await served.stop(10_000);
    expect(performance.now() - began).toBeLessThan(2000);
    for (const reader of readers) expect(await readUntil(reader, 'never said')).not.toContain('never said');
    expect(desk.listeners()).toBe(0);
  });
});

describe('stopping', () => {
  const slowApp = (): { readonly app: Hono; readonly begun: Promise<void>; readonly finish: () => void } => {
    let finish = (): void => undefined;
    let begin = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const app = new Hono();
    app.get('/slow', async (c) => {
      begin();
      await finished;
      return c.text('đủ');
    });
    return { app, begun, finish };
  };

  it('lets a running request finish', async () => {
    const { app, begun, finish } = slowApp();
    const served = await serveHere(app);
    const answer = fetch(`${served.url}/slow`);
    await begun;
    const stopped = served.stop(10_000);
    finish();
    expect(await (await answer).text()).toBe('đủ');
    await stopped;
  });

  it('cuts what outlives the grace', async () => {
    const { app, begun, finish } = slowApp();
    const served = await serveHere(app);
    const answer = fetch(`${served.url}/slow`).then(
      () => 'answered',
      () => 'cut',
    );
    await begun;
    const began = performance.now();
    await served.stop(100);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await answer).toBe('cut');
    finish();
  });

  it('does not wait for connections that a browser opened in advance', async () => {
    const served = await serveHere(demoApp(memoryDesk()));
    const socket = connect(served.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const began = performance.now();
    await served.stop(10_000);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('takes no new requests, and may be asked twice', async () => {
    const served = await serveHere(demoApp(memoryDesk()));
    await Promise.all([served.stop(1000), served.stop(1000)]);
    await expect(fetch(`${served.url}/healthz`)).rejects.toThrow();
  });
});
