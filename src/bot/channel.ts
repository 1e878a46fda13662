import type { DeliveryOutcome } from '#domain/delivery.ts';
import type { EndpointId } from '#domain/ids.ts';
import type { Pace } from './pace.ts';

/** A choice that the reader can press; pressing it says these words. Channels without buttons number the choices. */
export interface Choice {
  readonly label: string;
  readonly says: string;
}

/** A message in words, for any channel. */
export interface OutMessage {
  readonly text: string;
  readonly choices: readonly Choice[];
  /** Choices that the text numbers from 1, where the channel has no buttons; kept per chat, so that a bare number is understood. */
  readonly menu?: readonly Choice[];
}

/** What a channel can do; rendering follows it. */
export interface Capabilities {
  readonly buttons: boolean;
  /** Whether a sent message can be changed. */
  readonly edit?: boolean;
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
  /** The channel's limits; whoever sends takes a turn first. A message of several parts takes its further turns itself. */
  readonly pace?: Pace;
  /** Whether nothing can go out until a person has acted (the token is not known any more). */
  readonly isStopped?: () => boolean;
  /** How many messages a month the plan of this bot allows; none where nobody counts. */
  readonly monthlyLimit?: number;
  readonly send: (to: Address, message: OutMessage) => Promise<DeliveryOutcome>;
  /** Puts other words and choices in place of a message that was sent; only where `capabilities.edit`. */
  readonly edit?: (to: Address, messageRef: string, message: OutMessage) => Promise<DeliveryOutcome>;
}

/** How a channel's intake is doing, for health and metrics. */
export interface ChannelHealth {
  /** stopped: a person must act, see the reason; the other channels go on. */
  readonly state: 'starting' | 'ok' | 'retrying' | 'standing-by' | 'stopped';
  readonly reason: string | null;
}

/** A channel at work: what goes out and what comes in. */
export interface RunningChannel {
  readonly channel: Channel;
  readonly health: () => ChannelHealth;
  /** Finishes the call in hand and ends. */
  readonly stop: () => Promise<void>;
}
