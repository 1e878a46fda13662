import { asId, type TaskId } from '#domain/ids.ts';
import type { Day } from '#domain/time/day.ts';
import { bare, tidy } from './fold.ts';
import { dayIn } from './reply/rules/new-day.ts';
import { NUMBER, partsOf, sentenceOf, whole } from './task-orders/pieces.ts';

/** An issued document as somebody names it. */
export interface NamedDocument {
  readonly number: string;
  readonly issuedOn: Day | null;
}

// "345/STC-NS", "12/2026/QĐ-UBND", "07-BC/ĐU"; capitals, so that a day ("30/6") is none.
const DOCUMENT = /(?<![\p{L}\p{N}/.-])(\d{1,6}(?:\/\d{4})?(?:\/|-)\p{Lu}[\p{Lu}\d&]*(?:[-/.][\p{Lu}\d&]+)*)(?![\p{L}\p{N}])/u;
const DATED = /^[ ,]*(?:ngày|ngay) (\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)/iu;

/** The issued document that a message names, with its day where it stands behind; null where it names none. */
export const documentIn = (text: string, today: Day): NamedDocument | null => {
  const said = tidy(text);
  const found = DOCUMENT.exec(said);
  const number = found?.[1];
  if (found === null || number === undefined) return null;
  const dated = DATED.exec(said.slice(found.index + found[0].length))?.[1];
  return { number, issuedOn: dated === undefined ? null : dayIn(dated, today) };
};

const NOTE = /\d{1,3} ?%[ ]*[,;:.-] *(?<note>\p{L}.*)$/u;

/** What a report of progress says besides its figure: "đang làm 12 50%, đã gửi dự thảo"; empty where it says no more. */
export const noteIn = (text: string): string => NOTE.exec(tidy(text))?.groups?.['note']?.trim() ?? '';

// The opening of a sentence may take "mình" for who speaks, and leave "chứng".
const SHOWN = '(?:(?:gui |bo sung |them |nop )?(?:(?:minh |bang )?chung|tai lieu chung minh)|(?:ghi|nhap|bao) so van ban)';
const SHOWS: readonly RegExp[] = [
  whole(`${SHOWN}(?: (?:cho|cua))? ${NUMBER}(?:[ ,:]+(?<rest>.+))?`),
  whole(`${NUMBER}[ ,:]+${SHOWN}(?:[ ,:]+(?<rest>.+))?`),
];

/** "Minh chứng 12: công văn 345/STC-NS", "ghi số văn bản 12": the task for which something is shown, and what else is said; null for any other message. */
export const evidenceWishIn = (text: string): { readonly number: TaskId; readonly rest: string } | null => {
  const sentence = /(?:minh|bang) chung|chung minh|so van ban/u.test(bare(text)) ? sentenceOf(text) : null;
  const found = sentence === null ? undefined : SHOWS.map((form) => partsOf(form, sentence)).find((parts) => parts !== null);
  return found == null ? null : { number: asId<TaskId>(Number(found['n'])), rest: found['rest'] ?? '' };
};

const REQUIRES = whole(
  String.raw`ke hoach (?:so )?(?<plan>\S+)[ ,:]+(?<no>khong |thoi |bo )?(?:can|phai co|yeu cau|bat buoc)(?: co| phai co)? minh chung(?: khi bao xong)?`,
);

/** "Kế hoạch 91/KH-UBND cần minh chứng": whether work of a plan is handed in only with something that shows it; null for any other message. */
export const evidenceRuleIn = (text: string): { readonly plan: string; readonly required: boolean } | null => {
  const sentence = sentenceOf(text);
  const found = sentence === null ? null : partsOf(REQUIRES, sentence);
  return found === null ? null : { plan: found['plan'] ?? '', required: found['no'] === undefined };
};
