import { saveButtons, saveMenu } from '#db/choices-shown.ts';
import { type Database, transact } from '#db/database.ts';
import type { EndpointId } from '#domain/ids.ts';
import { addMs, HOUR_MS, type Instant } from '#domain/time/instant.ts';

/** Buttons are pressed days later, from a message far above; a numbered list is answered soon or not at all. */
const BUTTONS_STAND_MS = 14 * 24 * HOUR_MS;
const MENU_STANDS_MS = 24 * HOUR_MS;

interface Shown {
  readonly endpointId: EndpointId;
  readonly choices: readonly { readonly label: string; readonly says: string }[];
  readonly now: Instant;
}

/** Keeps what the buttons of a message say and returns a short opaque key for each, in their order. */
export const keepButtons = (db: Database, { endpointId, choices, now }: Shown, newKey: () => string): Promise<readonly string[]> =>
  transact(db, async (tx) => {
    const kept = choices.map(({ says }) => ({ key: newKey(), says, endpointId, expiresAt: addMs(now, BUTTONS_STAND_MS) }));
    await saveButtons(tx, kept, now);
    return kept.map(({ key }) => key);
  });

/** Keeps the numbered choices that a chat without buttons is shown. */
export const keepMenu = (db: Database, { endpointId, choices, now }: Shown): Promise<void> =>
  transact(db, (tx) => saveMenu(tx, { endpointId, choices, expiresAt: addMs(now, MENU_STANDS_MS) }));
