import { findChatGroup } from '#db/chat-groups.ts';
import { findButton, loadMenu } from '#db/choices-shown.ts';
import type { Tx } from '#db/database.ts';
import { type Endpoint, findEndpoint, insertEndpoint } from '#db/endpoints.ts';
import type { WaitingUpdate } from '#db/inbox.ts';
import { loadOffice } from '#db/office.ts';
import { enqueue } from '#db/outbox.ts';
import type { EndpointId } from '#domain/ids.ts';
import type { Inbound } from '#domain/inbound.ts';
import type { Notice } from '#domain/notice.ts';
import { noticeKey } from '#domain/reminders/plan-reminders.ts';
import { dayOf, type Instant, timeOf } from '#domain/time/instant.ts';
import { linkCodeIn } from '#language/link-code.ts';
import type { Reading } from '#language/reply/act.ts';
import type { Reference } from '#language/reply/verdict.ts';
import { type Asker, findAsker } from './conversation/asker.ts';
import { answerGroup } from './conversation/group-talk.ts';
import { hearAbsence } from './conversation/hear-absence.ts';
import { isPendingOption } from './conversation/pending.ts';
import { refusal } from './conversation/refusal.ts';
import { respond } from './conversation/respond.ts';
import type { Speaking } from './conversation/speaker.ts';
import { answer, type Asked, askedIn } from './enqueue-notice.ts';
import { attachedIn } from './evidence/evidence-said.ts';
import { linkChat } from './link-chat.ts';
import { type PlanWays, takePasted } from './review/pasted-plan.ts';

/** Reads a message; days and times are read from the reference. */
export type Understand = (text: string, reference: Reference) => Reading;

/** What hearing an update needs besides the update: the time, the language, and chance for new codes. */
export interface Hearing {
  readonly now: Instant;
  readonly understand: Understand;
  readonly newCode: () => string;
  /** The ways to bring plans in; not given where no page is served. */
  readonly plans?: PlanWays | undefined;
}

interface Heard extends Hearing {
  readonly update: WaitingUpdate;
  readonly endpoint: Endpoint;
  readonly words: string;
}

/** The chat that an update comes from; one that was never seen belongs to nobody yet. */
export const chatOf = async (tx: Tx, { channel, chat }: Inbound): Promise<Endpoint> =>
  (await findEndpoint(tx, channel, chat)) ?? insertEndpoint(tx, { owner: { kind: 'nobody' }, channel, address: chat });

const BARE_NUMBER = /^\s*(\d{1,2})[.)]?\s*$/;

interface Said {
  readonly inbound: Inbound;
  readonly endpointId: EndpointId;
  readonly now: Instant;
}

// A bare number answers the question that the bot has asked, or else chooses from the numbered choices that the chat was shown last.
const wordsOf = async (tx: Tx, { inbound, endpointId, now }: Said): Promise<string | null> => {
  if (inbound.pressed !== undefined) return findButton(tx, { key: inbound.pressed, endpointId, now });
  const number = Number(BARE_NUMBER.exec(inbound.text)?.[1]);
  if (Number.isNaN(number) || (await isPendingOption(tx, { endpointId, now, number }))) return inbound.text;
  return (await loadMenu(tx, endpointId, now))[number - 1]?.says ?? inbound.text;
};

// A stranger learns once a day how to be linked, and nothing else, however often the chat is written to.
const greetStranger = async (tx: Tx, asked: Asked): Promise<void> => {
  const { recipient, now, endpointId } = asked;
  const key = noticeKey(recipient, 'stranger', dayOf(now));
  await enqueue(tx, {
    recipient,
    key,
    notice: { kind: 'linking', step: { kind: 'stranger' } },
    notBefore: now,
    at: now,
    replyVia: endpointId,
  });
};

const hearStranger = async (tx: Tx, { update, endpoint, words, now }: Heard): Promise<readonly Notice[]> => {
  const { isGroup = false, addressed } = update.inbound;
  if (!addressed) return [];
  const code = linkCodeIn(words);
  if (code !== null) {
    const office = await loadOffice(tx);
    const typedBy = isGroup ? ((await findAsker(tx, update.inbound, office))?.person ?? null) : null;
    return [{ kind: 'linking', step: await linkChat(tx, { code, endpoint, isGroup, typedBy, office, now }) }];
  }
  await greetStranger(tx, askedIn(endpoint, update.id, now));
  return [];
};

/** Somebody known, as if they had said it in their own chat. */
const inPrivate = ({ person, endpoint }: Asker, heard: Heard, around: Pick<Speaking, 'tx' | 'office' | 'now'>): Speaking => {
  const { update, words, newCode, plans, now } = heard;
  const inbound = { ...update.inbound, text: words };
  return { ...around, person, endpoint, inbound, newCode, plans, attached: [], asked: askedIn(endpoint, update.id, now) };
};

const read = ({ understand, words, now }: Heard): Reading => understand(words, { day: dayOf(now), time: timeOf(now) });

const hearGroup = async (tx: Tx, heard: Heard): Promise<readonly Notice[]> => {
  const { update, endpoint, now } = heard;
  if (endpoint.owner.kind !== 'group' || !update.inbound.addressed) return [];
  const group = await findChatGroup(tx, endpoint.owner.id);
  if (group === null) return [];
  const around = { tx, office: await loadOffice(tx), now };
  const known = await findAsker(tx, update.inbound, around.office);
  const asker = known === null ? null : inPrivate(known, heard, around);
  const { toGroup, toAsker } = await answerGroup({ group, act: read(heard).acts[0] ?? { intent: 'none' }, around, asker });
  if (asker !== null) await answer(tx, asker.asked, toAsker);
  return toGroup;
};

const hearPerson = async (tx: Tx, heard: Heard): Promise<readonly Notice[]> => {
  const { endpoint, words, now } = heard;
  const office = await loadOffice(tx);
  const person = endpoint.owner.kind === 'person' ? office.people.get(endpoint.owner.id) : undefined;
  if (person?.active !== true) return [];
  if (linkCodeIn(words) !== null) return [{ kind: 'linking', step: { kind: 'already-linked', name: person.name } }];
  const pasted = heard.plans === undefined ? null : await takePasted(tx, { words, personId: person.id, plans: heard.plans, now });
  if (pasted !== null) return [pasted];
  const attached = await attachedIn(tx, endpoint.id, now);
  const speaking = { ...inPrivate({ person, endpoint }, heard, { tx, office, now }), attached };
  return (await hearAbsence(speaking)) ?? respond(speaking, read(heard));
};

/** What an update is answered with, after doing what it asks. */
export const hearUpdate = async (
  tx: Tx,
  { update, endpoint, hearing }: { readonly update: WaitingUpdate; readonly endpoint: Endpoint; readonly hearing: Hearing },
): Promise<readonly Notice[]> => {
  const words = await wordsOf(tx, { inbound: update.inbound, endpointId: endpoint.id, now: hearing.now });
  if (words === null) return endpoint.owner.kind === 'nobody' ? [] : [refusal('choice-expired')];
  const heard = { ...hearing, update, endpoint, words };
  switch (endpoint.owner.kind) {
    case 'nobody':
      return hearStranger(tx, heard);
    case 'group':
      return hearGroup(tx, heard);
    case 'person':
      return hearPerson(tx, heard);
  }
};
