import { bare, tidy } from '../fold.ts';

/** How people name a task by its number: "việc 12", "nhiệm vụ số 12", "12"; bare. */
export const NUMBER = String.raw`(?:(?:cac )?(?:cong viec|viec|nhiem vu|nv|dau viec)? ?(?:so )?)(?<n>\d{1,6})`;

/** The task that both speak of. */
export const THIS = '(?:viec|nhiem vu|cai|viec do) (?:nay|do)';

const OPENING = /^(?:(?:da|vang|xin|vui long|nho|nhac viec|em|anh|chi|toi|dong chi|minh|cho (?:em|anh|chi|toi)(?: hoi| xem)?)[ ,]+)*/;
const CLOSING = /(?:[ ,]+(?:a|nhe|nha|nhe em|giup (?:toi|anh|chi|em)|di|vay|the|ha|voi|em oi|dum))*[ .!?]*$/;

/** A message made ready for whole-sentence patterns: the bare letters, and the typed ones at the same places. */
export interface Sentence {
  readonly bare: string;
  readonly typed: string;
}

/** The message without its polite opening and end; null where its letters do not stand one for one, so that no pattern fits. */
export const sentenceOf = (text: string): Sentence | null => {
  const typed = tidy(text);
  const plain = bare(typed);
  if (plain.length !== typed.length) return null;
  const start = OPENING.exec(plain)?.[0].length ?? 0;
  const end = CLOSING.exec(plain)?.index ?? plain.length;
  return end <= start ? null : { bare: plain.slice(start, end), typed: typed.slice(start, end) };
};

/** The named parts of a pattern that fits the whole sentence, as they were typed; null where it does not fit. */
export const partsOf = (pattern: RegExp, { bare: plain, typed }: Sentence): Readonly<Record<string, string>> | null => {
  const indices = pattern.exec(plain)?.indices;
  if (indices === undefined) return null;
  const places = Object.entries(indices.groups ?? {}) as [string, [number, number] | undefined][]; // -- a group that took no part has no place
  return Object.fromEntries(places.flatMap(([name, place]) => (place === undefined ? [] : [[name, typed.slice(...place).trim()]])));
};

/** A pattern of pieces that must fit the whole sentence. */
export const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'du');
