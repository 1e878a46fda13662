import type { Params } from './params.ts';
import { labelsOn } from './wire-message.ts';
import { chatIn, type Message, nowOf, type World } from './world.ts';

/** A message as people see it, at the moment of looking. */
export interface SeenMessage {
  readonly chatId: number;
  readonly id: number;
  readonly from: 'bot' | number;
  readonly at: number;
  readonly text: string;
  readonly entities: readonly Params[];
  /** The labels, row by row. */
  readonly buttons: readonly (readonly string[])[];
  readonly replyTo: number | null;
  /** The texts before the edits, oldest first. */
  readonly earlierTexts: readonly string[];
  /** `document`, `photo`, and the fields of service messages. */
  readonly extra: Params;
}

/** A chat as people see it. */
export interface SeenChat {
  readonly messages: readonly SeenMessage[];
  readonly fromBot: readonly SeenMessage[];
  /** The last message of the bot; fails where there is none. */
  readonly lastFromBot: SeenMessage;
  readonly deleted: readonly SeenMessage[];
  /** What the bot was seen doing, "typing". */
  readonly actions: readonly string[];
}

/** Looks at a message. */
export const seenMessage = (world: World, message: Message): SeenMessage => {
  const { text, entities } = nowOf(message);
  const { chatId, id, from, at, replyTo, extra, versions } = message;
  const earlierTexts = versions.slice(0, -1).map((version) => version.text);
  return {
    chatId,
    id,
    from: from === world.bot.id ? 'bot' : from,
    at,
    text,
    entities,
    buttons: labelsOn(message),
    replyTo,
    earlierTexts,
    extra,
  };
};

/** Looks at a chat. */
export const seenChat = (world: World, id: number): SeenChat => {
  const { messages, actions } = chatIn(world, id);
  const look = (isDeleted: boolean): readonly SeenMessage[] =>
    messages.filter((message) => message.isDeleted === isDeleted).map((message) => seenMessage(world, message));
  const present = look(false);
  const fromBot = present.filter(({ from }) => from === 'bot');
  return {
    messages: present,
    fromBot,
    get lastFromBot() {
      const last = fromBot.at(-1);
      if (last === undefined) throw new Error(`the bot has written nothing in the chat ${id}`);
      return last;
    },
    deleted: look(true),
    actions: [...actions],
  };
};
