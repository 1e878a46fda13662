import { describe, expect, it } from 'vitest';
import { asId, type EndpointId } from '#domain/ids.ts';
import type { ChatDesk, SentFile } from '#web/chat/chat-desk.ts';
import { memoryDesk } from './support/memory-desk.ts';
import { demoApp, post } from './support/open-page.ts';

const DUNG = asId<EndpointId>(3);
const page = async (desk: ChatDesk, path: string): Promise<string> => (await demoApp(desk).request(path)).text();
const sentenceOf = async (answer: Response): Promise<string | undefined> => /data-sentence[^>]*>([^<]*)</.exec(await answer.text())?.[1];
const keyOf = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the first page', () => {
  it('lists everybody with role and unread count, and suggests who has something to read', async () => {
    const html = await page(memoryDesk(), '/');
    expect(html).toContain('Chuyên viên · Phòng Kinh tế');
    expect(html).toContain('2<span class="heard"> tin chưa đọc</span>');
    expect([...html.matchAll(/id="thu-(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '3', '4']);
  });

  it('shows the clock of the demo in Vietnamese', async () => {
    const html = await page(memoryDesk(), '/');
    expect(html.replaceAll(/<[^>]+>/g, '')).toContain('Thứ Hai, 22/6/2026 · 07:45 – đồng hồ minh hoạ');
  });

  it('says that all of it is invented', async () => {
    expect(await page(memoryDesk(), '/')).toContain('Bản minh hoạ: cơ quan, người và việc đều hư cấu; chỉ mở được trên máy này.');
  });
});

describe('a chat', () => {
  it('shows messages with their line breaks, and a button for every choice', async () => {
    const html = await page(memoryDesk(), '/chat/3');
    expect(html).toContain('\n1) Việc 12. Báo cáo kết quả rà soát thủ tục hành chính quý II\n');
    expect(html).toContain('<button>Xong việc 12</button>');
  });

  it('is read once it is shown', async () => {
    const desk = memoryDesk();
    await page(desk, '/chat/3');
    expect((await desk.chats()).find(({ id }) => id === DUNG)?.unread).toBe(0);
  });

  it('is marked only where something is unread, or pages would call each other for ever', async () => {
    const desk = memoryDesk();
    await page(desk, '/chat/3');
    let changes = 0;
    desk.onChange(() => (changes += 1));
    await page(desk, '/chat/3');
    expect(changes).toBe(0);
  });

  it('shows what is being answered', async () => {
    const html = await page(memoryDesk(), '/chat/3?reply=14');
    expect(html).toContain('<input type="hidden" name="replyTo" value="14"/><p>');
  });

  it.each(['/chat/999', '/chat/abc', '/chat/3x', '/chat/-1', '/chat/99999999999999999999'])('at %s is not there', async (path) => {
    expect((await demoApp(memoryDesk()).request(path)).status).toBe(404);
  });

  it('turns hostile words into plain text everywhere', async () => {
    const hostile = '"><script>alert(1)</script>\'&<img src=x onerror=alert(1)>';
    const inner = memoryDesk();
    const desk: ChatDesk = {
      ...inner,
      officeName: hostile,
      chats: async () => (await inner.chats()).map((chat) => ({ ...chat, name: hostile, about: hostile })),
    };
    const told = inner.tell(DUNG, hostile, [{ label: hostile, says: hostile }]);
    for (const path of ['/', '/chat/3', `/chat/3?reply=${told.id}`]) {
      const html = await page(desk, path);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('value=""><');
    }
  });
});

describe('saying something by form alone', () => {
  it('hands the words in and leads back to the chat', async () => {
    const desk = memoryDesk();
    const answer = await post(demoApp(desk), '/chat/3/say', { text: ' xong 12\r\nvướng 15 ', replyTo: '14', key: 'k-1' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/chat/3');
    expect(desk.heard).toEqual([{ chat: DUNG, text: 'xong 12\nvướng 15', replyTo: 14, key: 'k-1' }]);
  });

  it('counts a form that is sent twice once, because the key is handed on as it is', async () => {
    const desk = memoryDesk();
    const app = demoApp(desk);
    const fields = { text: 'xong 12', replyTo: '', key: keyOf(await page(desk, '/chat/3')) };
    await post(app, '/chat/3/say', fields);
    await post(app, '/chat/3/say', fields);
    expect(desk.heard).toEqual([{ chat: DUNG, text: 'xong 12', replyTo: null, key: fields.key }]);
  });

  it('gives every rendering of a page, and every choice on it, a key of its own', async () => {
    const app = demoApp(memoryDesk());
    const html = [await (await app.request('/chat/3')).text(), await (await app.request('/chat/3')).text()].join('');
    const keys = [...html.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key);
    expect(keys).toHaveLength(12);
    expect(new Set(keys).size).toBe(12);
  });

  it('takes words in NFC and without control characters', async () => {
    const desk = memoryDesk();
    await post(demoApp(desk), '/chat/3/say', { text: 'vươ\u0301ng\u0000 15', key: 'k' });
    expect(desk.heard[0]?.text).toBe('vướng 15');
  });

  const LONG = 'đ'.repeat(4097);
  it.each([
    ['nothing', { text: ' \r\n ', key: 'k' }, 'Tin chưa có nội dung; xin viết rồi gửi lại.'],
    ['no text at all', { key: 'k' }, 'Tin chưa có nội dung; xin viết rồi gửi lại.'],
    ['4,097 characters', { text: LONG, key: 'k' }, 'Tin dài quá 4.096 ký tự; xin viết ngắn lại.'],
    ['no key', { text: 'xong' }, 'Trang này đã cũ hoặc bị sửa; xin tải lại trang rồi gửi lại.'],
    ['a strange key', { text: 'xong', key: '../etc' }, 'Trang này đã cũ hoặc bị sửa; xin tải lại trang rồi gửi lại.'],
    ['an answer to no number', { text: 'xong', key: 'k', replyTo: 'x' }, 'Trang này đã cũ hoặc bị sửa; xin tải lại trang rồi gửi lại.'],
  ])('refuses %s with a sentence', async (_, fields, sentence) => {
    const desk = memoryDesk();
    const answer = await post(demoApp(desk), '/chat/3/say', fields);
    expect(answer.status).toBe(400);
    expect(await sentenceOf(answer)).toBe(sentence);
    expect(desk.heard).toEqual([]);
  });

  it('takes the longest text that is allowed', async () => {
    const desk = memoryDesk();
    expect((await post(demoApp(desk), '/chat/3/say', { text: 'ễ'.repeat(4096), key: 'k' })).status).toBe(303);
    expect(desk.heard).toHaveLength(1);
  });

  it('refuses a body beyond all measure before reading it', async () => {
    const answer = await post(demoApp(memoryDesk()), '/chat/3/say', { text: 'x'.repeat(70_000), key: 'k' });
    expect(answer.status).toBe(413);
  });

  it('refuses a file in place of words', async () => {
    const body = new FormData();
    body.set('text', new File(['xong'], 'xong.txt'));
    body.set('key', 'k');
    const answer = await demoApp(memoryDesk()).request('/chat/3/say', { method: 'POST', body });
    expect(answer.status).toBe(400);
  });

  it('knows no chat that is not listed', async () => {
    expect((await post(demoApp(memoryDesk()), '/chat/999/say', { text: 'xong', key: 'k' })).status).toBe(404);
  });
});

describe('the clock', () => {
  it.each(['next-morning', 'afternoon', 'plus-week'] as const)('moves by "%s" and leads back to the chat', async (step) => {
    const desk = memoryDesk();
    const answer = await post(demoApp(desk), '/clock', { step, chat: '3' });
    expect([answer.status, answer.headers.get('Location'), desk.moves]).toEqual([303, '/chat/3', [step]]);
  });

  it('leads back to the first page where no chat was open', async () => {
    expect((await post(demoApp(memoryDesk()), '/clock', { step: 'afternoon', chat: '//evil.example' })).headers.get('Location')).toBe('/');
  });

  it('refuses an unknown step', async () => {
    const desk = memoryDesk();
    expect((await post(demoApp(desk), '/clock', { step: 'yesterday' })).status).toBe(400);
    expect(desk.moves).toEqual([]);
  });

  it('runs once when it is pressed again while it runs', async () => {
    const inner = memoryDesk();
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const app = demoApp({ ...inner, moveClock: (step) => arrival.then(() => inner.moveClock(step)) });
    const presses = [post(app, '/clock', { step: 'plus-week' }), post(app, '/clock', { step: 'plus-week' })];
    arrive();
    expect((await Promise.all(presses)).map(({ status }) => status)).toEqual([303, 303]);
    expect(inner.moves).toEqual(['plus-week']);
  });

  it('offers the afternoon only before it', async () => {
    const desk = memoryDesk();
    expect(await page(desk, '/')).not.toContain('disabled');
    await desk.moveClock('afternoon');
    expect(await page(desk, '/')).toMatch(/value="afternoon" disabled/);
  });
});

describe('a plan as a file', () => {
  const taking = () => {
    const inner = memoryDesk();
    const files: SentFile[] = [];
    const desk: ChatDesk = {
      ...inner,
      chats: async () => (await inner.chats()).map((chat) => ({ ...chat, sendsPlans: chat.id === 3 })),
      attach: async (_chat, file) => void files.push(file),
    };
    const send = (path: string, fields: Readonly<Record<string, string | File>>): Promise<Response> | Response => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return demoApp(desk).request(path, { method: 'POST', body });
    };
    return { desk, files, send };
  };
  const FILE = new File(['STT'], 'ke-hoach.txt');

  it('is offered to those who may send one, and taken with its name and content', async () => {
    const { desk, files, send } = taking();
    expect(await page(desk, '/chat/3')).toContain('Gửi tệp kế hoạch');
    expect(await page(desk, '/chat/2')).not.toContain('Gửi tệp kế hoạch');
    expect((await send('/chat/3/attach', { file: FILE, key: 'k-1' })).status).toBe(303);
    expect(files).toEqual([{ name: 'ke-hoach.txt', bytes: new TextEncoder().encode('STT'), key: 'k-1' }]);
  });

  it.each([
    { which: 'of somebody who may not send any', path: '/chat/2/attach', fields: { file: FILE, key: 'k' }, status: 404 },
    { which: 'without content', path: '/chat/3/attach', fields: { file: new File([], 'rong.txt'), key: 'k' }, status: 400 },
    { which: 'that is no file', path: '/chat/3/attach', fields: { file: 'chữ', key: 'k' }, status: 400 },
    { which: 'with a key that the page has not made', path: '/chat/3/attach', fields: { file: FILE, key: '<x>' }, status: 400 },
    {
      which: 'larger than 20 MB',
      path: '/chat/3/attach',
      fields: { file: new File([new Uint8Array(21_500_000)], 'to.pdf'), key: 'k' },
      status: 413,
    },
  ])('is not taken where it is one $which', async ({ path, fields, status }) => {
    const { files, send } = taking();
    expect((await send(path, fields)).status).toBe(status);
    expect(files).toEqual([]);
  });

  it('is answered with a link that leads to this server, whatever host the words name', async () => {
    const desk = memoryDesk();
    const chat = (await desk.chats())[2]!.id;
    desk.tell(chat, 'Đã đọc.\nXác nhận: http://127.0.0.1:9/plans/open/1.2.ab-c.d_e nhé, không phải https://example.vn/plans');
    const html = await page(desk, '/chat/3');
    expect(html).toContain('Xác nhận: <a href="/plans/open/1.2.ab-c.d_e">mở trang xác nhận</a> nhé, không phải https://example.vn/plans');
  });

  it('is led to a draft letter by a link of the same kind, with its number', async () => {
    const desk = memoryDesk();
    desk.tell((await desk.chats())[2]!.id, 'Dự thảo.\nTải về: http://127.0.0.1:9/plans/open/1.2.ab-c.d_e?cong-van=12.');
    expect(await page(desk, '/chat/3')).toContain('Tải về: <a href="/plans/open/1.2.ab-c.d_e?cong-van=12">tải dự thảo công văn</a>.');
  });
});
