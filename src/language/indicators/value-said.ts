import { tidy } from '../fold.ts';
import { figureIn } from '../reply/rules/measured.ts';

const OPENING = /^(?:(?:dạ|vâng|em|tôi|số|mới|đã|đạt|được|là|bằng|khoảng)\s+)+/iu;

/** The value that bare words give where the number of an indicator is asked for: "83%", "đạt 1.250 hồ sơ"; null where they say more, or none. */
export const valueSaid = (text: string): { readonly value: number; readonly unit: string } | null => {
  const words = tidy(text).replace(OPENING, '');
  const found = /^\d/u.test(words) && !words.includes('?') ? figureIn(words) : null;
  return found === null || /[\d/]/u.test(found.rest) ? null : { value: found.value, unit: found.unit };
};
