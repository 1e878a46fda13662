import type { DelegationKind } from '#domain/standing-in/absence.ts';
import type { Day } from '#domain/time/day.ts';
import { parseDeadline } from '../deadline/parse-deadline.ts';
import { bare, tidy } from '../fold.ts';

interface SaidDays {
  readonly from: Day;
  readonly to: Day;
}

/** What a message about leave or about acting for somebody says; names and scope stay in the words that were said. */
export type SaidAbsence =
  /** `person` is null where the speaker speaks of themselves. */
  | { readonly kind: 'leave'; readonly person: string | null; readonly days: SaidDays | null }
  | { readonly kind: 'leave-ends'; readonly person: string | null }
  | {
      readonly kind: 'delegate';
      /** Null where the speaker is the holder. */
      readonly holder: string | null;
      readonly delegate: string;
      readonly how: DelegationKind;
      readonly scope: string | null;
      readonly document: string | null;
      readonly days: SaidDays | null;
    }
  | { readonly kind: 'delegation-ends'; readonly holder: string | null; readonly delegate: string | null };

/** Text without marks, each letter at the place that it has in the words as they were said. */
interface Said {
  readonly words: string;
  readonly bare: string;
}

const saidIn = (text: string): Said | null => {
  const words = tidy(text.slice(0, 300)).replace(/[\s.!]+$/u, '');
  const plain = bare(words);
  return plain.length === words.length ? { words, bare: plain } : null;
};

interface Cut {
  readonly rest: Said;
  /** What was cut out, as it was said; null where nothing was found. */
  readonly piece: string | null;
}

/** Takes the first place of a pattern out of the words; the named group `piece` is what is kept of it. */
const cut = ({ words, bare: plain }: Said, pattern: RegExp): Cut => {
  const found = pattern.exec(plain);
  if (found === null) return { rest: { words, bare: plain }, piece: null };
  const piece = found.groups?.['piece'] ?? found[0];
  const start = found.index + found[0].indexOf(piece);
  const without = (text: string): string =>
    `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/ +/g, ' ').trim();
  return { rest: { words: without(words), bare: without(plain) }, piece: words.slice(start, start + piece.length) };
};

const DOCUMENT = / (?:theo|tai|can cu) (?:qd|quyet dinh|giay uy quyen|van ban|vb|cong van|cv|thong bao|tb)(?: so)? (?<piece>\d[^\s,;]*)/;
const SPAN =
  / (?<piece>(?:tu|ke tu) (?:hom nay|ngay mai|mai|nay|(?:ngay )?\d\S*|thu \S+(?: \S+ \S+)?) (?:den|toi)(?: het)? .+?)(?= (?:theo|ve|doi voi|pham vi|trong pham vi) |$)/;
const ONE_DAY = / (?<piece>(?:trong )?(?:ngay \d\S*|hom nay|ngay mai))$/;
// Behind "nghỉ phép" alone: behind a form of address it is a name.
const ONE_DAY_OF_LEAVE = / (?<piece>(?:trong )?(?:ngay \d\S*|hom nay|ngay mai|mai))$/;
const SCOPE = / (?:ve|doi voi|trong pham vi|pham vi) (?<piece>.+)$/;

const daysIn = (words: string | null, reference: Day): SaidDays | null => {
  if (words === null) return null;
  const { kind, start, due } = parseDeadline(
    words.replace(/^(?:trong|kể từ|ke tu) /iu, (link) => (/^t/i.test(link) ? '' : 'từ ')),
    reference,
  );
  if (due === null) return null;
  if (kind === 'range') return start === null ? null : { from: start, to: due };
  return kind === 'date' ? { from: /\b(?:den|toi)\b/.test(bare(words)) ? (start ?? reference) : due, to: due } : null;
};

const SELF = '(?:(?:toi|em|minh|chau)(?: xin(?: phep)?)? |xin(?: phep)? )?';
// Somebody else is named with a form of address: without one, any sentence with "nghỉ phép" in it would be taken for a record.
const OTHER = '(?<person>(?:anh|chi|ong|ba|co|chu|bac|dong chi|d/c|dc) \\S.*?)';
const LEAVE = '(?:duoc )?nghi(?: phep| om| benh| thai san| che do| viec rieng| bu)?(?: nam)?';

const OWN_LEAVE = new RegExp(`^${SELF}${LEAVE}$`);
const LEAVE_OF = new RegExp(`^${OTHER} (?:xin )?${LEAVE}$`);
const OWN_LEAVE_ENDS = new RegExp(`^${SELF}(?:da )?(?:(?:thoi|huy|het|ket thuc) (?:lich )?nghi(?: phep)?|di lam (?:tro )?lai)$`);
const LEAVE_OF_ENDS = new RegExp(`^${OTHER} (?:da )?(?:di lam (?:tro )?lai|het nghi phep)$`);

const DELEGATE = /^(?:(?:toi|em|minh)(?: xin(?: phep)?)? )?(?<how>uy quyen|giao quyen)(?: cua (?<holder>.+?))? cho (?<delegate>\S.*)$/;
const ACTING =
  /^(?:giao|phan cong|cu|nho) (?<delegate>\S.*?) (?<how>phu trach|xu ly|giai quyet)(?: cong viec| viec)? thay (?:cho )?(?<holder>\S.*)$/;
const DELEGATION_ENDS =
  /^(?:(?:toi|em|minh)(?: xin)? )?(?:thoi|ngung|cham dut|ket thuc|huy|rut)(?: viec)? (?:uy quyen|giao quyen|phu trach thay)(?: cua (?<holder>.+?))?(?: cho (?<delegate>\S.*))?$/;

const SELF_WORDS = ['toi', 'em', 'minh', 'chau'];

/** The words of a named group as they were said; null for nobody, and for "tôi". */
const named = (said: Said, found: RegExpExecArray, group: string): string | null => {
  const plain = found.groups?.[group];
  if (plain === undefined || SELF_WORDS.includes(plain)) return null;
  const start = said.bare.lastIndexOf(plain);
  return said.words.slice(start, start + plain.length);
};

const HOW: Readonly<Partial<Record<string, DelegationKind>>> = { 'giao quyen': 'conferral', 'phu trach': 'acting' };

const howOf = (found: RegExpExecArray): DelegationKind => HOW[found.groups?.['how'] ?? ''] ?? 'mandate';

const delegationIn = (said: Said, reference: Day): SaidAbsence | null => {
  const document = cut(said, DOCUMENT);
  const span = cut(document.rest, SPAN);
  const days = span.piece === null ? cut(span.rest, ONE_DAY) : span;
  const scope = cut(days.rest, SCOPE);
  const found = DELEGATE.exec(scope.rest.bare) ?? ACTING.exec(scope.rest.bare);
  const delegate = found === null ? null : named(scope.rest, found, 'delegate');
  if (found === null || delegate === null) return null;
  const holder = named(scope.rest, found, 'holder');
  const frame = { scope: scope.piece, document: document.piece, days: daysIn(days.piece, reference) };
  return { kind: 'delegate', holder, delegate, how: howOf(found), ...frame };
};

const leaveIn = (said: Said, reference: Day): SaidAbsence | null => {
  const span = cut(said, SPAN);
  const { rest, piece } = span.piece === null ? cut(span.rest, ONE_DAY_OF_LEAVE) : span;
  const days = daysIn(piece, reference);
  if (OWN_LEAVE.test(rest.bare))
    return piece === null && !/phep|om|thai san/.test(rest.bare) ? null : { kind: 'leave', person: null, days };
  const other = LEAVE_OF.exec(rest.bare);
  return other === null || days === null ? null : { kind: 'leave', person: named(rest, other, 'person'), days };
};

const endIn = (said: Said): SaidAbsence | null => {
  const ends = DELEGATION_ENDS.exec(said.bare);
  if (ends !== null) return { kind: 'delegation-ends', holder: named(said, ends, 'holder'), delegate: named(said, ends, 'delegate') };
  if (OWN_LEAVE_ENDS.test(said.bare)) return { kind: 'leave-ends', person: null };
  const other = LEAVE_OF_ENDS.exec(said.bare);
  return other === null ? null : { kind: 'leave-ends', person: named(said, other, 'person') };
};

/**
 * What a message that consists of nothing else says of leave or of acting for somebody: "tôi nghỉ phép từ 6/7 đến 10/7", "ủy quyền cho anh Nam
 * từ 1/7 đến 15/7 theo QĐ 12/QĐ-UBND", "giao anh Nam phụ trách thay chị Hoa từ …", "thôi ủy quyền"; with or without marks. Null for anything
 * else: it is then read as a reply. Missing years come from the reference day.
 */
export const saidAbsence = (text: string, reference: Day): SaidAbsence | null => {
  const said = saidIn(text);
  if (said === null) return null;
  return endIn(said) ?? delegationIn(said, reference) ?? leaveIn(said, reference);
};
