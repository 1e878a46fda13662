import type { Inbound } from '#domain/inbound.ts';
import type { Intake } from '../intake.ts';
import type { FetchPicture } from './fetch-picture.ts';
import type { ZaloSaid } from './zalo-updates.ts';

interface Parts {
  readonly intake: Pick<Intake, 'store' | 'takeFile'>;
  readonly fetchPicture: FetchPicture;
}

/** Keeps what somebody has said; resolves once it is durable. */
export type KeepSaid = (said: ZaloSaid) => Promise<void>;

const OF_NAME = /[^\w-]/gu;
const LONGEST_IN_NAME = 8;

// Every picture of a chat has a name of its own.
const nameOf = ({ updateKey }: Inbound): string => `ảnh-${updateKey.replaceAll(OF_NAME, '').slice(-LONGEST_IN_NAME)}.jpg`;

/** Makes what keeps updates of one bot: a picture is fetched and kept as a file, the words beside it say what it shows. A stranger is answered as one. */
export const saidKeeper =
  ({ intake, fetchPicture }: Parts): KeepSaid =>
  async ({ inbound, picture }) => {
    if (picture === null) return intake.store(inbound);
    const { chat, updateKey: key } = inbound;
    const { address, words } = picture;
    const taken = await intake.takeFile({ chat, fileName: nameOf(inbound), words, fetch: () => fetchPicture(address), key });
    if (taken === 'no-such-chat') await intake.store(inbound);
  };
