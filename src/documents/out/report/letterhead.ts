import { bare, tidy } from '#language/fold.ts';

/** What frames a report: who issues it, under which number and where, who signs and who gets it. */
export interface Letterhead {
  /** The body above the issuing one, in the lines in which it is written; none where the form has none. */
  readonly superior: readonly string[];
  /** The issuing body, likewise. */
  readonly issuer: readonly string[];
  /** Null where the clerk (văn thư) fills it in by hand. */
  readonly number: string | null;
  /** "BC-UBND" */
  readonly symbol: string;
  readonly place: string;
  /** "Kính gửi"; null where nobody is addressed. */
  readonly addressee: string | null;
  /** "TM. ỦY BAN NHÂN DÂN"; null where the head signs in the own name. */
  readonly onBehalfOf: string | null;
  /** "KT. CHỦ TỊCH", where a deputy signs; else null. */
  readonly inPlaceOf: string | null;
  /** "CHỦ TỊCH" */
  readonly post: string;
  readonly signer: string | null;
}

/** What the system knows of the issuing body, and what the person who asks for the report has said of the frame. */
export interface LetterheadChoice {
  readonly unit: string;
  /** The units above, nearest first. */
  readonly above: readonly string[];
  /** Who can sign. */
  readonly signers: readonly string[];
  /** The post of the only one who can sign, as the office's list has it. */
  readonly signerPost?: string | null;
  readonly superior: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly addressee: string | null;
  readonly post: string | null;
  readonly signer: string | null;
}

const COMMITTEE = /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?=\s|$)\s*/iu;
const PLACE = /(?:^|\s)(?:tỉnh|thành phố|TP\.?|xã|phường|đặc khu|thị trấn)\s+(\p{Lu}.*)$/u;

const inFull = (name: string): string => tidy(name).replace(/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân');
// A superior body may be written short.
const inShort = (name: string): string => tidy(name).replace(/(?<!\p{L})[ỦU][ỷyỶY] ban nhân dân(?!\p{L})/giu, 'UBND');

/** Capital letters as Vietnamese writes them; no letter changes its length. */
const capitals = (text: string): string => text.toLocaleUpperCase('vi');

const isCommittee = (unit: string): boolean => COMMITTEE.test(unit);

/** What the left column holds in one line. */
const LONGEST_LINE = 22;

// What no line break may tear: the name of a kind of body, and that of a place.
const TOGETHER = /ỦY BAN NHÂN DÂN|(?<=(?:^| )(?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU) ).+$/u;

// A long name in two lines of nearly the same length; broken by the column's edge it would leave one word alone.
const inLines = (name: string): readonly string[] => {
  const words = name.replace(TOGETHER, (phrase) => phrase.replaceAll(' ', '\u00a0')).split(' ');
  if (name.length <= LONGEST_LINE || words.length < 2) return [name];
  const halves = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')] as const);
  const longest = ([one, other]: readonly [string, string]): number => Math.max(one.length, other.length);
  return halves.reduce((best, split) => (longest(split) < longest(best) ? split : best)).map((line) => line.replaceAll('\u00a0', ' '));
};

const issuerLines = (unit: string): readonly string[] => {
  const ofPlace = tidy(unit).replace(COMMITTEE, '');
  return isCommittee(unit) && ofPlace !== '' ? ['ỦY BAN NHÂN DÂN', ...inLines(capitals(ofPlace))] : inLines(capitals(inFull(unit)));
};

const placeOf = ({ unit, above }: LetterheadChoice): string =>
  [unit, ...above].map((name) => PLACE.exec(tidy(name))?.[1] ?? '').find((place) => place !== '') ?? '…………';

const UNSOUNDED = new Set(['va', 'cua', 'cac', 'tinh', 'ubnd']);

const initials = (name: string): string =>
  tidy(name)
    .replace(PLACE, '')
    .split(/[\s,\-–/]+/u)
    .filter((word) => word !== '' && !UNSOUNDED.has(bare(word)))
    .map((word) => capitals(word.slice(0, 1)))
    .join('');

// Nghị định 30/2020/NĐ-CP: the symbol is the abbreviation of the kind of document (BC) and of the issuing body.
const symbolOf = (unit: string): string => {
  if (isCommittee(unit)) return 'BC-UBND';
  return /^văn phòng(?=\s|$)/iu.test(tidy(unit)) ? 'BC-VP' : `BC-${initials(unit)}`;
};

/** Who heads a body of each kind; the bare name begins in this way. */
const POSTS: readonly (readonly [body: RegExp, post: string])[] = [
  [/^van phong/, 'CHÁNH VĂN PHÒNG'],
  [/^(?:so|trung tam)\b/, 'GIÁM ĐỐC'],
  [/^chi cuc/, 'CHI CỤC TRƯỞNG'],
  [/^cuc/, 'CỤC TRƯỞNG'],
  [/^phong/, 'TRƯỞNG PHÒNG'],
  [/^ban\b/, 'TRƯỞNG BAN'],
  [/^thanh tra/, 'CHÁNH THANH TRA'],
];

const postOf = (unit: string): string =>
  isCommittee(unit) ? 'CHỦ TỊCH' : (POSTS.find(([body]) => body.test(bare(unit)))?.[1] ?? 'THỦ TRƯỞNG ĐƠN VỊ');

const isDeputy = (post: string): boolean => /^pho\b/.test(bare(post));

// Whoever else was named as the signer holds another post.
const signingPost = ({ unit, post, signer, signers, signerPost = null }: LetterheadChoice): string =>
  post ?? (signer === null || signer === signers[0] ? signerPost : null) ?? postOf(unit);

// A people's committee stands alone above its number; every other body stands under the one that it belongs to.
const superiorOf = ({ unit, above, superior }: LetterheadChoice): readonly string[] => {
  const named = superior ?? (isCommittee(unit) ? null : (above[0] ?? null));
  return named === null ? [] : inLines(capitals(inShort(named)));
};

/** The frame of a report: what was said of it, and else what follows from the name of the issuing body. */
export const letterheadOf = (choice: LetterheadChoice): Letterhead => {
  const { unit, signers, number, symbol, place, addressee, signer } = choice;
  const post = signingPost(choice);
  return {
    superior: superiorOf(choice),
    issuer: issuerLines(unit),
    number,
    symbol: symbol ?? symbolOf(unit),
    place: place ?? placeOf(choice),
    addressee,
    onBehalfOf: isCommittee(unit) ? 'TM. ỦY BAN NHÂN DÂN' : null,
    // Nghị định 30/2020/NĐ-CP: a deputy signs in the place of the head (ký thay).
    inPlaceOf: isDeputy(post) ? `KT. ${postOf(unit)}` : null,
    post: capitals(post),
    // Which of several leaders signs is for them to say.
    signer: signer ?? (signers.length === 1 ? (signers[0] ?? null) : null),
  };
};

/** The symbol of a letter, which has no kind of its own: issuing body and drafting office ("UBND-VP" where a report has "BC-UBND"). */
export const letterSymbol = (reportSymbol: string): string => {
  const body = reportSymbol.replace(/^BC-/u, '');
  return body === 'VP' ? body : `${body}-VP`;
};
