import { insertChatGroup } from '#db/chat-groups.ts';
import { forgetChoices } from '#db/choices-shown.ts';
import { clearPending } from '#db/conversations.ts';
import type { Tx } from '#db/database.ts';
import { type Endpoint, giveEndpoint } from '#db/endpoints.ts';
import { forgetWaitingFiles } from '#db/evidence-files.ts';
import { countWrongCode, insertInvite, useInvite, wrongCodesSince } from '#db/invites.ts';
import { loadPlans } from '#db/plans.ts';
import type { LinkingStep } from '#domain/linking-step.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import { mayBindGroup } from '#domain/permissions.ts';
import { addMs, HOUR_MS, type Instant, MINUTE_MS } from '#domain/time/instant.ts';
import type { GroupScope } from '#domain/visibility.ts';

const TRIES_OF_A_CHAT = 5;
/** All chats together: whoever guesses from many chats is stopped too, long before twelve digits run out. */
const TRIES_OF_ALL = 200;
const TRY_WINDOW_MINUTES = 15;
const GROUP_CODE_HOURS = 24;

/** A code that somebody sent, and from where. */
export interface SentCode {
  readonly code: string;
  readonly endpoint: Endpoint;
  readonly isGroup: boolean;
  /** Who has typed it in a group; null where that is nobody known. */
  readonly typedBy: Person | null;
  readonly office: Office;
  readonly now: Instant;
}

const nameOfScope = async (tx: Tx, scope: GroupScope, { tree }: Office): Promise<string> => {
  if (scope.kind === 'unit') return tree.units.get(scope.unitId)?.name ?? '';
  const plan = (await loadPlans(tx)).find(({ id }) => id === scope.planId);
  return plan?.number ?? plan?.title ?? '';
};

// What was begun with its owner before is not gone on with: files, questions and choices are that person's.
const handOver = async (tx: Tx, { id }: Endpoint, owner: Endpoint['owner']): Promise<void> => {
  await giveEndpoint(tx, id, owner);
  await forgetWaitingFiles(tx, id);
  await clearPending(tx, id);
  await forgetChoices(tx, id);
};

const bindGroup = async (tx: Tx, scope: GroupScope, { endpoint, office }: SentCode): Promise<LinkingStep> => {
  const name = await nameOfScope(tx, scope, office);
  const group = await insertChatGroup(tx, { name: `Nhóm ${name}`, scope });
  await handOver(tx, endpoint, { kind: 'group', id: group.id });
  return { kind: 'group-bound', scope: name };
};

const bindPerson = async (tx: Tx, person: Person, { endpoint, office }: SentCode): Promise<LinkingStep> => {
  await handOver(tx, endpoint, { kind: 'person', id: person.id });
  return { kind: 'linked', name: person.name, unit: office.tree.units.get(person.unitId)?.name ?? '' };
};

type Invited = { readonly person: Person; readonly groupScope: GroupScope | null };

const mayBeUsedHere = ({ isGroup, typedBy }: SentCode): boolean => !isGroup || (typedBy !== null && mayBindGroup(typedBy));

/** Uses the code up; null where it is none of this place. A group is bound by the one who has asked for its code, and still may, alone. */
const useCode = async (tx: Tx, sent: SentCode): Promise<Invited | null> => {
  if (!mayBeUsedHere(sent)) return null;
  const { code, isGroup, typedBy, office, now } = sent;
  const invite = await useInvite(tx, { code, groupBoundBy: isGroup && typedBy !== null ? typedBy.id : null, now });
  if (invite === null) return null;
  const person = office.people.get(invite.personId);
  return person?.active === true ? { person, groupScope: invite.groupScope } : null;
};

/**
 * Links the chat that has sent a one-time code. Wrong codes are counted, by chat and altogether, and after a few none is looked at: the
 * slow hash of a code is worked out only after that.
 */
export const linkChat = async (tx: Tx, sent: SentCode): Promise<LinkingStep> => {
  const { endpoint, isGroup, now } = sent;
  const { channel, address: chat } = endpoint;
  const since = addMs(now, -TRY_WINDOW_MINUTES * MINUTE_MS);
  const tried = await wrongCodesSince(tx, { channel, chat, since });
  if (tried.ofChat >= TRIES_OF_A_CHAT || tried.ofAll >= TRIES_OF_ALL) return { kind: 'too-many-tries', minutes: TRY_WINDOW_MINUTES };
  const invited = await useCode(tx, sent);
  if (invited === null) {
    await countWrongCode(tx, { channel, chat, now, since });
    return { kind: isGroup ? 'wrong-group-code' : 'wrong-code' };
  }
  const { person, groupScope } = invited;
  return groupScope === null ? bindPerson(tx, person, sent) : bindGroup(tx, groupScope, sent);
};

/** Takes a chat away from its person: nothing is sent there any more. */
export const unlinkChat = async (tx: Tx, endpoint: Endpoint, name: string): Promise<LinkingStep> => {
  await handOver(tx, endpoint, { kind: 'nobody' });
  return { kind: 'unlinked', name };
};

/** Makes a code by which one chat group is bound to the unit of the one who asks; null for who may not bind a group. */
export const makeGroupCode = async (
  tx: Tx,
  { person, office, code, now }: { readonly person: Person; readonly office: Office; readonly code: string; readonly now: Instant },
): Promise<LinkingStep | null> => {
  if (!mayBindGroup(person)) return null;
  const groupScope: GroupScope = { kind: 'unit', unitId: person.unitId };
  await insertInvite(tx, { code, personId: person.id, groupScope, expiresAt: addMs(now, GROUP_CODE_HOURS * HOUR_MS), at: now });
  return { kind: 'group-code', code, scope: await nameOfScope(tx, groupScope, office), hours: GROUP_CODE_HOURS };
};
