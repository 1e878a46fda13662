/** The bot itself, as `getMe` tells. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/** A file that lies at Telegram; `bytes` is its size, null where Telegram does not tell. */
export interface SentFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number | null;
}

/** What an update asks us to do. */
export type TelegramEvent =
  | {
      readonly kind: 'said';
      readonly chat: string;
      /** Whose private chat has this number; null where somebody speaks in the name of a chat. */
      readonly from: string | null;
      readonly text: string;
      readonly replyTo: string | null;
      readonly addressed: boolean;
      readonly isGroup: boolean;
      /** Somebody opened the private chat, maybe again. */
      readonly opens: boolean;
      /** A file or photo sent in a private chat; the words beside it are the text. */
      readonly file: SentFile | null;
    }
  | {
      readonly kind: 'pressed';
      readonly chat: string;
      readonly from: string | null;
      readonly queryId: string;
      readonly key: string;
      readonly replyTo: string;
      readonly isGroup: boolean;
    }
  | { readonly kind: 'reachable'; readonly chat: string; readonly reachable: boolean; readonly reason: string | null }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  /** A press spins on the phone until it is answered, also where nothing comes of it. */
  | { readonly kind: 'ignored'; readonly queryId: string | null };
