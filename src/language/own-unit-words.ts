import { bare } from './fold.ts';

const ASKED =
  /^(?:(?:xem|cac|nhung|tat ca|liet ke|danh sach|cho (?:toi|em|anh|chi) xem) )*(?:viec|nhiem vu)(?: dang lam)? (?:cua |o |trong )?(?:ca |toan )?(?<kind>phong|don vi|so|xa|phuong|co quan|ban)(?: (?:cua )?(?:toi|minh|em|ta|chung toi|chung ta))?(?: a)?[?.! ]*$/u;

/** "Việc của phòng tôi": what kind of unit is meant, folded; null where the words ask for anything else. */
export const ownUnitAskedIn = (text: string): string | null => ASKED.exec(bare(text))?.groups?.['kind'] ?? null;

const WHOSE =
  /^(?:(?:xem|cac|nhung|tat ca|liet ke|danh sach|cho (?:toi|em|anh|chi) xem) )*(?:viec|nhiem vu)(?: dang lam)? cua (?<who>[^?.!]+?)(?: a)?[?.! ]*$/du;

/** "Việc của anh Nam", "việc của Sở Tài chính": whose work is meant, in the words that were said; null where the words ask for anything else. */
export const whoseWorkIn = (text: string): string | null => {
  const said = text.normalize('NFC').trim();
  const at = WHOSE.exec(bare(said))?.indices?.groups?.['who'];
  // Only where folding keeps every place can the words be taken from what was said.
  return at === undefined || bare(said).length !== said.length ? null : said.slice(...at);
};
