import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../process/support/running-server.ts';

/** A message of the bot as the emulator keeps it. */
interface KeptMessage {
  readonly messageId: number;
  readonly message: {
    readonly chat_id: string | number;
    readonly text: string;
    readonly reply_markup?: { readonly inline_keyboard: readonly (readonly { readonly text: string; readonly callback_data: string }[])[] };
  };
}

interface Client {
  readonly makeMessage: (text: string) => object;
  readonly makeCommand: (text: string) => object;
  readonly makeCallbackQuery: (data: string, options: object) => object;
  readonly sendMessage: (message: object) => Promise<unknown>;
  readonly sendCommand: (message: object) => Promise<unknown>;
  readonly sendCallback: (query: object) => Promise<unknown>;
}

interface Server {
  readonly config: { readonly apiURL: string };
  readonly storage: { readonly botMessages: readonly KeptMessage[] };
  readonly getClient: (token: string, options: { readonly userId: number; readonly chatId: number }) => Client;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<unknown>;
}

type ServerMaker = new (config: { readonly port: number; readonly host: string; readonly storeTimeout: number }) => Server;

/** A person on the emulator. */
export interface EmulatedUser {
  readonly says: (text: string) => Promise<unknown>;
  readonly commands: (text: string) => Promise<unknown>;
  readonly presses: (label: string) => Promise<unknown>;
  readonly fromBot: () => readonly { readonly text: string; readonly buttons: readonly string[] }[];
}

/** `telegram-test-api`, which somebody else has written, with the bot's address towards it. */
export interface TelegramEmulator {
  readonly apiRoot: string;
  readonly token: string;
  readonly user: (id: number) => EmulatedUser;
  /** The methods that the emulator did not know. */
  readonly unknown: readonly string[];
  readonly close: () => Promise<void>;
}

const TOKEN = '700100:token-of-the-emulated-bot';
const BREATH_MS = 50;

const userOf = (server: Server, id: number): EmulatedUser => {
  const client = server.getClient(TOKEN, { userId: id, chatId: id });
  const kept = (): readonly KeptMessage[] => server.storage.botMessages.filter(({ message }) => String(message.chat_id) === String(id));
  const buttonsOf = ({ message }: KeptMessage) => message.reply_markup?.inline_keyboard.flat() ?? [];
  return {
    says: (text) => client.sendMessage(client.makeMessage(text)),
    commands: (text) => client.sendCommand(client.makeCommand(text)),
    presses: async (label) => {
      const offers = kept().filter((one) => buttonsOf(one).some(({ text }) => text === label));
      const offer = offers.at(-1)!;
      const { callback_data: data } = buttonsOf(offer).find(({ text }) => text === label)!;
      return client.sendCallback(client.makeCallbackQuery(data, { message: { message_id: offer.messageId, text: offer.message.text } }));
    },
    fromBot: () => kept().map((one) => ({ text: one.message.text, buttons: buttonsOf(one).map(({ text }) => text) })),
  };
};

const bodyOf = async (request: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
};

/**
 * What stands between the bot and the emulator, for two things that it does not do: it does not know getWebhookInfo, without which the bot
 * polls for nobody; and it never lets a poll wait, so that a bot would call it in a circle. All else goes through as it is.
 */
const between = async (apiUrl: string, unknown: string[]): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const method = (request.url ?? '').split('/').at(-1) ?? '';
      const type = { 'content-type': 'application/json' };
      const body = await bodyOf(request);
      if (method === 'getWebhookInfo') {
        response.writeHead(200, type).end(JSON.stringify({ ok: true, result: { url: '' } }));
        return;
      }
      const answered = await fetch(`${apiUrl}${request.url ?? ''}`, { method: 'POST', headers: type, body: new Uint8Array(body) });
      const text = await answered.text();
      if (answered.status === 500) unknown.push(method);
      if (method === 'getUpdates') await pause(BREATH_MS);
      response.writeHead(answered.status, type).end(text);
    };
    // A bot that has hung up wants no answer.
    answer().catch(() => response.destroy());
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Starts the emulator. */
export const startTelegramEmulator = async (): Promise<TelegramEmulator> => {
  const { default: exported } = (await import('telegram-test-api')) as unknown as { default: ServerMaker }; // -- its types do not fit how it is loaded here
  const server = new exported({ port: await freePort(), host: '127.0.0.1', storeTimeout: 600 });
  await server.start();
  const unknown: string[] = [];
  const way = await between(server.config.apiURL, unknown);
  return {
    apiRoot: way.url,
    token: TOKEN,
    user: (id) => userOf(server, id),
    unknown,
    close: async () => {
      await way.close();
      await server.stop();
    },
  };
};
