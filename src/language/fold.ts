const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DOUBLE_QUOTES = /[“”„«»″]/g;
const SINGLE_QUOTES = /[‘’‚′´`]/g;
const DASHES = /[‐‑‒–—―−÷]/g;

/** The new place of a tone (hoà) and the old one (hòa), which most documents use and which folding keeps. */
const OLD_TONE_PLACE: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

// After q the u belongs to the consonant: "quý" is right and "qúy" the slip.
const AFTER_Q: Readonly<Record<string, string>> = { qùy: 'quỳ', qúy: 'quý', qủy: 'quỷ', qũy: 'quỹ', qụy: 'quỵ' };

const NEW_PLACE = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
const Q_SLIP = /q[ùúủũụ]y/gu;

/** NFC in one line with plain quotes and dashes, single spaces and nothing invisible; letters and case stay. */
export const tidy = (text: string): string =>
  text
    .replace(ZERO_WIDTH, '')
    .normalize('NFC')
    .replaceAll('ð', 'đ')
    .replaceAll('Ð', 'Đ')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** A vowel that bears the tone of its syllable by a slip, up to the vowel that bears it by the rules of spelling: "hòan", "đựơc", "qúa". */
const MISPLACED = new RegExp(
  [
    String.raw`[òóỏõọ](?:[ae](?=\p{L})|ă)`,
    String.raw`[ùúủũụ](?:yê|[êôâơ]|y(?=\p{L}))`,
    '[ừứửữự]ơ',
    '[ìíỉĩịỳýỷỹỵ][êơ]',
    '(?<=q)[ùúủũụ][aăâeêiơôy]',
    '(?<=g)[ìíỉĩị][aăâeêoôơuư]',
  ].join('|'),
  'gu',
);
/** "viẹc", "nhiẹm": the hat of the e was left out, and no syllable but with g is written so. */
const HATLESS = /(?<=(?<!g)[iy])[èéẻẽẹ](?=[cmnptu])/gu;

const withHat = (vowel: string): string => vowel.normalize('NFD').replace('e', 'e\u0302').normalize('NFC');

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

const withToneAtEnd = (vowels: string): string => {
  const parts = vowels.normalize('NFD');
  return (parts.replace(TONE, '') + (TONE.exec(parts)?.[0] ?? '')).normalize('NFC');
};

const withOldTonePlaces = (text: string): string =>
  text
    .replace(MISPLACED, withToneAtEnd)
    .replace(HATLESS, withHat)
    .replace(NEW_PLACE, (pair) => OLD_TONE_PLACE[pair] ?? pair)
    .replace(Q_SLIP, (slip) => AFTER_Q[slip] ?? slip);

/** The form in which two spellings of one Vietnamese text are equal: tidied, lower case, one place for the tone. */
export const fold = (text: string): string => withOldTonePlaces(tidy(tidy(text).toLowerCase()));

const ASCII = /^[\u0000-\u007f]*$/;

/** Folds a single word of a text that is tidied already; the same as `fold`, at a fraction of its price. */
export const foldWord = (word: string): string => (ASCII.test(word) ? word.toLowerCase() : withOldTonePlaces(tidy(word.toLowerCase())));

/** Folded and without diacritics (đ becomes d), for people and machines that drop them; ambiguous, so compare folded first. */
export const bare = (text: string): string => fold(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
