/** The numbers of the demo's chats by the name that stands beside each. */
export const chatOf = async (url: string, person: string): Promise<string> => {
  const page = await (await fetch(url)).text();
  const link = new RegExp(`href="(/chat/\\d+)"[^>]*>(?:(?!</a>)[^])*${person}`).exec(page);
  if (link === null) throw new Error(`no chat of ${person}`);
  return `${url}${link[1]!}`;
};

const post = async (url: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`${url} answered ${String(answer.status)}`);
};

/** Says something in a chat; the key is another for each text. */
export const say = (chat: string, text: string, key: string): Promise<void> => post(`${chat}/say`, { text, key });

/** Presses a step of the demo's clock. */
export const moveClock = (url: string, step: 'next-morning' | 'plus-week'): Promise<void> => post(`${url}/clock`, { step });

/** A page as it is now. */
export const page = async (url: string): Promise<string> => (await fetch(url)).text();

/** What the demo's clock shows, "2026-06-22T07:45". */
export const clockOf = async (url: string): Promise<string> => /datetime="([\dT:-]{16})\+07:00"/.exec(await page(url))?.[1] ?? 'no clock';

/** Opens an event stream and waits until it has begun. */
export const openEvents = async (url: string): Promise<ReadableStreamDefaultReader<Uint8Array>> => {
  const { body } = await fetch(`${url}/events`);
  const reader = body!.getReader();
  await reader.read();
  return reader;
};
