import type { Instant } from '#domain/time/instant.ts';
import type { Database } from '#usecases/database.ts';
import { deliverToWebChat, WEB_CHAT } from '#usecases/web-chat.ts';
import type { Channel } from '../channel.ts';

/** A page takes any length; this is only where reading ends being pleasant. */
const TEXT_LIMIT = 8_000;

/** The web chat as a channel: sending is storing, so it fails only when the database does. */
export const webChatChannel = ({ db, now, onSent }: { db: Database; now: () => Instant; onSent: () => void }): Channel => ({
  name: WEB_CHAT,
  capabilities: { buttons: true, textLimit: TEXT_LIMIT },
  send: async ({ endpointId }, { text, choices }) => {
    const messageRef = await deliverToWebChat(db, { chat: endpointId, text, choices, at: now() });
    onSent();
    return { kind: 'sent', messageRef };
  },
});
