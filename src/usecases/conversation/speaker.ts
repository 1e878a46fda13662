import type { Tx } from '#db/database.ts';
import type { ShownFile } from '#db/evidence-files.ts';
import type { Endpoint } from '#db/endpoints.ts';
import type { Inbound } from '#domain/inbound.ts';
import type { Office } from '#domain/office/office.ts';
import type { Person } from '#domain/office/person.ts';
import type { Instant } from '#domain/time/instant.ts';
import type { Asked } from '../enqueue-notice.ts';
import type { PlanWays } from '../review/pasted-plan.ts';

/** Somebody known who does something, wherever they do it. */
export interface Acting {
  readonly tx: Tx;
  readonly now: Instant;
  readonly office: Office;
  readonly person: Person;
}

/** Somebody known who said something in a private chat, with all that is needed to act on it. */
export interface Speaking extends Acting {
  readonly endpoint: Endpoint;
  readonly inbound: Inbound;
  readonly asked: Asked;
  /** Draws a one-time code. */
  readonly newCode: () => string;
  /** Files that came into this chat and wait to be said what they show. */
  readonly attached: readonly ShownFile[];
  /** The ways to bring plans in, where a page is served. */
  readonly plans?: PlanWays | undefined;
}
