// Marks that reverse the order of letters would make the rest of the message unreadable.
const REVERSING = /[\u202a-\u202e\u2066-\u2069]/gu;
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** Foreign text (a title, a name, a reason) on one line: breaks and control characters become spaces, all else stays as it is. */
export const oneLine = (text: string): string => text.replace(REVERSING, '').replace(BREAKS, ' ').trim().normalize('NFC');

const SPLIT_PAIR = /[\ud800-\udbff]$/u;

/** Foreign text on one line of at most so many characters, cut at a word border where one is near. */
export const shorten = (text: string, most: number): string => {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, Math.max(0, most - 1));
  const border = cut.lastIndexOf(' ');
  const kept = border > most / 2 ? cut.slice(0, border) : cut.replace(SPLIT_PAIR, '');
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`.slice(0, most);
};
