import { insertChatMessage, loadChatMessages, markRead, unreadCounts } from '#db/chat-messages.ts';
import { type ChatGroup, loadChatGroups } from '#db/chat-groups.ts';
import { type Database, transact } from '#db/database.ts';
import { type Endpoint, findEndpointById, loadEndpoints } from '#db/endpoints.ts';
import { storeUpdate } from '#db/inbox.ts';
import { loadOffice } from '#db/office.ts';
import type { ChatGroupId, EndpointId, UnitId } from '#domain/ids.ts';
import type { Inbound } from '#domain/inbound.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person, Role } from '#domain/office/person.ts';
import type { Instant } from '#domain/time/instant.ts';
import { storableText } from './storable-text.ts';

export const WEB_CHAT = 'web-chat';

/** One chat of the web chat, with whose it is. */
export interface WebChat {
  readonly id: EndpointId;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly kind: 'person' | 'group';
  readonly unread: number;
}

interface Owners {
  readonly office: Office;
  readonly groups: ReadonlyMap<ChatGroupId, ChatGroup>;
}

type Owner = Pick<WebChat, 'name' | 'unit' | 'roles' | 'kind'>;

const unitName = ({ tree }: Office, id: UnitId | null): string => (id === null ? '' : (tree.units.get(id)?.name ?? ''));

const groupOwner = (group: ChatGroup | undefined, office: Office): Owner => {
  const unit = unitName(office, group?.scope?.kind === 'unit' ? group.scope.unitId : null);
  return { name: group?.name ?? '', unit, roles: [], kind: 'group' };
};

const personOwner = (person: Person | undefined, office: Office): Owner => ({
  name: person?.name ?? '',
  unit: unitName(office, person?.unitId ?? null),
  roles: person?.roles ?? [],
  kind: 'person',
});

const ownerOf = ({ owner }: Endpoint, { office, groups }: Owners): Owner => {
  if (owner.kind === 'group') return groupOwner(groups.get(owner.id), office);
  return personOwner(owner.kind === 'person' ? office.people.get(owner.id) : undefined, office);
};

/** Every chat of the web chat: the groups first, then the people in order of their units. */
export const listWebChats = (db: Database): Promise<readonly WebChat[]> =>
  transact(db, async (tx) => {
    const office = await loadOffice(tx);
    const groups = new Map((await loadChatGroups(tx)).map((group) => [group.id, group]));
    const unread = await unreadCounts(tx);
    const endpoints = await loadEndpoints(tx, WEB_CHAT);
    const chats = endpoints.map((endpoint) => ({
      ...ownerOf(endpoint, { office, groups }),
      id: endpoint.id,
      unread: unread.get(endpoint.id) ?? 0,
    }));
    return [...chats.filter((chat) => chat.kind === 'group'), ...chats.filter((chat) => chat.kind === 'person')];
  });

/** The newest messages of a chat, oldest first. */
export const readWebChat = (db: Database, chat: EndpointId, limit: number): ReturnType<typeof loadChatMessages> =>
  transact(db, (tx) => loadChatMessages(tx, chat, limit));

/** Notes that everything in a chat was seen. */
export const markWebChatRead = (db: Database, chat: EndpointId): Promise<void> => transact(db, (tx) => markRead(tx, chat));

/** Puts the bot's message into a chat; returns the reference by which a reply names it. */
export const deliverToWebChat = (
  db: Database,
  message: {
    readonly chat: EndpointId;
    readonly text: string;
    readonly choices: readonly { label: string; says: string }[];
    readonly at: Instant;
  },
): Promise<string> =>
  transact(db, async (tx) => {
    const { chat: endpointId, text, choices, at } = message;
    return String(await insertChatMessage(tx, { endpointId, from: 'bot', text, choices, at, replyTo: null, read: false }));
  });

/** What somebody typed or pressed in the web chat. */
export interface SaidInWebChat {
  readonly chat: EndpointId;
  readonly text: string;
  readonly replyTo: number | null;
  /** Made by the page for each sending: a form sent twice counts once. */
  readonly key: string;
  readonly now: Instant;
}

/** In a group the bot is meant only when it is named or answered. */
const NAMED = /@nhacviec\b/iu;

/** Stores what somebody said, as a message and as an update to be handled, in one transaction; a repeated sending adds nothing. */
export const sayInWebChat = (
  db: Database,
  { chat, text: said, replyTo, key, now }: SaidInWebChat,
): Promise<'stored' | 'repeated' | 'unknown-chat'> =>
  transact(db, async (tx) => {
    const endpoint = await findEndpointById(tx, chat);
    if (endpoint?.channel !== WEB_CHAT) return 'unknown-chat';
    const text = storableText(said);
    const inbound: Inbound = {
      channel: WEB_CHAT,
      updateKey: `${String(chat)}:${key}`,
      chat: endpoint.address,
      text,
      replyTo: replyTo === null ? null : String(replyTo),
      addressed: endpoint.owner.kind === 'person' || replyTo !== null || NAMED.test(text),
      receivedAt: now,
    };
    const stored = await storeUpdate(tx, inbound);
    if (stored === 'stored')
      await insertChatMessage(tx, { endpointId: chat, from: 'reader', text, choices: [], at: now, replyTo, read: true });
    return stored;
  });
