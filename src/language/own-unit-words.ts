import { bare } from './fold.ts';

const ASKED =
  /^(?:(?:xem|cac|nhung|tat ca|liet ke|danh sach|cho (?:toi|em|anh|chi) xem) )*(?:viec|nhiem vu)(?: dang lam)? (?:cua |o |trong )?(?:ca |toan )?(?<kind>phong|don vi|so|xa|phuong|co quan|ban)(?: (?:cua )?(?:toi|minh|em|ta|chung toi|chung ta))?(?: a)?[?.! ]*$/u;

/** "Việc của phòng tôi": what kind of unit is meant, folded; null where the words ask for anything else. */
export const ownUnitAskedIn = (text: string): string | null => ASKED.exec(bare(text))?.groups?.['kind'] ?? null;
