import { bare } from './fold.ts';

const CODE_DIGITS = 12;

// "LK 4829 1375 2206", "lk482913752206", "/start 482913752206", or the digits alone; typed on a phone, so spaces and dashes go anywhere.
const WITH_CODE = /^(?:@\S+ )?(?:\/?start |lk|ma|ma lien ket)?[ :]*((?:\d[ .-]*)+)$/;

/** The one-time code that a message consists of, as twelve digits; null where it is anything else. */
export const linkCodeIn = (text: string): string | null => {
  const digits = WITH_CODE.exec(bare(text))?.[1]?.replace(/\D/g, '');
  return digits?.length === CODE_DIGITS ? digits : null;
};
