import type { DeliveryOutcome } from '#domain/delivery.ts';
import type { EndpointId } from '#domain/ids.ts';

/** A choice that the reader can press; pressing it says these words. Channels without buttons number the choices. */
export interface Choice {
  readonly label: string;
  readonly says: string;
}

/** A message in words, for any channel. */
export interface OutMessage {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** What a channel can do; rendering follows it. */
export interface Capabilities {
  readonly buttons: boolean;
  /** Characters. */
  readonly textLimit: number;
}

/** Where a message goes. */
export interface Address {
  readonly endpointId: EndpointId;
  readonly chat: string;
}

/** A messenger, as the dispatcher sees it. It never throws for what the messenger answers: that is an outcome. */
export interface Channel {
  readonly name: string;
  readonly capabilities: Capabilities;
  readonly send: (to: Address, message: OutMessage) => Promise<DeliveryOutcome>;
}
