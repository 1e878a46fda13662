import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { asId, type EndpointId } from '#domain/ids.ts';
import { sentencePage } from '../sentence-page.tsx';
import { changeStream } from './change-stream.ts';
import type { ChatDesk, ChatMessage, ChatSummary, ClockStep } from './chat-desk.ts';
import { chatPage, startPage } from './chat-page.tsx';
import { isKey, readClockStep, readSaid } from './said-form.ts';

const MESSAGES_SHOWN = 200;
/** The longest text in Vietnamese, percent-encoded (nine bytes a letter), with room for the other fields. */
const BODY_LIMIT = 64 * 1024;

/** The largest plan that is read, with room for the other fields. */
const FILE_LIMIT = 20 * 1024 * 1024 + BODY_LIMIT;

type Answer = Response | Promise<Response>;

const noSuchChat = (c: Context): Answer =>
  sentencePage(c, { status: 404, title: 'Không có cuộc trò chuyện này', sentence: 'Không có người hay nhóm ở địa chỉ này.', back: '/' });

const wrongInput = (c: Context, sentence: string, back: string): Answer =>
  sentencePage(c, { status: 400, title: 'Chưa gửi được', sentence, back });

const tooLarge = (c: Context): Answer =>
  sentencePage(c, { status: 413, title: 'Chưa gửi được', sentence: 'Nội dung gửi lên quá lớn; xin viết ngắn lại.', back: '/' });

const fileTooLarge = (c: Context): Answer =>
  sentencePage(c, { status: 413, title: 'Chưa gửi được', sentence: 'Tệp lớn hơn 20 MB; xin tách bớt rồi gửi lại.', back: '/' });

/** Makes keys that no other rendering of a page has, also after a restart: the newest message or the clock has moved on by then. */
const pageKeys = (desk: ChatDesk): ((chat: ChatSummary, messages: readonly ChatMessage[]) => string) => {
  let rendered = 0;
  return (chat, messages) => [chat.id, messages.at(-1)?.id ?? 0, desk.now().toString(36), (rendered += 1)].join('-');
};

/** A press repeated while the clock still runs joins that run instead of adding another. */
const joiningRuns = (moveClock: ChatDesk['moveClock']): ChatDesk['moveClock'] => {
  let running: Promise<void> | null = null;
  return (step: ClockStep) => {
    running ??= moveClock(step).finally(() => (running = null));
    return running;
  };
};

const chatOf = async (desk: ChatDesk, id: EndpointId): Promise<ChatSummary | undefined> =>
  (await desk.chats()).find((chat) => chat.id === id);

const idIn = (c: Context<object, '/chat/:id'>): EndpointId => asId(Number(c.req.param('id')));

const showChat = (desk: ChatDesk): ((c: Context<object, '/chat/:id'>) => Promise<Response>) => {
  const pageKey = pageKeys(desk);
  return async (c) => {
    const id = idIn(c);
    const chats = await desk.chats();
    const chat = chats.find((each) => each.id === id);
    if (chat === undefined) return noSuchChat(c);
    // Only where there is something unread: marking is a change, and the page loads again at every change.
    // Before loading the messages, so that none is taken for read that is not shown.
    if (chat.unread > 0) await desk.markRead(id);
    const messages = await desk.messages(id, MESSAGES_SHOWN);
    const answered = messages.find((message) => String(message.id) === c.req.query('reply')) ?? null;
    const seen = chats.map((each) => (each.id === id ? { ...each, unread: 0 } : each));
    const around = { officeName: desk.officeName, now: desk.now(), chats: seen };
    return c.html(chatPage(around, { chat, messages, answered, pageKey: pageKey(chat, messages) }));
  };
};

const hear =
  (desk: ChatDesk) =>
  async (c: Context<object, '/chat/:id'>): Promise<Response> => {
    const id = idIn(c);
    if ((await chatOf(desk, id)) === undefined) return noSuchChat(c);
    const said = readSaid(await c.req.parseBody());
    if (!said.ok) return wrongInput(c, said.refusal, `/chat/${id}`);
    await desk.say(id, said.value);
    return c.redirect(`/chat/${id}`, 303);
  };

const takesFiles = (chat: ChatSummary | undefined): boolean => chat?.sendsFiles === true || chat?.sendsPlans === true;

const takeFile =
  (desk: ChatDesk) =>
  async (c: Context<object, '/chat/:id'>): Promise<Response> => {
    const id = idIn(c);
    const chat = await chatOf(desk, id);
    if (!takesFiles(chat) || desk.attach === undefined) return noSuchChat(c);
    const { file, key } = await c.req.parseBody();
    if (!(file instanceof File) || file.size === 0 || typeof key !== 'string' || !isKey(key))
      return wrongInput(c, 'Chưa có tệp nào được chọn, hoặc tệp rỗng; xin chọn lại tệp.', `/chat/${id}`);
    await desk.attach(id, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), key });
    return c.redirect(`/chat/${id}`, 303);
  };

/** The demo's chat: pages, what is said in them, the clock, and the streams that tell of changes. */
export const chatRoutes = (desk: ChatDesk): Hono => {
  const app = new Hono();
  const moveClock = joiningRuns(desk.moveClock);
  const limited = bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge });
  app.get('/', async (c) => c.html(startPage({ officeName: desk.officeName, now: desk.now(), chats: await desk.chats() })));
  app.get('/events', (c) => changeStream(c, desk.onChange));
  app.get('/chat/:id{[0-9]{1,15}}', showChat(desk));
  app.get('/chat/:id{[0-9]{1,15}}/events', (c) => changeStream(c, desk.onChange));
  app.post('/chat/:id{[0-9]{1,15}}/say', limited, hear(desk));
  app.post('/chat/:id{[0-9]{1,15}}/attach', bodyLimit({ maxSize: FILE_LIMIT, onError: fileTooLarge }), takeFile(desk));
  app.post('/clock', limited, async (c) => {
    const pressed = readClockStep(await c.req.parseBody());
    if (!pressed.ok) return wrongInput(c, pressed.refusal, '/');
    await moveClock(pressed.value.step);
    return c.redirect(pressed.value.chat === undefined ? '/' : `/chat/${pressed.value.chat}`, 303);
  });
  return app;
};
