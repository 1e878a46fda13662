import { wireMessage, wirePerson } from './wire-message.ts';
import type { Message, Person, World } from './world.ts';

/** A press of a button. */
export interface Press {
  readonly id: string;
  /** What the bot has answered, or null while the button still spins. */
  readonly answer: () => { readonly text: string; readonly isAlert: boolean } | null;
}

/** By the label on a button, or by data that no button may carry. */
type What = { readonly message: Message; readonly label: string } | { readonly message: Message; readonly data: string };

const dataBehind = ({ id, versions }: Message, label: string): string => {
  const buttons = versions.toReversed().flatMap(({ keyboard }) => keyboard.flat());
  const data = buttons.find(({ text }) => text === label)?.['callback_data'];
  if (typeof data !== 'string')
    throw new Error(`no button "${label}" on message ${id}: ${buttons.map(({ text }) => String(text)).join(' | ')}`);
  return data;
};

/** Presses, and tells the bot (`callback_query`). */
export const press = (world: World, person: Person, what: What): Press => {
  const { message } = what;
  const query = { id: String(7_000_000_000 + world.queries.size), at: world.now(), answer: null };
  world.queries.set(query.id, query);
  world.updates.add('callback_query', {
    id: query.id,
    from: wirePerson(person),
    message: wireMessage(world, message),
    chat_instance: `instance-${message.chatId}`,
    data: 'data' in what ? what.data : dataBehind(message, what.label),
  });
  return { id: query.id, answer: () => world.queries.get(query.id)?.answer ?? null };
};
